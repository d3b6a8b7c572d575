/**
 * A workspace's store: one file, one connection, one writer, everything in turn
 * (docs/architecture.md, "One store, one writer").
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { type JournalAction } from '../../../src-shared/api/events.ts';
import { instant } from '../../../src-shared/primitives.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { type Clock } from '../../machine/clock.ts';
import { migrate, migrations } from '../common/steps.ts';
import { handsOver } from '../events.ts';
import { wasHandedOver } from '../holdings.ts';
import { everythingIn, watchWrites } from './contents.ts';
import { asStoreFailure, type StoreCode, storeFailure } from './failures.ts';
import { sameIdentity, type StoreIdentity, type StoreKind } from './identity.ts';
import { type JournalHead, journalWriter, readHead } from './journal.ts';
import { type SeenFile } from './seen.ts';
import { connect, disconnect, makePrivate } from './sqlite/connection.ts';
import { inspect } from './sqlite/inspect.ts';
import { makeStore } from './sqlite/make.ts';
import { createRunner, type Runner } from './statement.ts';
import { createQueue, createTx, type Reader, type Tx } from './transaction.ts';
import { checkJournal } from './verify.ts';

export type Store = Reader & {
  readonly path: string;
  readonly identity: StoreIdentity;
  /**
   * Runs `work` as one transaction, after all earlier ones. A good Result commits; a failed Result or a throw undoes
   * everything. When the promise is kept with `ok`, the change is on the disk. Changing rows without a journal event
   * is a bug and throws.
   */
  write<T, C extends string = never>(
    actor: string,
    work: (tx: Tx) => Promise<Result<T, C>>,
  ): Promise<Result<T, C | StoreCode>>;
  /** The whole journal again, and every row of the tables beside it. */
  verifyJournal(): Promise<Result<JournalHead, StoreCode>>;
  /** Writes a complete copy to a path that does not exist yet. */
  copyTo(path: string): Promise<Result<JournalHead, StoreCode>>;
  /** Waits for what is under way, folds the log into the file, and leaves no side files. */
  close(): Promise<void>;
};

type Owner = Omit<StoreIdentity, 'kind'>;
export type OpenOptions = {
  readonly kind: StoreKind;
  readonly clock: Clock;
  /** What this machine saw of the store last; kept up while the store is open. */
  readonly seen?: SeenFile;
  /** Told after each commit what the journal says happened. */
  readonly onCommit?: (actions: readonly JournalAction[]) => void;
} & (
  | { readonly create: true; readonly identity: Owner }
  | { readonly create?: false; readonly identity?: Partial<Owner> }
);

/**
 * Opens a store that is whole, alone and the right one. Where none is, and none was known here, it is made if `create` is
 * set; any other file is left as it is and named by what is wrong with it.
 */
export async function openStore(path: string, options: OpenOptions): Promise<Result<Store, StoreCode>> {
  const { kind, identity, clock, seen } = options;
  const now = clock();
  if (!instant.safeParse(now).success) return storeFailure('clock-unusable', path);
  const known = seen?.read();
  if (options.create === true && known === undefined && !existsSync(path)) {
    const made = makeStore(path, { ...options.identity, kind }, now);
    if (!made.ok) return made;
  }
  const inspected = await inspect(path, known);
  if (!inspected.ok) return inspected;
  const same = sameIdentity(inspected.value.identity, { ...identity, kind }, path);
  if (!same.ok) return same;
  const connected = connect(path);
  if (!connected.ok) return connected;
  const db = connected.value;
  try {
    const runner = createRunner(db);
    const migrated = update(db, runner, kind, now);
    if (migrated.ok) return ok(createStore(db, runner, inspected.value.identity, options));
    disconnect(db);
    return migrated;
  } catch (error) {
    disconnect(db);
    const failure = asStoreFailure(error, path);
    if (failure === undefined) throw error;
    return failure;
  }
}

/** Brings the tables of an older program up to date, all or nothing, and binds what is in them to the journal. */
function update(db: Database.Database, runner: Runner, kind: StoreKind, at: string): Result<null, StoreCode> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const migrated = migrate(db, migrations);
    if (!migrated.ok) return migrated;
    const { from, to } = migrated.value;
    if (from < to) {
      const journal = journalWriter(runner, 'urna', at);
      journal.append({ action: 'tables-migrated', subject: kind, detail: { old: from, new: to } });
      journal.seal(everythingIn(db));
    }
    db.exec('COMMIT');
    return ok(null);
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/** As a closed store is, without a log beside it: bytes 18 and 19 of SQLite's header say which it is (1, with a log 2). */
function asOneFile(bytes: Buffer): Buffer {
  return bytes.fill(1, 18, 20);
}

function createStore(
  db: Database.Database,
  runner: Runner,
  identity: StoreIdentity,
  { clock, seen, onCommit }: OpenOptions,
): Store {
  const inTurn = createQueue();
  const watch = watchWrites(db);
  const head = (): JournalHead => runner.all(readHead, {})[0] ?? { count: 0, hash: '' };
  let handedOver = seen?.read()?.handedOver === true || wasHandedOver(db);
  const note = (open: boolean): void => seen?.write({ ...head(), open, handedOver, at: clock() });
  note(true);

  async function write<T, C extends string = never>(
    actor: string,
    work: (tx: Tx) => Promise<Result<T, C>>,
  ): Promise<Result<T, C | StoreCode>> {
    return inTurn(async () => {
      // left by the call before this one
      if (!db.open) return storeFailure('store-closed', db.name);
      const at = clock();
      // an instant that could not be read again would make its row unreadable, and the store with it
      if (!instant.safeParse(at).success) return storeFailure('clock-unusable', db.name);
      try {
        db.exec('BEGIN IMMEDIATE');
        const tx = createTx(runner, watch, actor, at);
        const result = await work(tx.handle);
        const actions = tx.end(result.ok);
        db.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
        if (actions.length > 0) committed(actions);
        return result;
      } catch (error) {
        const failure = asStoreFailure(error, db.name);
        if (failure === undefined) throw error;
        return failure;
      } finally {
        // A failed COMMIT may leave the transaction open; some errors make SQLite roll back by itself.
        if (db.inTransaction) db.exec('ROLLBACK');
      }
    });
  }

  function committed(actions: readonly JournalAction[]): void {
    if (actions.some((action) => handsOver.includes(action))) {
      handedOver = true;
      note(true);
    }
    onCommit?.(actions);
  }

  function close(): void {
    if (!db.open) return;
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
      // from here on the log is not wanted any more; the next step takes it away
      note(false);
    } catch (error) {
      if (asStoreFailure(error, db.name) === undefined) throw error;
    } finally {
      disconnect(db);
    }
  }

  return {
    path: db.name,
    identity,
    write,
    all: (wanted, input) => inTurn(async () => runner.all(wanted, input)),
    verifyJournal: () => inTurn(async () => checkJournal(db, migrations.length)),
    copyTo: async (path) => {
      try {
        makePrivate(path);
        const { bytes, at } = await inTurn(async () => {
          note(true);
          // a copy in memory takes as long as others may wait at most: nothing else belongs beside it
          await setImmediate();
          const copied = { bytes: asOneFile(db.serialize()), at: head() };
          await setImmediate();
          return copied;
        });
        // nobody waits for the disk
        await writeFile(path, bytes);
        return ok(at);
      } catch (error) {
        const failure = asStoreFailure(error, path);
        if (failure === undefined) throw error;
        return failure;
      }
    },
    close: () => inTurn(async () => close()),
  };
}
