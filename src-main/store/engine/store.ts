/**
 * A workspace's store, whatever it lies in: one connection, one writer, everything in turn
 * (docs/architecture.md, "One store, one writer").
 */
import { type JournalAction } from '../../../src-shared/api/events.ts';
import { instant } from '../../../src-shared/primitives.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { type Clock } from '../../machine/clock.ts';
import { handsOver } from '../events.ts';
import { type Connection, createRunner, type Runner } from './connection.ts';
import { everythingIn } from './contents.ts';
import { asStoreFailure, type StoreCode, storeFailure, tooNew } from './failures.ts';
import { writeIdentity } from './identity.ts';
import { type JournalHead, journalWriter, readHead } from './journal.ts';
import { type Identity, type Kind } from './kind.ts';
import { type SeenFile } from './seen.ts';
import { builderOf, statement } from './statement.ts';
import { type EngineTables } from './tables.ts';
import { createQueue, createTx, type Reader, type Tx } from './transaction.ts';
import { checkStore } from './verify.ts';

export type Store<I extends Identity> = Reader & {
  /** Where it lies, for people, and to tell one from another: a path, or an address without its password. */
  readonly name: string;
  readonly identity: I;
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
  /** Waits for what is under way, and leaves the store closed. */
  close(): Promise<void>;
};

/** One that lies in a file. */
export type StoreFile<I extends Identity> = Store<I> & {
  readonly path: string;
  /** Writes a complete copy to a path that does not exist yet. */
  copyTo(path: string): Promise<Result<JournalHead, StoreCode>>;
};

export type Kept = {
  readonly clock: Clock;
  /** What this machine saw of the store last; kept up while the store is open. */
  readonly seen?: SeenFile;
  /** Told after each commit what the journal says happened. */
  readonly onCommit?: (actions: readonly JournalAction[]) => void;
};

/** Tables and first rows of a new store, inside the open transaction. */
export async function beginStore<I extends Identity>(
  connection: Connection,
  kind: Kind<I>,
  identity: I,
  at: string,
): Promise<void> {
  for (const step of kind.steps) await connection.take(step);
  const runner = createRunner(connection);
  await writeIdentity(runner, kind, identity, at);
  const journal = journalWriter(runner, 'urna', at);
  journal.append({ action: 'workspace-created', subject: identity.kind, detail: { new: { ...identity } } });
  await journal.seal(null);
}

/** Brings the tables of an older program up to date, all or nothing, and binds what is in them to the journal. */
export async function updateStore(
  connection: Connection,
  kind: Kind,
  { subject, at }: { readonly subject: string; readonly at: string },
): Promise<Result<null, StoreCode>> {
  await connection.begin();
  try {
    // another program may have taken them until now
    const from = await connection.version();
    const to = kind.steps.length;
    if (from > to) return tooNew(from, to, connection.name);
    if (from === to) return ok(null);
    for (const step of kind.steps.slice(from)) await connection.take(step);
    const journal = journalWriter(createRunner(connection), 'urna', at);
    journal.append({ action: 'tables-migrated', subject, detail: { old: from, new: to } });
    await journal.seal(await everythingIn(connection, kind));
    await connection.commit();
    return ok(null);
  } finally {
    await connection.rollback();
  }
}

const sql = builderOf<EngineTables>();
const handedOverOnce = statement(() =>
  sql
    .selectFrom('journal')
    .select('seq')
    .where('action', 'in', [...handsOver])
    .limit(1),
);

/** Something of it was signed or published. */
export async function wasHandedOver({ all }: Pick<Runner, 'all'>): Promise<boolean> {
  return (await all(handedOverOnce, {})).length > 0;
}

/** What an engine may do in the store's turn beside everybody's work. */
export type Turn = {
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly head: () => Promise<JournalHead>;
  /** Notes how far the store got. */
  readonly note: () => Promise<void>;
};

/** A store on an open connection that was looked at. */
export async function storeOn<I extends Identity>(
  connection: Connection,
  kind: Kind<I>,
  identity: I,
  { clock, seen, onCommit, at: opened }: Kept & { readonly at: string },
): Promise<{ readonly store: Store<I>; readonly turn: Turn }> {
  const { name } = connection;
  const runner = createRunner(connection);
  const inTurn = createQueue();
  const head = async (): Promise<JournalHead> => (await readHead(runner)) ?? { count: 0, hash: '' };
  let handedOver = seen?.read()?.handedOver === true || (await wasHandedOver(runner));
  /** When somebody worked on it last: a note is no look at the clock. */
  let lastAt = opened;
  const note = async (open: boolean): Promise<void> => {
    if (seen !== undefined) seen.write({ ...(await head()), open, handedOver, at: lastAt });
  };
  await note(true);

  async function write<T, C extends string = never>(
    actor: string,
    work: (tx: Tx) => Promise<Result<T, C>>,
  ): Promise<Result<T, C | StoreCode>> {
    return inTurn(async () => {
      // left by the call before this one
      if (!connection.open) return storeFailure('store-closed', name);
      const at = clock();
      // an instant that could not be read again would make its row unreadable, and the store with it
      if (!instant.safeParse(at).success) return storeFailure('clock-unusable', name);
      lastAt = at;
      try {
        await connection.begin();
        const tx = createTx(runner, kind.keys, actor, at);
        const result = await work(tx.handle);
        const actions = await tx.end(result.ok);
        if (result.ok) await connection.commit();
        if (actions.length > 0) await committed(actions);
        return result;
      } catch (error) {
        const failure = asStoreFailure(error);
        if (failure === undefined) throw error;
        return failure;
      } finally {
        await connection.rollback();
      }
    });
  }

  async function committed(actions: readonly JournalAction[]): Promise<void> {
    if (actions.some((action) => handsOver.includes(action))) {
      handedOver = true;
      await note(true);
    }
    onCommit?.(actions);
  }

  async function verifyJournal(): Promise<Result<JournalHead, StoreCode>> {
    return inTurn(async () => {
      await connection.begin();
      try {
        return await checkStore(connection, kind);
      } finally {
        await connection.rollback();
      }
    });
  }

  const store: Store<I> = {
    name,
    identity,
    write,
    all: (wanted, input) => inTurn(() => runner.all(wanted, input)),
    verifyJournal,
    close: () => inTurn(async () => (connection.open ? connection.close(() => note(false)) : undefined)),
  };
  return { store, turn: { inTurn, head, note: () => note(true) } };
}
