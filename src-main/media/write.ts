/**
 * Puts files on a medium so that a final name always holds whole, checked bytes: temporary name, flush, read back,
 * rename, flush the folder; the manifest last. Whenever the medium fails, what was there before is still there.
 *
 * A medium is a stranger's. No name on it is followed: what stands in the way and is no plain file is refused before
 * anything is written, a file is only ever made under a name that nothing has, and the rename replaces a name, never
 * what it leads to. So nothing outside the medium can be reached, whatever lies on it.
 */
import { dirname, join } from 'node:path';
import { ok, type Result } from '../../src-shared/result.ts';
import { asMediumFailure, mediumFailure, systemCode, type MediumCode } from './failures.ts';
import { MANIFEST, manifestEntry, mergedManifest, parseManifest, type ManifestEntry } from './manifest.ts';
import { inside, isStillThere, pathOf, type Place } from './place.ts';

export type FileToWrite = { readonly name: string; readonly bytes: Uint8Array };
/** Files by folder below the place; `''` is the place itself. */
export type Folders = ReadonlyMap<string, readonly FileToWrite[]>;

/** ASCII, and no name that Windows keeps for devices, hides, or cuts. */
const SAFE_NAME = /^(?!(con|prn|aux|nul|com\d|lpt\d)(\.|$))[A-Za-z0-9][A-Za-z0-9._-]{0,118}[A-Za-z0-9]$/i;
const SEALED = '.urna';
/** Readers look at final names only; a stick pulled out keeps at most this. */
const TEMPORARY = '.part';
const RENAME_TRIES = 20;
const RENAME_WAIT_MS = 250;
const MANIFEST_LIMIT = 4 * 1024 * 1024;

type Done<T> = Promise<Result<T, MediumCode>>;

/**
 * Writes files into a place, whose folders below the medium are made where they are missing. A file of the same name is
 * replaced, but never a sealed one by another content (`sealed-differs`): two contents under one name are a question
 * for people, and the older one may be the only copy.
 * @returns the entries of the manifest for these files; at a failure, files before it are whole and the manifest is the old one
 * @throws on a name that is not portable, which is a bug: names are built, never taken from people
 */
export async function writeFiles(place: Place, files: readonly FileToWrite[]): Done<readonly ManifestEntry[]> {
  return write(place, new Map([['', files]]), true);
}

/**
 * Writes folders with all that is in them, each with its manifest, the place's own last: where it is, everything is.
 * @param place one that nothing has yet, so that nothing is written over
 * @returns entries of all files, named by their paths below the place
 */
export async function writeFolders(place: Place, folders: Folders): Done<readonly ManifestEntry[]> {
  return write(place, folders, false);
}

async function write(place: Place, folders: Folders, keepSealed: boolean): Done<readonly ManifestEntry[]> {
  const names = [...folders].flatMap(([, files]) => files.map(({ name }) => name));
  const unsafe = names.find((name) => !SAFE_NAME.test(name) || name === MANIFEST);
  if (unsafe !== undefined) throw new Error(`not a portable file name: ${unsafe}`);
  try {
    const free = await look(place, folders, keepSealed);
    if (!free.ok) return free;
    const written: ManifestEntry[] = [];
    const ownLast = [...folders].toSorted(([one], [other]) => Number(one === '') - Number(other === ''));
    for (const [folder, files] of ownLast) {
      const entries = await writeFolder(at(place, folder), files);
      if (!entries.ok) return entries;
      written.push(...entries.value.map((entry) => ({ ...entry, name: pathBelow(folder, entry.name) })));
    }
    return ok(written);
  } catch (error) {
    return asMediumFailure(error, pathOf(place));
  }
}

/** How a file of {@link Folders} is named in lists. */
function pathBelow(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function at(place: Place, folder: string): Place {
  return folder === '' ? place : inside(place, folder);
}

/** Looks at every name that will be written, so that a refusal comes before the first byte. */
async function look(place: Place, folders: Folders, keepSealed: boolean): Done<null> {
  for (const [folder, files] of folders) {
    const names = [...files.map(({ name }) => name), MANIFEST];
    const free = await lookAtNames(
      at(place, folder),
      names.flatMap((name) => [name, name + TEMPORARY]),
    );
    if (!free.ok) return free;
    const same = keepSealed ? await sameSealed(at(place, folder), files) : free;
    if (!same.ok) return same;
  }
  return ok(null);
}

/** Every folder on the way is a folder of this medium, and what has one of the names is a plain file. */
export async function lookAtNames(place: Place, names: readonly string[]): Done<null> {
  const { fs, device } = place;
  let folder = place.root;
  for (const name of place.below) {
    folder = join(folder, name);
    const seen = await fs.lookAt(folder);
    // nothing there yet, so nothing in it either
    if (seen === null) return ok(null);
    if (seen.kind !== 'folder' || seen.device !== device) return mediumFailure('medium-not-plain', folder);
  }
  for (const name of names) {
    const path = join(folder, name);
    const seen = await fs.lookAt(path);
    if (seen !== null && seen.kind !== 'file') return mediumFailure('medium-not-plain', path);
  }
  return ok(null);
}

async function sameSealed(place: Place, files: readonly FileToWrite[]): Done<null> {
  for (const { name, bytes } of files) {
    if (!name.endsWith(SEALED)) continue;
    const path = join(pathOf(place), name);
    const there = await readIfThere(place, path, bytes.length);
    if (there !== undefined && !isSame(there, bytes)) return mediumFailure('sealed-differs', path);
  }
  return ok(null);
}

async function readIfThere({ fs }: Place, path: string, limit: number) {
  return (await fs.lookAt(path)) === null ? undefined : fs.readOnce(path, limit);
}

function isSame(read: Uint8Array | 'too-large' | null, bytes: Uint8Array): boolean {
  return read instanceof Uint8Array && Buffer.compare(read, bytes) === 0;
}

async function writeFolder(place: Place, files: readonly FileToWrite[]): Done<readonly ManifestEntry[]> {
  const made = await makeFolders(place);
  if (!made.ok) return made;
  for (const { name, bytes } of files) {
    const written = await writeFile(place, name, bytes);
    if (!written.ok) return written;
  }
  const entries = files.map(({ name, bytes }) => manifestEntry(name, bytes));
  const old = await readIfThere(place, join(pathOf(place), MANIFEST), MANIFEST_LIMIT);
  const manifest = mergedManifest(parseManifest(old instanceof Uint8Array ? old : null), entries);
  const written = await writeFile(place, MANIFEST, manifest);
  return written.ok ? ok(entries) : written;
}

/** {@link lookAtNames} saw that no link is on the way. */
async function makeFolders(place: Place): Done<null> {
  const { fs, root, below } = place;
  for (const depth of below.keys()) {
    const folder = join(root, ...below.slice(0, depth + 1));
    if ((await fs.lookAt(folder)) !== null) continue;
    if (!(await isStillThere(place))) return mediumFailure('medium-gone', folder);
    await fs.makeFolder(folder);
    await fs.syncFolder(dirname(folder));
  }
  return ok(null);
}

async function writeFile(place: Place, name: string, bytes: Uint8Array): Done<null> {
  const { fs } = place;
  const final = join(pathOf(place), name);
  const temporary = final + TEMPORARY;
  let id: string | undefined;
  try {
    if (!(await isStillThere(place))) return mediumFailure('medium-gone', final);
    // what an export that was cut off left behind
    await fs.remove(temporary);
    id = await fs.createDurably(temporary, bytes);
    const back = await fs.readBack(temporary, bytes.length);
    if (!isSame(back, bytes)) {
      await takeBack(place, temporary, id);
      return mediumFailure('medium-wrong-bytes', final);
    }
    const renamed = await renamePatiently(place, temporary, final);
    if (!renamed.ok) {
      await takeBack(place, temporary, id);
      return renamed;
    }
    await fs.syncFolder(dirname(final));
    if (await isStillThere(place)) return ok(null);
    // pulled out in between: what was just made may lie on this computer
    await takeBack(place, final, id);
    return mediumFailure('medium-gone', final);
  } catch (error) {
    if (id !== undefined) await takeBack(place, temporary, id);
    return asMediumFailure(error, final);
  }
}

/** On Windows a virus scanner may hold a fresh file for seconds and refuse the rename meanwhile. */
export async function renamePatiently({ fs }: Pick<Place, 'fs'>, from: string, to: string): Done<null> {
  for (let attempt = 1; ; attempt++) {
    try {
      await fs.rename(from, to);
      return ok(null);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')) throw error;
      if (attempt === RENAME_TRIES) return mediumFailure('medium-busy', to);
      await fs.sleep(RENAME_WAIT_MS);
    }
  }
}

/** Removes the file that was just made, and no other that may have its name by now. */
async function takeBack({ fs }: Place, path: string, id: string): Promise<void> {
  try {
    if ((await fs.lookAt(path))?.id === id) await fs.remove(path);
  } catch {
    // The medium failed already; what it says to this is no news. The next export makes the name free.
  }
}
