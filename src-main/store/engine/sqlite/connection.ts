/** One connection to one workspace file: durable, alone, checked before use, and gone without a trace when closed. */
import { closeSync, existsSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { asStoreFailure, LONGEST_PATH, type StoreCode, storeFailure } from '../failures.ts';

/** Long enough for a virus scanner to let go of the file, short enough for a person to wait. */
export const BUSY_MS = 1_000;

/**
 * Opens a file that {@link inspect} found sound, and keeps it locked as long as the process lives: SQLite's exclusive
 * locking lets the operating system release the lock at a crash, and nobody else reads or writes beside us meanwhile.
 */
export function connect(path: string): Result<Database.Database, StoreCode> {
  let db: Database.Database;
  try {
    db = new Database(path, { fileMustExist: true, timeout: BUSY_MS });
  } catch (error) {
    return failed(error, path);
  }
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('trusted_schema = OFF');
    db.pragma('journal_mode = WAL');
    // WAL alone would leave NORMAL, where a power cut may take back the last commits.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    return ok(db);
  } catch (error) {
    db.close();
    return failed(error, path);
  }
}

/**
 * Makes an empty file that only its owner reads; SQLite gives its log the same rights. Where that cannot be done, or a file
 * is there, SQLite meets the same and says what it is.
 */
export function makePrivate(path: string): void {
  if (Buffer.byteLength(path) > LONGEST_PATH) return;
  try {
    closeSync(openSync(path, 'ax', 0o600));
  } catch {
    // Named by whoever opens it next.
  }
}

/** Folds the log back into the file and closes: one file stays, which any SQLite reads from any medium. */
export function disconnect(db: Database.Database): void {
  try {
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    // A full or vanished disk: every commit is safe in the log, which the next opening reads.
    if (asStoreFailure(error, db.name) === undefined) throw error;
  } finally {
    db.close();
  }
}

function failed(error: unknown, path: string): Result<never, StoreCode> {
  const failure = asStoreFailure(error, path);
  if (failure !== undefined) return failure;
  // better-sqlite3 names a missing folder with a plain TypeError.
  if (error instanceof TypeError && !existsSync(path)) return storeFailure('store-missing', path);
  throw error;
}
