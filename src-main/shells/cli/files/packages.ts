/** The packages files are judged by: those named with `--package`, else the one found beside or above the files. */
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type PublicJwk } from '../../../../src-shared/definition/primitives.ts';
import { fail, ok, type Result } from '../../../../src-shared/result.ts';
import { openPackage } from '../../../../src-shared/sealed/chain.ts';
import { type SealedFile } from '../../../../src-shared/sealed/package/files.ts';
import { type TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import { nodeCrypto, selfTest } from '../../../keys/crypto.ts';
import { packageFiles, readIssuer } from '../../../trust.ts';

export type OfferedPackage = {
  readonly files: readonly SealedFile[];
  readonly issuer: PublicJwk;
  readonly pkg: TrustedPackage;
};

/** What `verify` and `receive` are told on the command line. */
export type Offer = {
  /** The JWK file of `--issuer`. */
  readonly issuer: string;
  /** Folders of `--package`; none: look beside and above the paths. */
  readonly packages: readonly string[];
  readonly paths: readonly string[];
};

/** Every path is there, the issuer is readable, and each package's chain holds from it down; or the first fault. */
export async function openOffer(offer: Offer): Promise<Result<{ issuer: PublicJwk; packages: OfferedPackage[] }>> {
  const sound = selfTest();
  if (!sound.ok) return sound;
  for (const path of [...offer.packages, ...offer.paths])
    if (!(await stat(path).catch(() => false))) return fail('path-missing', 'There is no such file or folder.', path);
  const issuer = await readIssuer(offer.issuer);
  if (!issuer.ok) return issuer;
  const packages: OfferedPackage[] = [];
  for (const folder of offer.packages.length > 0 ? offer.packages : await foldersBeside(offer.paths)) {
    const files = await filesOfPackage(folder);
    if (!files.ok) return files;
    const pkg = openPackage(files.value, issuer.value, nodeCrypto);
    if (!pkg.ok) return fail(pkg.error.code, pkg.error.message, folder);
    packages.push({ files: files.value, issuer: issuer.value, pkg: pkg.value });
  }
  return ok({ issuer: issuer.value, packages });
}

export function noPackage(): Result<never, 'no-package'> {
  return fail('no-package', 'There is no package beside or above these files. Name its folder with --package.');
}

async function filesOfPackage(folder: string): Promise<Result<readonly SealedFile[]>> {
  const inside = join(folder, 'package');
  return packageFiles((await sealedNames(inside)).length > 0 ? inside : folder);
}

async function foldersBeside(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(folderBeside));
  return [...new Set(found.filter((folder) => folder !== undefined))];
}

/** From the path upwards: a folder `package` with sealed files, or a folder that holds a package's files itself. */
async function folderBeside(path: string): Promise<string | undefined> {
  const from = resolve(path);
  for (let folder = (await stat(from)).isDirectory() ? from : dirname(from); ; folder = dirname(folder)) {
    const inside = join(folder, 'package');
    if ((await sealedNames(inside)).length > 0) return inside;
    if ((await sealedNames(folder)).some((name) => /^(mandate|definition)/i.test(name))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

async function sealedNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.toLowerCase().endsWith('.urna'));
}
