/**
 * SQL written once with Kysely's types and kept as its tree (an operation node): each engine compiles it in its own words,
 * at the first use on a connection (docs/architecture.md, "One statement, two engines").
 */
import {
  type Compilable,
  createQueryId,
  DeleteQueryNode,
  DummyDriver,
  InsertQueryNode,
  Kysely,
  type OperationNode,
  type OrderByModifiersCallbackExpression,
  type QueryCompiler,
  ReturningNode,
  type RootOperationNode,
  SelectionNode,
  sql as raw,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  TableNode,
  UpdateQueryNode,
} from 'kysely';

/**
 * The builder for a kind's tables; it has no connection and cannot run anything by itself. Which engine's it is does not
 * matter, for only its trees are used.
 */
export function builderOf<Tables>(): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/** For a column that may be null: of engines that are not told each has its own order. */
export const unsaidFirst: OrderByModifiersCallbackExpression = (by) => by.asc().nullsFirst();

/** Numbers of records follow the order of recording, without a gap and on every engine alike. */
export function nextId(table: string) {
  return raw<number>`(select coalesce(max(id), 0) + 1 from ${raw.table(table)})`;
}

class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export type Statement<Input, Row> = {
  readonly node: RootOperationNode;
  /** Only a type: what goes in. */
  readonly input?: (input: Input) => void;
  /** Only a type: what a row looks like. */
  readonly row?: Row;
};

type Buildable<Row> = Compilable<Row> & { toOperationNode(): OperationNode };

/**
 * Keeps a query whose values come later. The function sees its input's members as slots to put where values go; it must not
 * look into them.
 */
export function statement<Input extends Record<string, unknown>, Row>(
  build: (input: Input) => Buildable<Row>,
): Statement<Input, Row> {
  const slots = new Proxy({}, { get: (_target, name) => new Slot(String(name)) }) as Input;
  return { node: build(slots).toOperationNode() as RootOperationNode };
}

/** A change: whose rows it changes, and its words, after which it says itself what it wrote. */
export type Change = { readonly table: string; readonly deletes: boolean; readonly node: RootOperationNode };

/** @throws where the statement only reads */
export function changeOf({ node }: Statement<never, unknown>): Change {
  const returning = ReturningNode.create([SelectionNode.createSelectAll()]);
  if (InsertQueryNode.is(node)) return { table: nameOf(node.into), deletes: false, node: { ...node, returning } };
  if (UpdateQueryNode.is(node)) return { table: nameOf(node.table), deletes: false, node: { ...node, returning } };
  if (DeleteQueryNode.is(node))
    return { table: nameOf(node.from.froms[0]), deletes: true, node: { ...node, returning } };
  throw new Error(`not a change: ${node.kind}`);
}

function nameOf(node: OperationNode | undefined): string {
  if (node === undefined || !TableNode.is(node)) throw new Error('a change names one table');
  return node.table.identifier.name;
}

export type Compiled = {
  readonly text: string;
  readonly bind: (input: Readonly<Record<string, unknown>>) => unknown[];
};

/** In the words of one engine. */
export function compile(node: RootOperationNode, compiler: QueryCompiler): Compiled {
  const { sql, parameters } = compiler.compileQuery(node, createQueryId());
  return {
    text: sql,
    bind: (input) => parameters.map((value) => (value instanceof Slot ? input[value.name] : value)),
  };
}
