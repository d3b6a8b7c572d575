/** A place that one process at a time works in. */
import Database from 'better-sqlite3';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { type StoreCode } from '../failures.ts';
import { sqliteFailure } from './failures.ts';

export type Lock = { readonly release: () => void };

/**
 * Takes a lock for this process. It is one of the operating system's, held through an empty database file, so that it ends
 * with the process however that ends.
 * @param patience milliseconds to wait for whoever holds it
 */
export function takeLock(path: string, patience: number): Result<Lock, StoreCode> {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: patience });
    db.exec('BEGIN EXCLUSIVE');
    const held = db;
    return ok({ release: () => void held.close() });
  } catch (error) {
    db?.close();
    const failure = sqliteFailure(error, path);
    if (failure === undefined) throw error;
    return failure;
  }
}
