/**
 * SQL written once with Kysely's types, compiled once, prepared once per connection: a builder at start,
 * plain synchronous statements afterwards (docs/architecture.md, "One store, one writer").
 */
import type Database from 'better-sqlite3';
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { type Tables } from '../common/tables.ts';

/** The builder; it has no connection and cannot run anything by itself. */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export type Statement<Input, Row> = {
  readonly text: string;
  readonly bind: (input: Input) => readonly unknown[];
  /** Only a type: what a row looks like. */
  readonly row?: Row;
};

/**
 * Compiles a query whose values come later. The function sees its input's members as slots to put where values go; it
 * must not look into them.
 */
export function statement<Input extends Record<string, unknown>, Row>(
  build: (input: Input) => Compilable<Row>,
): Statement<Input, Row> {
  const slots = new Proxy({}, { get: (_target, name) => new Slot(String(name)) }) as Input;
  const query = build(slots).compile();
  return {
    text: query.sql,
    bind: (input) => query.parameters.map((value) => (value instanceof Slot ? input[value.name] : value)),
  };
}

export type Runner = {
  all<Input, Row>(wanted: Statement<Input, Row>, input: Input): Row[];
  run<Input>(wanted: Statement<Input, unknown>, input: Input): number;
};

/** Runs statements on one connection, each prepared at its first use. */
export function createRunner(db: Database.Database): Runner {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, known);
    return known;
  };
  return {
    all: <Input, Row>(wanted: Statement<Input, Row>, input: Input) =>
      prepare(wanted.text).all(...wanted.bind(input)) as Row[],
    run: (wanted, input) => prepare(wanted.text).run(...wanted.bind(input)).changes,
  };
}
