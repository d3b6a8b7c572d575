/**
 * Puts files on a medium so that a final name always holds whole, checked bytes: temporary name, flush, read back,
 * rename, flush the folder; the manifest last. Whenever the medium fails, what was there before is still there.
 */
import { join } from 'node:path';
import { ok, type Result } from '../../src-shared/result.ts';
import { asMediumFailure, mediumFailure, systemCode, type MediumCode } from './failures.ts';
import { MANIFEST, manifestEntry, mergedManifest, parseManifest, type ManifestEntry } from './manifest.ts';
import { diskFs, type MediaFs } from './media-fs.ts';

export type FileToWrite = { readonly name: string; readonly bytes: Uint8Array };

/** ASCII, and no name that Windows keeps for devices, hides, or cuts. */
const SAFE_NAME = /^(?!(con|prn|aux|nul|com\d|lpt\d)(\.|$))[A-Za-z0-9][A-Za-z0-9._-]{0,118}[A-Za-z0-9]$/i;
/** Readers look at final names only; a stick pulled out keeps at most this. */
const TEMPORARY = '.part';
const RENAME_TRIES = 20;
const RENAME_WAIT_MS = 250;
const MANIFEST_LIMIT = 4 * 1024 * 1024;

/**
 * Writes the files into a folder, which is made if it is not there. A file of the same name is replaced.
 * @returns the entries of the manifest for these files; at a failure, files before it are whole and the manifest is the old one
 * @throws on a name that is not portable, which is a bug: names are built, never taken from people
 */
export async function writeFiles(
  folder: string,
  files: readonly FileToWrite[],
  fs: MediaFs = diskFs,
): Promise<Result<readonly ManifestEntry[], MediumCode>> {
  const unsafe = files.find(({ name }) => !SAFE_NAME.test(name) || name === MANIFEST);
  if (unsafe) throw new Error(`not a portable file name: ${unsafe.name}`);
  try {
    await fs.makeFolder(folder);
    for (const { name, bytes } of files) {
      const written = await writeFile(folder, name, bytes, fs);
      if (!written.ok) return written;
    }
    const entries = files.map(({ name, bytes }) => manifestEntry(name, bytes));
    const manifest = mergedManifest(await oldManifest(folder, fs), entries);
    const written = await writeFile(folder, MANIFEST, manifest, fs);
    return written.ok ? ok(entries) : written;
  } catch (error) {
    return asMediumFailure(error, folder);
  }
}

async function writeFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
  fs: MediaFs,
): Promise<Result<null, MediumCode>> {
  const final = join(folder, name);
  const temporary = final + TEMPORARY;
  try {
    await fs.writeDurably(temporary, bytes);
    const back = await fs.readOnce(temporary, bytes.length);
    if (!(back instanceof Uint8Array) || Buffer.compare(back, bytes) !== 0) {
      await fs.remove(temporary);
      return mediumFailure('medium-wrong-bytes', final);
    }
    const renamed = await renamePatiently(temporary, final, fs);
    if (!renamed.ok) {
      await fs.remove(temporary);
      return renamed;
    }
    await fs.syncFolder(folder);
    return ok(null);
  } catch (error) {
    await removeQuietly(temporary, fs);
    return asMediumFailure(error, final);
  }
}

/** On Windows a virus scanner may hold a fresh file for seconds and refuse the rename meanwhile. */
async function renamePatiently(from: string, to: string, fs: MediaFs): Promise<Result<null, MediumCode>> {
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

async function oldManifest(folder: string, fs: MediaFs): Promise<readonly ManifestEntry[]> {
  try {
    const found = await fs.readOnce(join(folder, MANIFEST), MANIFEST_LIMIT);
    return parseManifest(found instanceof Uint8Array ? found : null);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ELOOP') return [];
    throw error;
  }
}

/** The medium failed already; what it says to this is no news. */
async function removeQuietly(path: string, fs: MediaFs): Promise<void> {
  try {
    await fs.remove(path);
  } catch {
    // The name is temporary: the next export writes over it.
  }
}
