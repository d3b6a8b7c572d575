/** A workspace's store: one file, one connection, one writer, everything in turn (architecture.md, decisions 5 and 6). */
import type Database from 'better-sqlite3';
import { instant } from '../../src-shared/definition/primitives.ts';
import { ok, type Result } from '../../src-shared/result.ts';
import { connect, disconnect, makePrivate, type Connection } from './connection.ts';
import { asStoreFailure, storeFailure, type StoreCode } from './failures.ts';
import { readIdentity, sameIdentity, writeIdentity, type StoreIdentity, type StoreKind } from './identity.ts';
import { journalWriter, readHead, type JournalHead } from './journal.ts';
import { type JournalEvent } from './journal-events.ts';
import { migrate, migrations } from './migrations.ts';
import { createRunner, type Runner } from './statement.ts';
import { createQueue, createTx, type Reader, type Tx } from './transaction.ts';
import { checkChain } from './verify.ts';

/** The instant of now with its offset, as ISO 8601. */
export type Clock = () => string;

export type Store = Reader & {
  readonly path: string;
  readonly identity: StoreIdentity;
  /**
   * Runs `work` as one transaction, after all earlier ones. A good Result commits; a failed Result or a throw undoes
   * everything. When the promise is kept with `ok`, the change is on the disk. Changing rows without a journal event
   * is a bug and throws.
   */
  write<T, C extends string>(actor: string, work: (tx: Tx) => Promise<Result<T, C>>): Promise<Result<T, C | StoreCode>>;
  verifyJournal(): Promise<Result<JournalHead, StoreCode>>;
  /** Writes a complete copy to a path that does not exist yet. */
  copyTo(path: string): Promise<Result<JournalHead, StoreCode>>;
  /** Waits for what is under way, folds the log into the file, and leaves no side files. */
  close(): Promise<void>;
};

type Owner = Omit<StoreIdentity, 'kind'>;
export type OpenOptions = { readonly kind: StoreKind; readonly clock: Clock } & (
  | { readonly create: true; readonly identity: Owner }
  | { readonly create?: false; readonly identity?: Partial<Owner> }
);

/** Opens a store, or makes it where `create` is set and none is there; checks that it is whole, alone and the right one. */
export async function openStore(path: string, options: OpenOptions): Promise<Result<Store, StoreCode>> {
  const connected = connect(path, options.create === true);
  if (!connected.ok) return connected;
  const { db } = connected.value;
  const runner = createRunner(db);
  try {
    const prepared = prepare(connected.value, runner, options);
    if (prepared.ok) return ok(createStore(db, runner, prepared.value, options.clock));
    disconnect(db);
    return prepared;
  } catch (error) {
    disconnect(db);
    const failure = asStoreFailure(error, path);
    if (failure === undefined) throw error;
    return failure;
  }
}

/**
 * Brings tables up to date and makes a new store's first rows, in one transaction: a crash leaves all of it or nothing,
 * and a store of somebody else stays as it is.
 */
function prepare(
  { db, fresh }: Connection,
  runner: Runner,
  { kind, create, identity, clock }: OpenOptions,
): Result<StoreIdentity, StoreCode> {
  const at = clock();
  if (!instant.safeParse(at).success) return storeFailure('clock-unusable', db.name);
  const begun = transact(db, () => {
    const migrated = migrate(db, migrations);
    if (!migrated.ok) return migrated;
    const { from, to } = migrated.value;
    if (fresh && create) {
      const owner = { ...identity, kind };
      writeIdentity(runner, owner, at);
      append(runner, at, { action: 'workspace-created', subject: kind, detail: { new: owner } });
    }
    const found = readIdentity(runner, db.name);
    const same = found.ok ? sameIdentity(found.value, { ...identity, kind }, db.name) : found;
    if (!same.ok) return same;
    if (!fresh && from < to)
      append(runner, at, { action: 'tables-migrated', subject: kind, detail: { old: from, new: to } });
    return found;
  });
  // The first rows go into the file itself, so that not even a lost log takes the store's name away.
  if (fresh && begun.ok) db.pragma('wal_checkpoint(TRUNCATE)');
  return begun;
}

function append(runner: Runner, at: string, event: JournalEvent): void {
  const journal = journalWriter(runner, 'urna', at);
  journal.append(event);
  journal.seal();
}

/** One synchronous transaction: commits a good Result, undoes a failed one and a throw. */
function transact<T, C extends string>(db: Database.Database, work: () => Result<T, C>): Result<T, C> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
    return result;
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

function createStore(db: Database.Database, runner: Runner, identity: StoreIdentity, clock: Clock): Store {
  const inTurn = createQueue();

  async function write<T, C extends string>(
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
        const tx = createTx(runner, actor, at);
        const result = await work(tx.handle);
        tx.end(result.ok);
        db.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
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

  return {
    path: db.name,
    identity,
    write,
    all: (wanted, input) => inTurn(async () => runner.all(wanted, input)),
    verifyJournal: () => inTurn(async () => checkChain(db)),
    copyTo: (path) =>
      inTurn(async () => {
        try {
          makePrivate(path);
          db.prepare('VACUUM INTO ?').run(path);
          return ok(runner.all(readHead, {})[0] ?? { count: 0, hash: '' });
        } catch (error) {
          const failure = asStoreFailure(error, path);
          if (failure === undefined) throw error;
          return failure;
        }
      }),
    close: () =>
      inTurn(async () => {
        if (db.open) disconnect(db);
      }),
  };
}
