/** Rolling copies of a store, on its disk or on a medium: each is a whole store that opens like any other. */
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { type StoreCode } from './failures.ts';
import { type Store } from './store.ts';

/**
 * Copies the store to `<name>-<journal rows>-<start of the last hash>.sqlite` and keeps the newest `keep` copies.
 * Names count journal rows, not time, for a laptop's clock may be wrong; a store that did not change is not copied again.
 * @returns path of the copy that holds the store as it is now
 */
export async function backup(
  store: Store,
  folder: string,
  keep: number,
): Promise<Result<string, StoreCode | 'backup-failed'>> {
  const stem = basename(store.path, extname(store.path));
  const temporary = join(folder, `${stem}.part`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rm(temporary, { force: true });
    const head = await store.copyTo(temporary);
    if (!head.ok) return failed(folder, head.error.code);
    const count = String(head.value.count).padStart(9, '0');
    const name = `${stem}-${count}-${head.value.hash.slice(0, 6).replaceAll(/[-_]/g, 'x')}.sqlite`;
    const final = join(folder, name);
    if (existsSync(final)) await rm(temporary);
    else {
      await flush(temporary, 'r+');
      await rename(temporary, final);
      if (process.platform !== 'win32') await flush(folder, 'r');
    }
    await prune(folder, stem, name, keep);
    return ok(final);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return failed(folder, String(error.code));
  }
}

async function prune(folder: string, stem: string, newest: string, keep: number): Promise<void> {
  const copies = (await readdir(folder)).filter(
    (name) => name.startsWith(`${stem}-`) && /-\d{9}-\w{6}\.sqlite$/.test(name),
  );
  const older = copies
    .filter((name) => name !== newest)
    .sort()
    .reverse();
  for (const name of older.slice(Math.max(keep - 1, 0))) await rm(join(folder, name));
}

async function flush(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function failed(folder: string, why: string) {
  return fail(
    'backup-failed',
    `The backup could not be written (${why}). The store itself is whole; free some space or choose another folder, then try again.`,
    folder,
  );
}
