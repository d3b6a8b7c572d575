/**
 * Where files are put. A medium is held from the moment it was found to the last flush: that it is still the one it was
 * is asked before and after each step, because a stick that is pulled out leaves an ordinary folder of this computer
 * under the same name.
 */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ok, type Result } from '../../src-shared/result.ts';
import { type MediumView } from '../../src-shared/api/media.ts';
import { createTurns } from '../machine/turns.ts';
import { asMediumFailure, mediumFailure, systemCode, type MediumCode } from './failures.ts';
import { diskFs, type MediaFs } from './media-fs.ts';

export type Place = {
  readonly fs: MediaFs;
  /** The medium's own folder. It must be there: it is never made, and a link to it is followed once, as whoever chose it meant. */
  readonly root: string;
  readonly id: string;
  readonly device: bigint;
  /** Names of folders below it, each made where it is missing; none is reached through a link. */
  readonly below: readonly string[];
};

/**
 * Lends a medium of the list for writing. Take what is to be written inside, so that nothing is drawn for a medium that
 * was pulled out meanwhile.
 *
 * - `medium-read-only`: it is not for writing
 * - `medium-gone`: it is not there, or a stick is no longer mounted
 */
export async function withMedium<T, C extends string>(
  { path, kind, writable }: Pick<MediumView, 'path' | 'kind' | 'writable'>,
  work: (place: Place) => Promise<Result<T, C>>,
  fs: MediaFs = diskFs,
): Promise<Result<T, C | MediumCode>> {
  if (!writable) return mediumFailure('medium-read-only', path);
  return lend(path, kind === 'usb', work, fs);
}

/**
 * The same for a folder a person named. What of its path is not there yet is made when something is written into it, so
 * that a refusal leaves no empty folders.
 */
export async function withFolder<T, C extends string>(
  path: string,
  work: (place: Place) => Promise<Result<T, C>>,
  fs: MediaFs = diskFs,
): Promise<Result<T, C | MediumCode>> {
  const missing: string[] = [];
  for (let there = resolve(path); ; there = dirname(there)) {
    const found = await realpath(there).catch(systemCode);
    if (found === 'ENOENT' || found === 'ENOTDIR') missing.unshift(basename(there));
    else return lend(there, false, (place) => work(inside(place, ...missing)), fs);
  }
}

/** Two windows may want to write to one medium at once: they would take each other's unfinished files away. */
const inTurn = createTurns();

async function lend<T, C extends string>(
  path: string,
  mustBeMounted: boolean,
  work: (place: Place) => Promise<Result<T, C>>,
  fs: MediaFs,
): Promise<Result<T, C | MediumCode>> {
  const held = await hold(path, fs);
  if (!held.ok) return held;
  const { root, id, device, mounted, release } = held.value;
  try {
    if (mustBeMounted && !mounted) return mediumFailure('medium-gone', path);
    return await inTurn(id, () => work({ fs, root, id, device, below: [] }));
  } finally {
    await release();
  }
}

async function hold(path: string, fs: MediaFs) {
  try {
    const root = await realpath(path);
    const seen = await fs.lookAt(root);
    if (seen !== null && seen.kind !== 'folder') return mediumFailure('medium-not-plain', path);
    return ok({ root, ...(await fs.hold(root)) });
  } catch (error) {
    return asMediumFailure(error, path);
  }
}

/** A folder below a place. */
export function inside(place: Place, ...names: readonly string[]): Place {
  return { ...place, below: [...place.below, ...names] };
}

export function pathOf({ root, below }: Place): string {
  return join(root, ...below);
}

/** Whether the name of the medium still leads to the medium. */
export async function isStillThere({ fs, root, id }: Place): Promise<boolean> {
  return (await fs.lookAt(root))?.id === id;
}
