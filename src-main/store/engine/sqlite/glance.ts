/** Whose store a closed file is, for those who must not touch it. */
import Database from 'better-sqlite3';
import { APPLICATION_ID } from '../../common/steps.ts';
import { readIdentity, type StoreIdentity } from '../identity.ts';
import { createRunner } from '../statement.ts';
import { BUSY_MS } from './connection.ts';

/** Opens the file only to read. @returns undefined where it does not say, for whatever reason */
export function glanceAt(path: string): StoreIdentity | undefined {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
    if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) return undefined;
    const found = readIdentity(createRunner(db), path);
    return found.ok ? found.value : undefined;
  } catch (error) {
    if (error instanceof Database.SqliteError || error instanceof TypeError) return undefined;
    throw error;
  } finally {
    db?.close();
  }
}
