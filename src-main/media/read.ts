/**
 * Takes sealed files from a medium: each is read once, whole and capped, and the bytes handed on are the bytes read.
 * Folders are walked in batches, so a million files need no more memory than a few.
 */
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { mediumFailure, systemCode } from './failures.ts';
import { diskFs, type FolderEntry, type MediaFs } from './media-fs.ts';
import { printable } from './printable.ts';

/** `too-large` and `damaged` are verdicts on one file; `medium-gone` ends the reading. */
export type ReadCode = 'too-large' | 'damaged' | 'medium-gone';

/** `path` is for people and journals: made harmless, not for opening the file again. */
export type TakenFile = { readonly path: string; readonly bytes: Uint8Array };

/** Up to this many names of a folder are sorted, so that any medium of real size gives its files in one order. */
const BATCH = 10_000;
const SUFFIX = '.urna';

/**
 * Yields every `*.urna` below a folder, or the one file a path names, whatever its name. Links are reported, not
 * followed; hidden entries (bins, indexes, copies made by macOS) are passed over.
 * @param path as the user gave it; only here a link is followed
 * @param maxBytes largest file taken; `where` of a failure is the path made harmless
 */
export async function* readFiles(
  path: string,
  { maxBytes }: { readonly maxBytes: number },
  fs: MediaFs = diskFs,
): AsyncGenerator<Result<TakenFile, ReadCode>> {
  let kind: FolderEntry['kind'];
  try {
    kind = await fs.kindOf(path);
  } catch (error) {
    yield await unreadable(error, path, path, fs);
    return;
  }
  for await (const file of kind === 'folder' ? walk(path, path, fs) : [path]) {
    if (typeof file !== 'string') {
      yield file;
      if (file.error.code === 'medium-gone') return;
      continue;
    }
    const taken = await take(file, path, maxBytes, fs);
    yield taken;
    if (!taken.ok && taken.error.code === 'medium-gone') return;
  }
}

type Walked = string | Extract<Result<never, ReadCode>, { ok: false }>;

async function* walk(folder: string, root: string, fs: MediaFs): AsyncGenerator<Walked> {
  try {
    for await (const batch of batches(fs.entries(folder))) {
      for (const { name, kind } of batch) {
        const path = join(folder, name);
        if (kind === 'folder') yield* walk(path, root, fs);
        else if (!name.toLowerCase().endsWith(SUFFIX)) continue;
        else if (kind === 'file') yield path;
        else yield fail('damaged', 'This is a link or a device, not a file; it was not followed.', printable(path));
      }
    }
  } catch (error) {
    yield await unreadable(error, folder, root, fs);
  }
}

async function* batches(entries: AsyncIterable<FolderEntry>): AsyncGenerator<FolderEntry[]> {
  const sorted = (batch: FolderEntry[]) => batch.sort((a, b) => (a.name < b.name ? -1 : 1));
  let batch: FolderEntry[] = [];
  for await (const entry of entries) {
    if (/^[.$]/.test(entry.name) || entry.name === 'System Volume Information') continue;
    batch.push(entry);
    if (batch.length < BATCH) continue;
    yield sorted(batch);
    batch = [];
  }
  yield sorted(batch);
}

async function take(path: string, root: string, maxBytes: number, fs: MediaFs): Promise<Result<TakenFile, ReadCode>> {
  try {
    const bytes = await fs.readOnce(path, maxBytes);
    if (bytes === null) return fail('damaged', 'This is not a plain file; it was not read.', printable(path));
    if (bytes === 'too-large')
      return fail('too-large', `The file has more than ${maxBytes} bytes; it was not read.`, printable(path));
    return ok({ path: printable(path), bytes });
  } catch (error) {
    return unreadable(error, path, root, fs);
  }
}

/** One bad sector is one bad file; a root that vanished is a medium pulled out. */
async function unreadable(
  error: unknown,
  path: string,
  root: string,
  fs: MediaFs,
): Promise<Extract<Result<never, ReadCode>, { ok: false }>> {
  const code = systemCode(error);
  if (code === undefined) throw error;
  const there = await fs.kindOf(root).then(
    () => true,
    () => false,
  );
  if (!there) return fail('medium-gone', mediumFailure('medium-gone', '').error.message, printable(path));
  return fail(
    'damaged',
    `${basename(printable(path))} cannot be read (${code}). Copy it again from its source.`,
    printable(path),
  );
}
