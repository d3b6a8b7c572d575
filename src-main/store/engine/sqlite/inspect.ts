/**
 * A closed store looked at before anybody works with it, as it is: the file is opened to be read, and nothing in it or
 * beside it changes. Whatever it is not is a failure with a code of its own; only what passes here is opened.
 */
import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../../../src-shared/result.ts';
import { APPLICATION_ID } from '../../common/steps.ts';
import { asStoreFailure, edited, type StoreCode, storeFailure } from '../failures.ts';
import { readIdentity, type StoreIdentity } from '../identity.ts';
import { type JournalHead } from '../journal.ts';
import { type Seen } from '../seen.ts';
import { createRunner } from '../statement.ts';
import { checkJournal } from '../verify.ts';
import { BUSY_MS } from './connection.ts';
import { checkObjects } from './objects.ts';

export type Inspected = { readonly head: JournalHead; readonly identity: StoreIdentity };

/**
 * What a whole store's connection is asked besides, while it is looked at.
 * @param look called with a sound store only
 */
export type Look<T> = (db: Database.Database, inspected: Inspected) => T;

/** Files that SQLite keeps beside its own. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'] as const;

/** Reads everything once. @param seen what this machine saw of the store last; undefined where nothing is known */
export async function inspect(path: string, seen?: Seen): Promise<Result<Inspected, StoreCode>> {
  return inspectWith(path, seen, (_db, inspected) => inspected);
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
      return needsUndoing(error) ? readCopy(path, seen, look) : failed(error, path);
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
    return failed(error, path);
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
    const objects = checkObjects(db);
    if (!objects.ok) return objects;
    const head = await checkJournal(db, objects.value.version);
    if (!head.ok) return head;
    const runner = createRunner(db);
    const identity = readIdentity(runner, path);
    if (!identity.ok) return identity;
    const own = asCreated(db, identity.value);
    if (!own.ok) return own;
    const met = asSeen(db, head.value, seen, path);
    return met.ok ? ok(look(db, { head: head.value, identity: identity.value })) : met;
  } finally {
    db.close();
  }
}

/** Whose store it is stands in the first row of the journal, too. */
function asCreated(db: Database.Database, identity: StoreIdentity): Result<null, StoreCode> {
  const first = db.prepare<[], { detail: string }>('SELECT detail FROM main.journal WHERE seq = 1').get();
  const created = (JSON.parse(first?.detail ?? '{}') as { new?: Readonly<Record<string, unknown>> }).new ?? {};
  const other = Object.entries(identity).find(
    ([member, value]) => JSON.stringify(created[member]) !== JSON.stringify(value),
  );
  return other === undefined ? ok(null) : edited('meta', `${other[0]} is another one than when it was made`);
}

/** The last row this machine saw must still be there, under its number. */
function asSeen(
  db: Database.Database,
  head: JournalHead,
  seen: Seen | undefined,
  path: string,
): Result<null, StoreCode> {
  if (seen === undefined) return ok(null);
  const row = db.prepare<[number], { hash: string }>('SELECT hash FROM main.journal WHERE seq = ?').get(seen.count);
  if (row?.hash === seen.hash) return ok(null);
  const why =
    row === undefined
      ? `its journal has ${head.count} rows; ${seen.count} were seen here`
      : `row ${seen.count} of its journal is another one than was seen here`;
  return fail(
    'store-older',
    `This store is older than the one last seen on this computer, or another one (${why}). It was left as it is; restore a copy.`,
    path,
  );
}

function failed(error: unknown, path: string): Result<never, StoreCode> {
  const failure = asStoreFailure(error, path);
  if (failure !== undefined) return failure;
  // better-sqlite3 names a missing folder with a plain TypeError.
  if (error instanceof TypeError && !existsSync(path)) return storeFailure('store-missing', path);
  throw error;
}
