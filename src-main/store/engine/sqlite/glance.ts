/** Whose store of the night a closed file is, for those who must not touch it. */
import Database from 'better-sqlite3';
import { type NightIdentity } from '../../common/identity.ts';
import { kinds } from '../../kinds.ts';
import { createRunner } from '../connection.ts';
import { asStoreFailure } from '../failures.ts';
import { readIdentity } from '../identity.ts';
import { APPLICATION_ID, BUSY_MS, sqliteConnection } from './connection.ts';

/** Opens the file only to read. @returns undefined where it does not say, for whatever reason */
export async function glanceAt(path: string): Promise<NightIdentity | undefined> {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
    if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) return undefined;
    const found = await readIdentity(createRunner(sqliteConnection(db)), kinds.commune, path);
    return found.ok ? found.value : undefined;
  } catch (error) {
    if (error instanceof Database.SqliteError || error instanceof TypeError || asStoreFailure(error)) return undefined;
    throw error;
  } finally {
    db?.close();
  }
}
