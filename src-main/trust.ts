/** From a folder on a medium to a package whose every signature holds, and to the store that belongs to it. */
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { publicJwk, type PublicJwk } from '../src-shared/definition/primitives.ts';
import { fail, ok, type Result } from '../src-shared/result.ts';
import { openPackage } from '../src-shared/sealed/chain.ts';
import { type SealedFile } from '../src-shared/sealed/package/files.ts';
import { decodeEnvelope } from '../src-shared/sealed/jws.ts';
import { encodeBase64url } from '../src-shared/sealed/encoding/base64url.ts';
import { mayReplace } from '../src-shared/sealed/package/replace.ts';
import { typeOf, type Opened } from '../src-shared/sealed/open.ts';
import { fingerprintOf, kidOf } from '../src-shared/sealed/thumbprint.ts';
import { type TrustedPackage } from '../src-shared/sealed/trusted.ts';
import { type Clock } from './clock.ts';
import { nodeCrypto } from './keys/crypto.ts';
import { MAX_SEALED_BYTES } from '../src-shared/sealed/canonical.ts';
import { diskFs, type ReadOnce } from './media/media-fs.ts';
import { readFiles } from './media/read.ts';
import { addPackageFile, listPackageFiles, type PackageFile } from './store/repositories/package-files.ts';
import { openStore, type Store } from './store/store.ts';

export type PackageOnMedium = {
  readonly files: readonly SealedFile[];
  readonly issuer: PublicJwk;
  readonly kid: string;
  readonly fingerprint: string;
  readonly pkg: TrustedPackage;
};

/** Other tools write `kid`, `use` or `alg` into a JWK; only the key itself is taken. */
const issuerFile = z.object(publicJwk.shape);

/** A JWK has a hundred bytes; other tools add a few members. */
const MAX_ISSUER_BYTES = 16 * 1024;
/** Twenty times the largest commune's package: a medium of a stranger must not fill the memory. */
const MAX_PACKAGE_BYTES = 64 * 1024 * 1024;
/** Ten files and their newer numbers; each costs a signature. */
const MAX_PACKAGE_FILES = 500;

const partOfPackage = new Set(['mandate', 'definition', 'contest', 'roster']);

/** Sealed files of a package below a folder, each read once; protocols lying beside it are left alone. */
export async function packageFiles(folder: string): Promise<Result<SealedFile[]>> {
  const files: SealedFile[] = [];
  let size = 0;
  for await (const file of readFiles(folder, { maxBytes: MAX_SEALED_BYTES })) {
    if (!file.ok) return file;
    const envelope = decodeEnvelope(file.value.bytes);
    const type = envelope.ok ? typeOf(envelope.value.typ) : undefined;
    if (type === undefined || !partOfPackage.has(type)) continue;
    size += file.value.bytes.length;
    if (size > MAX_PACKAGE_BYTES || files.length === MAX_PACKAGE_FILES)
      return fail('package-inconsistent', 'There are far too many package files here. Ask for a new medium.', folder);
    files.push({ name: basename(file.value.path), bytes: file.value.bytes });
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
 * Reads a package and follows its chain. The issuer's key lies in the folder, in `package`, or one above; that it is the
 * right one is for people to compare, so nothing here trusts it yet.
 */
export async function packageOnMedium(folder: string): Promise<Result<PackageOnMedium>> {
  let issuer: Result<PublicJwk> = fail('issuer-missing', 'The issuer key «issuer.jwk» was not found.', folder);
  for (const place of [folder, join(folder, 'package'), dirname(folder)]) {
    issuer = await readIssuer(join(place, 'issuer.jwk'));
    if (issuer.ok) break;
  }
  if (!issuer.ok) return issuer;
  const inside = await packageFiles(join(folder, 'package'));
  const files = inside.ok ? inside : await packageFiles(folder);
  if (!files.ok) return files;
  const pkg = openPackage(files.value, issuer.value, nodeCrypto);
  if (!pkg.ok) return pkg;
  const kid = kidOf(issuer.value, nodeCrypto);
  const fingerprint = fingerprintOf(issuer.value, nodeCrypto);
  return ok({ files: files.value, issuer: issuer.value, kid, fingerprint, pkg: pkg.value });
}

/** Issuers a person compared and trusted on this machine: one JWK file each, named by thumbprint. */
export async function isTrusted(dataDir: string, kid: string): Promise<boolean> {
  return (await readIssuer(join(dataDir, 'issuers', `${kid}.jwk`))).ok;
}
export async function rememberIssuer(dataDir: string, kid: string, issuer: PublicJwk): Promise<void> {
  await mkdir(join(dataDir, 'issuers'), { recursive: true });
  await writeFile(join(dataDir, 'issuers', `${kid}.jwk`), JSON.stringify(issuer));
}

type FoundPackage = Pick<PackageOnMedium, 'files' | 'issuer' | 'pkg'>;
export type StoreOf = { readonly kind: 'precinct'; readonly precinct: number } | { readonly kind: 'commune' };

/** `2029-04-08-local-080401-001.sqlite`; rehearsals and communes tell themselves apart by name, too. */
export function storeName({ pkg }: Pick<PackageOnMedium, 'pkg'>, of: StoreOf): string {
  const { election, teryt, mode } = pkg.definition.payload;
  const precinct = of.kind === 'precinct' ? `-${String(of.precinct).padStart(3, '0')}` : '';
  return `${mode === 'rehearsal' ? 'cwiczenie-' : ''}${election}-${teryt}${precinct}.sqlite`;
}

/**
 * Opens the workspace's store, or makes it, and sees that it holds this package: an older one is refused, a newer one
 * is added beside the old (its files stay, numbers only rise).
 */
export async function openWithPackage(
  path: string,
  found: FoundPackage,
  of: StoreOf,
  clock: Clock,
): Promise<Result<Store>> {
  const { issuer } = found;
  const { election, teryt, mode } = found.pkg.definition.payload;
  await mkdir(dirname(path), { recursive: true });
  const precinct = of.kind === 'precinct' ? of.precinct : null;
  const opened = await openStore(path, {
    kind: of.kind,
    clock,
    create: true,
    identity: { mode, election, teryt, precinct, issuer },
  });
  if (!opened.ok) return opened;
  const stored = await storePackage(opened.value, found);
  if (stored.ok) return opened;
  await opened.value.close();
  return stored;
}

/** The same for a store that is open already, in another window. */
export async function storePackage(store: Store, { files, issuer, pkg }: FoundPackage): Promise<Result<null>> {
  const held = await listPackageFiles(store);
  const numbered = packageRows(files, pkg);
  if (numbered.every((file) => held.some((old) => old.hash === file.hash))) return ok(null);
  if (held.length > 0) {
    const before = openPackage(
      held.map(({ hash, bytes }) => ({ name: hash, bytes })),
      issuer,
      nodeCrypto,
    );
    if (!before.ok) return before;
    const may = mayReplace(before.value, pkg);
    if (!may.ok) return may;
  }
  return store.write('urna', async (tx) => {
    if (held.length === 0)
      await tx.journal({
        action: 'issuer-trusted',
        subject: kidOf(issuer, nodeCrypto),
        detail: { fingerprint: fingerprintOf(issuer, nodeCrypto) },
      });
    for (const file of numbered) {
      if (!(await addPackageFile(tx, file))) continue;
      const { type, number, contest } = file;
      await tx.journal({ action: 'package-taken', subject: file.hash, detail: { type, number, contest } });
    }
    return ok(null);
  });
}

/** The package's files that hold now, with what the store wants to know of each. */
function packageRows(files: readonly SealedFile[], pkg: TrustedPackage): PackageFile[] {
  const inForce: Opened[] = [pkg.definition, pkg.roster, ...pkg.mandates.values(), ...pkg.contests.values()];
  const byHash = new Map(inForce.map((opened) => [opened.hash, opened.payload]));
  return files.flatMap(({ bytes }) => {
    const envelope = decodeEnvelope(bytes);
    const hash = envelope.ok ? encodeBase64url(nodeCrypto.sha256(envelope.value.payload)) : '';
    const payload = byHash.get(hash);
    if (payload === undefined || !('number' in payload) || payload.type === 'report') return [];
    const { type, number } = payload;
    return [{ hash, type, number, contest: payload.type === 'contest' ? payload.contest : null, bytes }];
  });
}

/** The package as a store holds it, its chain followed again from the issuer it was made with. */
export async function packageInStore(store: Store): Promise<Result<TrustedPackage>> {
  const files = (await listPackageFiles(store)).map(({ hash, bytes }) => ({ name: hash, bytes }));
  return openPackage(files, store.identity.issuer, nodeCrypto);
}
