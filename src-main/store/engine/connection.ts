/** What an engine brings: one connection to one store. Everything above it is the same for all engines. */
import { type QueryCompiler } from 'kysely';
import { type Change, changeOf, compile, type Compiled, type Statement } from './statement.ts';
import { type Step } from './steps.ts';

/** Columns in the order of their table: numbers, texts, bytes, null. */
export type Row = Readonly<Record<string, unknown>>;

/** What it cannot do for a reason a person can do something about is thrown as a `StoreFault` (failures.ts). */
export type Connection = {
  /** A path, or an address without its password: for people, and to tell one store from another. */
  readonly name: string;
  readonly open: boolean;
  readonly compiler: QueryCompiler;
  query(text: string, values: readonly unknown[]): Promise<Row[]>;
  /** Nobody else writes from here to the end of the transaction. */
  begin(): Promise<void>;
  commit(): Promise<void>;
  /** Does nothing where no transaction is open: some errors end it by themselves. */
  rollback(): Promise<void>;
  /** Number of the last step its tables have taken; 0 where there are none. */
  version(): Promise<number>;
  /** Takes a step, inside the open transaction. */
  take(step: Step): Promise<void>;
  /** Names of the tables that are there, ordered. */
  tables(): Promise<string[]>;
  /** @param settled called when all that was committed lies where it will be found, just before the end */
  close(settled: () => Promise<void>): Promise<void>;
};

export type Runner = {
  all<Input, Out>(wanted: Statement<Input, Out>, input: Input): Promise<Out[]>;
  /** Changes rows. @returns each row that was written, as it is now; of a deletion as it was */
  change<Input>(wanted: Statement<Input, unknown>, input: Input): Promise<Written>;
};
export type Written = Pick<Change, 'table' | 'deletes'> & { readonly rows: readonly Row[] };

/** Runs statements on one connection, each compiled at its first use. */
export function createRunner({ compiler, query }: Pick<Connection, 'compiler' | 'query'>): Runner {
  const reads = new WeakMap<object, Compiled>();
  const changes = new WeakMap<object, Compiled & Omit<Change, 'node'>>();

  function readOf(wanted: Statement<never, unknown>): Compiled {
    const known = reads.get(wanted) ?? compile(wanted.node, compiler);
    reads.set(wanted, known);
    return known;
  }
  function writeOf(wanted: Statement<never, unknown>): Compiled & Omit<Change, 'node'> {
    const known = changes.get(wanted);
    if (known !== undefined) return known;
    const { node, ...change } = changeOf(wanted);
    const compiled = { ...change, ...compile(node, compiler) };
    changes.set(wanted, compiled);
    return compiled;
  }

  return {
    all: async <Input, Out>(wanted: Statement<Input, Out>, input: Input) => {
      const { text, bind } = readOf(wanted);
      // the builder's types say what the rows of its own query are
      return (await query(text, bind(input as Row))) as Out[];
    },
    change: async <Input>(wanted: Statement<Input, unknown>, input: Input) => {
      const { text, bind, table, deletes } = writeOf(wanted);
      return { table, deletes, rows: await query(text, bind(input as Row)) };
    },
  };
}
