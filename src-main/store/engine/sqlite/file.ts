/** A store in a file of its own. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { instant } from '../../../../src-shared/primitives.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import {
  identityOf,
  type IdentityOf,
  kinds,
  type OpenOptions,
  type StoreIdentity,
  type StoreKind,
} from '../../kinds.ts';
import { storeFailure, type StoreCode } from '../failures.ts';
import { sameIdentity } from '../identity.ts';
import { type JournalHead } from '../journal.ts';
import { type StoreFile, storeOn, type Turn, updateStore } from '../store.ts';
import { connect, disconnect, makePrivate, sqliteConnection } from './connection.ts';
import { sqliteFailure } from './failures.ts';
import { inspect } from './inspect.ts';
import { makeStore } from './make.ts';

/**
 * Opens a store that is whole, alone and the right one. Where none is, and none was known here, it is made if `create` is
 * set; any other file is left as it is and named by what is wrong with it.
 */
export async function openFile<K extends StoreKind>(
  path: string,
  options: OpenOptions<K>,
): Promise<Result<StoreFile<IdentityOf<K>>, StoreCode>> {
  const { kind: name, clock, seen } = options;
  const kind = kinds[name];
  const now = clock();
  if (!instant.safeParse(now).success) return storeFailure('clock-unusable', path);
  const known = seen?.read();
  if (options.create === true && known === undefined && !existsSync(path)) {
    const made = await makeStore(path, kind, identityOf(options), now);
    if (!made.ok) return made;
  }
  const inspected = await inspect(path, known);
  if (!inspected.ok) return inspected;
  const same = sameIdentity<StoreIdentity>(inspected.value.identity, { ...options.identity, kind: name }, path);
  if (!same.ok) return same;
  // its kind is the one that was asked for
  const identity = inspected.value.identity as IdentityOf<K>;
  const connected = connect(path);
  if (!connected.ok) return connected;
  const db = connected.value;
  const connection = sqliteConnection(db);
  try {
    const updated = await updateStore(connection, kind, { subject: name, at: now });
    if (!updated.ok) {
      disconnect(db);
      return updated;
    }
    const { store, turn } = await storeOn(connection, kind, identity, { ...options, at: now });
    return ok({ ...store, path: db.name, copyTo: (to) => copy(db, turn, to) });
  } catch (error) {
    disconnect(db);
    const failure = sqliteFailure(error, path);
    if (failure === undefined) throw error;
    return failure;
  }
}

/** A complete copy, written beside the work. */
async function copy(db: Database.Database, turn: Turn, path: string): Promise<Result<JournalHead, StoreCode>> {
  try {
    makePrivate(path);
    const { bytes, at } = await turn.inTurn(async () => {
      await turn.note();
      // a copy in memory takes as long as others may wait at most: nothing else belongs beside it
      await setImmediate();
      const copied = { bytes: asOneFile(db.serialize()), at: await turn.head() };
      await setImmediate();
      return copied;
    });
    // nobody waits for the disk
    await writeFile(path, bytes);
    return ok(at);
  } catch (error) {
    const failure = sqliteFailure(error, path);
    if (failure === undefined) throw error;
    return failure;
  }
}

/** As a closed store is, without a log beside it: bytes 18 and 19 of SQLite's header say which it is (1, with a log 2). */
function asOneFile(bytes: Buffer): Buffer {
  return bytes.fill(1, 18, 20);
}
