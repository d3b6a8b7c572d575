/**
 * A new store is made whole under a name of its own and only then gets its real one. So an empty or half a file under the
 * real name was never a beginning of ours, whatever killed the program.
 */
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { LONGEST_PATH, type StoreCode, storeFailure } from '../failures.ts';
import { type Identity, type Kind } from '../kind.ts';
import { beginStore } from '../store.ts';
import { sqliteConnection } from './connection.ts';
import { syncFolder, writeDurably } from './durable.ts';

export async function makeStore<I extends Identity>(
  path: string,
  kind: Kind<I>,
  identity: I,
  at: string,
): Promise<Result<null, StoreCode>> {
  if (Buffer.byteLength(path) > LONGEST_PATH) return storeFailure('store-path-long', path);
  if (!existsSync(dirname(path))) return storeFailure('store-missing', path);
  const unfinished = `${path}.new`;
  try {
    rmSync(unfinished, { force: true });
    writeDurably(unfinished, await contentOf(kind, identity, at));
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
async function contentOf<I extends Identity>(kind: Kind<I>, identity: I, at: string): Promise<Uint8Array> {
  const db = new Database(':memory:');
  try {
    await beginStore(sqliteConnection(db), kind, identity, at);
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
