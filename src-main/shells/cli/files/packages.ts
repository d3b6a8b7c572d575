/**
 * The packages files are judged by: those named with `--package`, else those found beside or above the files. Several of
 * one election and commune are one trust: of each numbered kind the newest file counts, whatever the order.
 */
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type PublicJwk } from '../../../../src-shared/primitives.ts';
import { fail, ok, type Result, type ToolResult } from '../../../../src-shared/result.ts';
import { type Home } from '../../../../src-shared/sealed/chain.ts';
import { mayReplace } from '../../../../src-shared/sealed/package/replace.ts';
import { selfTest } from '../../../keys/crypto.ts';
import {
  offeredPackage,
  PACKAGE_FOLDER,
  packageFiles,
  readIssuer,
  type OfferedPackage,
} from '../../../session/package-media.ts';
import { type Io, report } from '../io.ts';

/** What `verify` and `receive` are told on the command line. */
export type Offer = {
  /** The JWK file of `--issuer`. */
  readonly issuer: string;
  /** Folders of `--package`; none: look beside and above the paths. */
  readonly packages: readonly string[];
  readonly paths: readonly string[];
};

/** Everything offered of one election and commune, put together. `opened` fails only where a mandate was taken back. */
export type OfferedTrust = OfferedPackage & { readonly home: { readonly ok: true; readonly value: Home } };

type FoundPackage = OfferedTrust & { readonly folder: string };

/** Every path is there, the issuer is readable, and each package's chain holds from it down; or the first fault. */
export async function openOffer(
  offer: Offer,
  io: Io,
): Promise<ToolResult<{ issuer: PublicJwk; packages: readonly OfferedTrust[] }>> {
  const sound = selfTest();
  if (!sound.ok) return sound;
  for (const path of [...offer.packages, ...offer.paths])
    if (!(await stat(path).catch(() => false))) return fail('path-missing', 'There is no such file or folder.', path);
  const issuer = await readIssuer(offer.issuer);
  if (!issuer.ok) return issuer;
  const found =
    offer.packages.length > 0
      ? await openAll(offer.packages, issuer.value)
      : await openAround(offer.paths, issuer.value);
  if (!found.ok) return found;
  const packages: OfferedTrust[] = [];
  for (const [, own] of Map.groupBy(found.value, ({ home }) => homeKey(home.value))) {
    const merged = offeredPackage(
      own.flatMap(({ files }) => files),
      issuer.value,
    );
    if (!merged.opened.ok && !isRevoked(merged)) return merged.opened;
    for (const { folder, opened } of own)
      if (opened.ok && merged.opened.ok && !mayReplace(merged.opened.value, opened.value).ok) passOver(io, folder);
    packages.push({ ...merged, home: own[0]!.home });
  }
  return ok({ issuer: issuer.value, packages });
}

/** An older copy is told once and left aside: what it allows, newer files have taken back. */
export function passOver(io: Io, folder: string): void {
  const message = 'An older copy of the package lies here; it was passed over, the newest files count.';
  report(io, { code: 'older-package', message, where: folder });
}

export function noPackage(): Result<never, 'no-package'> {
  return fail('no-package', 'There is no package beside or above these files. Name its folder with --package.');
}

/** Tells elections, communes and modes apart. */
export function homeKey({ election, teryt, mode }: Home): string {
  return `${election} ${teryt} ${mode}`;
}

async function openAll(folders: readonly string[], issuer: PublicJwk): Promise<ToolResult<FoundPackage[]>> {
  const opened: FoundPackage[] = [];
  for (const folder of folders) {
    const one = await openFolder(folder, issuer);
    if (!one.ok) return one;
    opened.push(one.value);
  }
  return ok(opened);
}

/** A package counts only whole; the fault is told of the file it is in, else of the folder. */
async function openFolder(folder: string, issuer: PublicJwk): Promise<ToolResult<FoundPackage>> {
  const inside = join(folder, PACKAGE_FOLDER);
  const files = await packageFiles((await sealedNames(inside)).length > 0 ? inside : folder);
  if (!files.ok) return files;
  const offered = offeredPackage(files.value, issuer);
  const { opened } = offered;
  const home = opened.ok || isRevoked(offered) ? offered.home : opened;
  if (home.ok) return ok({ ...offered, home, folder });
  return fail(home.error.code, home.error.message, home.error.where ?? folder);
}

function isRevoked({ opened }: OfferedPackage): boolean {
  return !opened.ok && opened.error.code === 'mandate-revoked';
}

/**
 * The package nearest to each path, and farther up those of the same election and commune: an older copy may lie on the
 * stick, the newest one above it. Only the nearest must hold.
 */
async function openAround(paths: readonly string[], issuer: PublicJwk): Promise<ToolResult<FoundPackage[]>> {
  const found = new Map<string, FoundPackage>();
  for (const path of paths) {
    const [nearest, ...above] = await foldersAround(path);
    if (nearest === undefined) continue;
    const own = found.has(nearest) ? ok(found.get(nearest)!) : await openFolder(nearest, issuer);
    if (!own.ok) return own;
    found.set(nearest, own.value);
    for (const folder of above) {
      if (found.has(folder)) continue;
      const other = await openFolder(folder, issuer);
      if (other.ok && homeKey(other.value.home.value) === homeKey(own.value.home.value)) found.set(folder, other.value);
    }
  }
  return ok([...found.values()]);
}

/** From the path upwards: folders `package` with sealed files, and folders that hold a package's files themselves. */
async function foldersAround(path: string): Promise<string[]> {
  const from = resolve(path);
  const folders = new Set<string>();
  for (let folder = (await stat(from)).isDirectory() ? from : dirname(from); ; folder = dirname(folder)) {
    const inside = join(folder, PACKAGE_FOLDER);
    if ((await sealedNames(inside)).length > 0) folders.add(inside);
    else if ((await sealedNames(folder)).some((name) => /^(mandate|definition)/i.test(name))) folders.add(folder);
    if (dirname(folder) === folder) return [...folders];
  }
}

async function sealedNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.toLowerCase().endsWith('.urna'));
}
