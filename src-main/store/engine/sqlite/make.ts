/**
 * A new store is made whole under a name of its own and only then gets its real one. So an empty or half a file under the
 * real name was never a beginning of ours, whatever killed the program.
 */
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { migrate, migrations } from '../../common/steps.ts';
import { LONGEST_PATH, type StoreCode, storeFailure } from '../failures.ts';
import { type StoreIdentity, writeIdentity } from '../identity.ts';
import { journalWriter } from '../journal.ts';
import { createRunner } from '../statement.ts';
import { syncFolder, writeDurably } from './durable.ts';

export function makeStore(path: string, identity: StoreIdentity, at: string): Result<null, StoreCode> {
  if (Buffer.byteLength(path) > LONGEST_PATH) return storeFailure('store-path-long', path);
  if (!existsSync(dirname(path))) return storeFailure('store-missing', path);
  const unfinished = `${path}.new`;
  try {
    rmSync(unfinished, { force: true });
    writeDurably(unfinished, contentOf(identity, at));
    giveName(unfinished, path);
    return ok(null);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return storeFailure(codes[String(error.code)] ?? 'store-unreachable', path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

const codes: Readonly<Record<string, 'store-in-use' | 'store-full' | 'store-path-long'>> = {
  // another program made one in the same moment
  EEXIST: 'store-in-use',
  ENOSPC: 'store-full',
  ENAMETOOLONG: 'store-path-long',
};

/** A whole database file: tables and first rows. */
function contentOf(identity: StoreIdentity, at: string): Uint8Array {
  const db = new Database(':memory:');
  try {
    migrate(db, migrations);
    const runner = createRunner(db);
    writeIdentity(runner, identity, at);
    const journal = journalWriter(runner, 'urna', at);
    journal.append({ action: 'workspace-created', subject: identity.kind, detail: { new: identity } });
    journal.seal(null);
    return db.serialize();
  } finally {
    db.close();
  }
}

/** A link never takes the place of what is there; a file system without links gets a rename. */
function giveName(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (existsSync(to)) throw error;
    renameSync(from, to);
  }
  syncFolder(dirname(to));
}
