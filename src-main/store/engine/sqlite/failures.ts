/** What SQLite's errors stand for. */
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { asStoreFailure, LONGEST_PATH, storeFailure, type StoreFailure, StoreFault } from '../failures.ts';

/** The failure an error of SQLite stands for; `undefined` where the error is a bug (a broken constraint, a wrong statement). */
export function sqliteFailure(error: unknown, path: string): StoreFailure | undefined {
  // a call under way while the workspace was left
  if (error instanceof TypeError && error.message === 'The database connection is not open')
    return storeFailure('store-closed', path);
  if (!(error instanceof Database.SqliteError)) return asStoreFailure(error);
  const primary = error.code.split('_').slice(0, 2).join('_');
  switch (primary) {
    case 'SQLITE_FULL':
      return storeFailure('store-full', path);
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return storeFailure('store-read-only', path);
    case 'SQLITE_CORRUPT':
      return storeFailure('store-damaged', path);
    case 'SQLITE_NOTADB':
      return storeFailure('store-foreign', path);
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return storeFailure('store-in-use', path);
    case 'SQLITE_CANTOPEN':
      if (Buffer.byteLength(resolve(path)) > LONGEST_PATH) return storeFailure('store-path-long', path);
      return storeFailure('store-unreachable', path);
    case 'SQLITE_IOERR':
      return storeFailure('store-unreachable', path);
    default:
      return undefined;
  }
}

/** Thrown in the place of an error that stands for something; any other is thrown as it is. */
export function asFault(error: unknown, path: string): unknown {
  const failure = sqliteFailure(error, path);
  return failure === undefined ? error : new StoreFault(failure, error);
}
