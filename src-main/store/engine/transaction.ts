/** What happens inside one transaction, and the turn that each waits for. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type JournalAction } from '../../../src-shared/api/events.ts';
import { type JournalEvent } from '../events.ts';
import { type Row, type Runner } from './connection.ts';
import { watchWrites } from './contents.ts';
import { journalWriter } from './journal.ts';
import { type Keys } from './kind.ts';
import { type Statement } from './statement.ts';

/** What a repository reads through: the store itself, which waits for its turn, or an open transaction. */
export type Reader = {
  all<Input, Out>(wanted: Statement<Input, Out>, input: Input): Promise<Out[]>;
};

/** An open transaction; only a repository function that is given one can change anything. */
export type Tx = Reader & {
  /** One instant for the whole transaction. */
  readonly at: string;
  readonly actor: string;
  /** @returns how many rows changed */
  run<Input>(wanted: Statement<Input, unknown>, input: Input): Promise<number>;
  /** Puts a record into a table that numbers its records. @returns the number it got */
  record<Input>(wanted: Statement<Input, unknown>, input: Input): Promise<number>;
  /** @param by who did it, where that is known only inside */
  journal(event: JournalEvent, by?: string): Promise<void>;
};

/** The handle for the work, and `end`, called before commit or rollback: afterwards the handle is dead. */
export function createTx(
  runner: Runner,
  keys: Keys,
  actor: string,
  at: string,
): { handle: Tx; end: (commit: boolean) => Promise<readonly JournalAction[]> } {
  const journal = journalWriter(runner, actor, at);
  const watch = watchWrites(keys);
  let ended = false;
  const alive = (): void => {
    if (ended) throw new Error('the transaction is over: every call inside it must be awaited');
  };
  async function write<Input>(wanted: Statement<Input, unknown>, input: Input): Promise<readonly Row[]> {
    alive();
    const written = await runner.change(wanted, input);
    watch.see(written);
    return written.rows;
  }
  return {
    handle: {
      at,
      actor,
      all: async (wanted, input) => {
        alive();
        return runner.all(wanted, input);
      },
      run: async (wanted, input) => (await write(wanted, input)).length,
      record: async (wanted, input) => Number((await write(wanted, input))[0]?.['id']),
      journal: async (event, by) => {
        alive();
        journal.append(event, by);
      },
    },
    end: async (commit) => {
      ended = true;
      if (!commit) return [];
      const wrote = watch.taken();
      const said = await journal.seal(wrote);
      if (said.length === 0 && wrote !== null) throw new Error('a change without a journal event');
      return said;
    },
  };
}

export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** One after the other, in the order of asking. Asking from inside one's own turn would wait forever, so it throws. */
export function createQueue(): Turn {
  const inside = new AsyncLocalStorage<{ running: boolean }>();
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    if (inside.getStore()?.running)
      return Promise.reject(new Error('inside a transaction use its own handle, not the store'));
    const mine = last.then(async () => {
      const turn = { running: true };
      try {
        return await inside.run(turn, work);
      } finally {
        turn.running = false;
      }
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}
