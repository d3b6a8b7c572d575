/**
 * Puts a new edition of a folder in the place of the last one: written whole beside it, then swapped by its name. Wherever
 * this is cut off, one whole edition lies there under its own manifest, and never two mixed:
 *
 * - `.NAME.part-1a2b3c4d`: being written, or being taken away. Readers pass over it; the next edition removes it.
 * - `NAME.old-1a2b3c4d`: the edition before, whole, for the moment of the swap. The next edition puts it back where the
 *   swap did not come about.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../src-shared/result.ts';
import { asMediumFailure, mediumFailure, type MediumCode } from './failures.ts';
import { MANIFEST, parseManifest, type ManifestEntry } from './manifest.ts';
import { inside, isStillThere, pathOf, type Place } from './place.ts';
import { printable } from './printable.ts';
import { lookAtNames, renamePatiently, writeFolders, type Folders } from './write.ts';

/** Whose an edition is, told by those of its files that say so. */
export type Owner = {
  /** Largest of those files. */
  readonly maxBytes: number;
  /** `undefined` where this file does not say whose it is. */
  readonly isOurs: (name: string, bytes: Uint8Array) => boolean | undefined;
  /** Names of those files; an edition has one at least. */
  readonly names: readonly string[];
};

export type EditionCode = MediumCode | 'other-publication' | 'folder-not-ours';
type Done<T> = Promise<Result<T, EditionCode>>;
type Failed = { ok: false; error: Failure<EditionCode> };

const MANIFEST_LIMIT = 4 * 1024 * 1024;
const RUN = /^[0-9a-f]{8}$/;
/** What systems put into folders unasked. */
const SYSTEM_FILE = /^(\._.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/**
 * Writes a new edition, and takes the last one away once the new one has its name.
 *
 * - `other-publication`: under the name lies somebody else's edition
 * - `folder-not-ours`: there lies what no edition wrote
 *
 * Both before anything is written; what lies there stays.
 * @param place the edition's folder; whoever lent it gave the folder above it as well
 * @returns entries of all files, named by their paths below the place
 */
export async function writeEdition(place: Place, folders: Folders, owner: Owner): Done<readonly ManifestEntry[]> {
  const name = place.below.at(-1);
  if (name === undefined) throw new Error('an edition needs a folder to lie in');
  const above = { ...place, below: place.below.slice(0, -1) };
  const run = randomBytes(4).toString('hex');
  const fresh = inside(above, `.${name}.part-${run}`);
  const former = inside(above, `${name}.old-${run}`);
  try {
    const ready = await clearTheWay(above, place, name, owner);
    if (!ready.ok) return ready;
    const written = await writeFolders(fresh, folders);
    const swapped = written.ok ? await swap(place, fresh, former) : written;
    if (!swapped.ok) {
      await quietly(removeTree(fresh));
      return swapped;
    }
    // the new edition has its name for good: what goes wrong from here on, the next one clears
    await quietly(takeAway(above, former, name));
    return (await isStillThere(place)) ? written : mediumFailure('medium-gone', pathOf(place));
  } catch (error) {
    await quietly(removeTree(fresh));
    return asMediumFailure(error, pathOf(place));
  }
}

/** Puts back what a swap that was cut off left aside, removes what unfinished runs left, and looks whose edition stands. */
async function clearTheWay(above: Place, place: Place, name: string, owner: Owner): Done<null> {
  const { fs } = place;
  const free = await lookAtNames(place, []);
  if (!free.ok) return free;
  if ((await fs.lookAt(pathOf(above))) === null) return ok(null);
  const left = await leftBeside(above, name);
  let stands = (await fs.lookAt(pathOf(place))) !== null;
  for (const former of left.former) {
    const judged = await judge(former, owner);
    if (!judged.ok) {
      if (stands) continue;
      return judged;
    }
    if (stands) await takeAway(above, former, name);
    else {
      const back = await renamePatiently(place, pathOf(former), pathOf(place));
      if (!back.ok) return back;
      await fs.syncFolder(pathOf(above));
      stands = true;
    }
  }
  const judged = stands ? await judge(place, owner) : ok(null);
  if (!judged.ok) return judged;
  for (const part of left.parts) await removeTree(part);
  return ok(null);
}

/** Folders by their names only; a link or a file of such a name is nobody's leftover. */
async function leftBeside(above: Place, name: string): Promise<{ former: Place[]; parts: Place[] }> {
  const isOf = (head: string, entry: string) => entry.startsWith(head) && RUN.test(entry.slice(head.length));
  const former: Place[] = [];
  const parts: Place[] = [];
  for await (const entry of above.fs.entries(pathOf(above))) {
    if (entry.kind !== 'folder') continue;
    if (isOf(`${name}.old-`, entry.name)) former.push(inside(above, entry.name));
    if (isOf(`.${name}.part-`, entry.name)) parts.push(inside(above, entry.name));
  }
  return { former, parts };
}

/** Whether a folder is an edition of ours, whole or not, and nothing else; or empty. */
async function judge(place: Place, owner: Owner): Done<null> {
  const { fs } = place;
  const path = pathOf(place);
  let says = false;
  for (const name of owner.names) {
    if ((await fs.lookAt(join(path, name)))?.kind !== 'file') continue;
    const bytes = await fs.readOnce(join(path, name), owner.maxBytes);
    const ours = bytes instanceof Uint8Array ? owner.isOurs(name, bytes) : undefined;
    if (ours === false)
      return fail(
        'other-publication',
        'The results of another election lie in this folder. Nothing was written: name another folder.',
        printable(path),
      );
    says ||= ours === true;
  }
  const strange = await firstStranger(place, 0);
  if (strange !== undefined) return strange;
  if (says || (await isEmpty(place))) return ok(null);
  return notOurs(path);
}

function notOurs(path: string): Failed {
  return fail(
    'folder-not-ours',
    'Here lies what does not belong to a publication of results. Nothing was written: move it elsewhere, then export again.',
    printable(path),
  );
}

async function isEmpty({ fs, ...place }: Place): Promise<boolean> {
  for await (const { name } of fs.entries(pathOf({ fs, ...place }))) if (!SYSTEM_FILE.test(name)) return false;
  return true;
}

/** The first thing that the manifests do not name: a person's own file must not go with the old edition. */
async function firstStranger(place: Place, depth: number): Promise<Failed | undefined> {
  const { fs, device } = place;
  const folder = pathOf(place);
  const there = await fs.lookAt(join(folder, MANIFEST));
  const manifest = there?.kind === 'file' ? await fs.readOnce(join(folder, MANIFEST), MANIFEST_LIMIT) : null;
  const listed = new Set(parseManifest(manifest instanceof Uint8Array ? manifest : null).map(({ name }) => name));
  for await (const { name } of fs.entries(folder)) {
    const path = join(folder, name);
    const seen = await fs.lookAt(path);
    if (seen === null) continue;
    if (seen.kind === 'link' || seen.kind === 'other' || seen.device !== device)
      return mediumFailure('medium-not-plain', path);
    if (seen.kind === 'file') {
      if (name === MANIFEST || listed.has(name) || SYSTEM_FILE.test(name)) continue;
      return notOurs(path);
    }
    if (depth > 0) return notOurs(path);
    const below = await firstStranger(inside(place, name), depth + 1);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** Two names at once cannot be changed: for a moment the old edition has its other name, and the new one none that counts. */
async function swap(place: Place, fresh: Place, former: Place): Done<null> {
  const { fs } = place;
  const above = pathOf({ ...place, below: place.below.slice(0, -1) });
  if (!(await isStillThere(place))) return mediumFailure('medium-gone', pathOf(place));
  const stood = (await fs.lookAt(pathOf(place))) !== null;
  if (stood) {
    const aside = await renamePatiently(place, pathOf(place), pathOf(former));
    if (!aside.ok) return aside;
  }
  try {
    if (stood) await fs.syncFolder(above);
    const named = await renamePatiently(place, pathOf(fresh), pathOf(place));
    if (!named.ok) {
      if (stood) await quietly(fs.rename(pathOf(former), pathOf(place)));
      return named;
    }
  } catch (error) {
    if (stood) await quietly(fs.rename(pathOf(former), pathOf(place)));
    throw error;
  }
  await fs.syncFolder(above);
  return (await isStillThere(place)) ? ok(null) : mediumFailure('medium-gone', pathOf(place));
}

/** First out of sight, then away, so that no half of an edition lies under a name that counts. */
async function takeAway(above: Place, former: Place, name: string): Promise<void> {
  const { fs } = above;
  if ((await fs.lookAt(pathOf(former))) === null) return;
  const hidden = inside(above, `.${name}.part-${randomBytes(4).toString('hex')}`);
  await fs.rename(pathOf(former), pathOf(hidden));
  await fs.syncFolder(pathOf(above));
  await removeTree(hidden);
}

/** Takes a folder away with what is in it: links as links, and never what is on another file system. */
async function removeTree(place: Place): Promise<void> {
  const { fs, device } = place;
  const folder = pathOf(place);
  const seen = await fs.lookAt(folder);
  if (seen === null || seen.kind !== 'folder' || seen.device !== device) return;
  const names: string[] = [];
  for await (const { name } of fs.entries(folder)) names.push(name);
  for (const name of names) {
    const path = join(folder, name);
    if ((await fs.lookAt(path))?.kind === 'folder') await removeTree(inside(place, name));
    else await fs.remove(path);
  }
  await fs.removeFolder(folder);
}

/** A medium that failed already says nothing new; what is left, the next edition clears. */
async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch(() => {});
}
