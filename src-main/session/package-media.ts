/** A package as it lies on a medium: every file read once, its chain followed, trusted by nobody yet. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { publicJwk, type PublicJwk } from '../../src-shared/primitives.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { MAX_SEALED_BYTES } from '../../src-shared/sealed/canonical.ts';
import { type Home, homeOf, openPackage } from '../../src-shared/sealed/chain.ts';
import { decodeEnvelope } from '../../src-shared/sealed/jws.ts';
import { typeOf } from '../../src-shared/sealed/open.ts';
import { type SealedFile } from '../../src-shared/sealed/package/files.ts';
import { kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { diskFs, type ReadOnce } from '../media/media-fs.ts';
import { readFiles } from '../media/read.ts';
import { mediumNamed } from './media.ts';
import { type Services } from './session.ts';

/** Files of one or several packages of one election and commune, as they were read, and what the chain says of them. */
export type OfferedPackage = {
  readonly files: readonly SealedFile[];
  /** Not yet trusted: that it is the right one is for people to compare. */
  readonly issuer: PublicJwk;
  readonly opened: Result<TrustedPackage>;
  /** Whose it is, whether or not all of it can be trusted now. */
  readonly home: Result<Home>;
};

/** Other tools write `kid`, `use` or `alg` into a JWK; only the key itself is taken. */
const issuerFile = z.object(publicJwk.shape);

/** A JWK has a hundred bytes; other tools add a few members. */
const MAX_ISSUER_BYTES = 16 * 1024;
/** Twenty times the largest commune's package: a medium of a stranger must not fill the memory. */
const MAX_PACKAGE_BYTES = 64 * 1024 * 1024;
/** Ten files and their newer numbers, of several packages; each costs a signature. */
const MAX_PACKAGE_FILES = 500;

const partOfPackage = new Set(['mandate', 'definition', 'contest', 'roster']);

/** Where only package files lie. */
export const PACKAGE_FOLDER = 'package';
/** How a package's files are called where other files lie beside them. */
const packageName = /^(mandate|definition|roster|contest)\b/i;

/** Whether a file says by its place or its name that it is of the package; what it is only its content says. */
function claimsToBePackage(path: string): boolean {
  return basename(dirname(path)) === PACKAGE_FOLDER || packageName.test(basename(path));
}

/**
 * Sealed files of a package below a folder, each read once; protocols and whatever else lies beside them are left alone.
 * A file that claims to be of the package and cannot be read as a sealed file is either told here (`too-large`, `damaged`)
 * or handed on, to be refused by the chain under its own code: it is never "missing".
 */
export async function packageFiles(folder: string): Promise<Result<SealedFile[]>> {
  const files: SealedFile[] = [];
  let size = 0;
  for await (const file of readFiles(folder, { maxBytes: MAX_SEALED_BYTES })) {
    if (!file.ok) {
      if (file.error.code === 'medium-gone' || claimsToBePackage(file.error.where ?? '')) return file;
      continue;
    }
    const { path, bytes } = file.value;
    const envelope = decodeEnvelope(bytes);
    const type = envelope.ok ? typeOf(envelope.value.typ) : undefined;
    if (!(type === undefined ? claimsToBePackage(path) : partOfPackage.has(type))) continue;
    size += bytes.length;
    if (size > MAX_PACKAGE_BYTES || files.length === MAX_PACKAGE_FILES)
      return fail('package-inconsistent', 'There are far too many package files here. Ask for a new medium.', folder);
    files.push({ name: path, bytes });
  }
  if (files.length > 0) return ok(files);
  return fail('no-package', 'There is no election package here. Choose the folder «package» of the medium.', folder);
}

/** An issuer's public key from its JWK file. A link a person names is followed; a pipe or a huge file is not read. */
export async function readIssuer(path: string): Promise<Result<PublicJwk>> {
  let bytes: ReadOnce;
  try {
    bytes = await diskFs.readOnce(await realpath(path), MAX_ISSUER_BYTES);
  } catch {
    return fail('issuer-missing', 'The issuer key «issuer.jwk» was not found beside the package.', path);
  }
  const parsed = bytes instanceof Uint8Array ? issuerFile.safeParse(jsonOf(bytes)) : undefined;
  if (parsed?.success) return ok(parsed.data);
  return fail('issuer-invalid', 'This is no issuer key (Ed25519 JWK). Ask the authority for its issuer.jwk.', path);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * The one reading of a medium: its package files and the issuer's key, which lies in the folder, in `package`, or one
 * above. What is shown, compared, opened and stored afterwards are these bytes.
 */
export async function packageOnMedium(folder: string): Promise<Result<OfferedPackage>> {
  let issuer: Result<PublicJwk> = fail('issuer-missing', 'The issuer key «issuer.jwk» was not found.', folder);
  for (const place of [folder, join(folder, PACKAGE_FOLDER), dirname(folder)]) {
    issuer = await readIssuer(join(place, 'issuer.jwk'));
    if (issuer.ok) break;
  }
  if (!issuer.ok) return issuer;
  const inside = await packageFiles(join(folder, PACKAGE_FOLDER));
  const nothing = !inside.ok && ['no-package', 'medium-gone'].includes(inside.error.code);
  const files = nothing ? await packageFiles(folder) : inside;
  return files.ok ? ok(offeredPackage(files.value, issuer.value)) : files;
}

/** Follows the chain of what was read. */
export function offeredPackage(files: readonly SealedFile[], issuer: PublicJwk): OfferedPackage {
  const opened = openPackage(files, issuer, nodeCrypto);
  if (!opened.ok) return { files, issuer, opened, home: homeOf(files, issuer, nodeCrypto) };
  const { election, teryt, mode } = opened.value.definition.payload;
  return { files, issuer, opened, home: ok({ election, teryt, mode }) };
}

/** The one reading of a medium, if it is what the person compared. */
export async function comparedPackage(
  services: Services,
  medium: string,
  issuerKid: string,
): Promise<Result<OfferedPackage>> {
  const found = await mediumPackage(services, medium);
  if (!found.ok || kidOf(found.value.issuer, nodeCrypto) === issuerKid) return found;
  return fail('issuer-not-compared', 'The fingerprint compared is not the one of this package. Compare again.');
}

export async function mediumPackage(services: Services, medium: string): Promise<Result<OfferedPackage>> {
  const found = mediumNamed(await services.media(), medium);
  return found.ok ? packageOnMedium(found.value.path) : found;
}
