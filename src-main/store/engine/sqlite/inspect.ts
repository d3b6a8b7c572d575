/**
 * A closed store looked at before anybody works with it, as it is: the file is opened to be read, and nothing in it or
 * beside it changes. Whatever it is not is a failure with a code of its own; only what passes here is opened.
 */
import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { kindIn, kinds, type StoreIdentity } from '../../kinds.ts';
import { createRunner, type Runner } from '../connection.ts';
import { type StoreCode, storeFailure } from '../failures.ts';
import { type Inspected, inspectOpen } from '../inspect.ts';
import { type Seen } from '../seen.ts';
import { APPLICATION_ID, BUSY_MS, failedOpening, sqliteConnection } from './connection.ts';
import { checkObjects } from './objects.ts';

/**
 * What a whole store's connection is asked besides, while it is looked at.
 * @param look called with a sound store only
 */
export type Look<T> = (runner: Runner, inspected: Inspected<StoreIdentity>) => T | Promise<T>;

/** Files that SQLite keeps beside its own. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'] as const;

/** Reads everything once. @param seen what this machine saw of the store last; undefined where nothing is known */
export async function inspect(path: string, seen?: Seen): Promise<Result<Inspected<StoreIdentity>, StoreCode>> {
  return inspectWith(path, seen, (_runner, inspected) => inspected);
}

export async function inspectWith<T>(
  path: string,
  seen: Seen | undefined,
  look: Look<T>,
): Promise<Result<T, StoreCode>> {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined) return storeFailure(seen === undefined ? 'store-missing' : 'store-gone', path);
  if (file.isFile() && file.size === 0) return storeFailure('store-emptied', path);
  // left open, the log was there: only the step that closes a store takes it away, and it says so first
  if (seen?.open === true && file.isFile() && wantsLog(path) && !existsSync(`${path}-wal`))
    return storeFailure('store-log-missing', path);
  return withoutIndex(path, async () => {
    try {
      return await read(path, path, seen, look);
    } catch (error) {
      // an interrupted change lies in a journal beside the file; it is undone in a copy first
      return needsUndoing(error) ? readCopy(path, seen, look) : failedOpening(error, path);
    }
  });
}

/** Takes away the index that SQLite makes beside a log to read it. */
export async function withoutIndex<T>(path: string, work: () => Promise<T>): Promise<T> {
  const index = `${path}-shm`;
  const had = existsSync(index);
  try {
    return await work();
  } finally {
    if (!had) rmSync(index, { force: true });
  }
}

/** Offset 18 of SQLite's file format: 2 where changes are in a log beside the file. */
function wantsLog(path: string): boolean {
  const header = new Uint8Array(20);
  const file = openSync(path, 'r');
  try {
    readSync(file, header);
  } finally {
    closeSync(file);
  }
  return header[18] === 2;
}

function needsUndoing(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_READONLY');
}

async function readCopy<T>(path: string, seen: Seen | undefined, look: Look<T>): Promise<Result<T, StoreCode>> {
  const folder = mkdtempSync(join(tmpdir(), 'urna-look-'));
  const copy = join(folder, 'store.sqlite');
  try {
    for (const side of ['', ...SIDE_FILES]) if (existsSync(path + side)) copyFileSync(path + side, copy + side);
    return await read(copy, path, seen, look);
  } catch (error) {
    return failedOpening(error, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function read<T>(at: string, path: string, seen: Seen | undefined, look: Look<T>): Promise<Result<T, StoreCode>> {
  const db = new Database(at, { readonly: at === path, fileMustExist: true, timeout: BUSY_MS });
  try {
    db.pragma('trusted_schema = OFF');
    if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID)
      return storeFailure('store-foreign', path);
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return storeFailure('store-damaged', path);
    // a copy that was made to be read goes by the name of what it is a copy of
    const connection = sqliteConnection(db, path);
    const kind = kinds[await kindIn(connection)];
    const objects = checkObjects(db, kind.steps);
    if (!objects.ok) return objects;
    const inspected = await inspectOpen<StoreIdentity>(connection, kind, seen);
    return inspected.ok ? ok(await look(createRunner(connection), inspected.value)) : inspected;
  } finally {
    db.close();
  }
}
