/**
 * What the tables hold, bound to the journal: the last row of every transaction names each row the transaction wrote, with
 * a digest of what is in it now. So a row changed, put in or taken away beside the journal shows at opening (verify.ts).
 */
import { hash as digest } from 'node:crypto';
import { sql } from 'kysely';
import { type Connection, createRunner, type Row, type Written } from './connection.ts';
import { type Keys, type Kind } from './kind.ts';
import { builderOf, statement } from './statement.ts';

/** Both are what binds, and are bound by the chain. */
const BINDING = ['meta', 'journal'];

/** A table's name, the values of its primary key, and the digest of the row; null where there is none any more. */
export type Claim = readonly [table: string, key: readonly unknown[], digest: string | null];

export type Table = { readonly name: string; readonly keys: readonly string[] };

/** Every table there is that carries what people did, ordered. */
export async function boundTables(connection: Connection, { keys }: Kind): Promise<Table[]> {
  const names = await connection.tables();
  return names.filter((name) => !BINDING.includes(name)).map((name) => ({ name, keys: keysOf(keys, name) }));
}

function keysOf(keys: Keys, table: string): readonly string[] {
  const own = keys[table];
  if (own === undefined) throw new Error(`no key is known of the table ${table}`);
  return own;
}

/** SHA-256 as base64url over table and columns in their order; bytes stand there by their own digest. */
export function digestOfRow(table: string, row: object): string {
  const values = Object.values(row).map((value: unknown) =>
    value instanceof Uint8Array ? { bytes: digest('sha256', value, 'base64url') } : value,
  );
  return digest('sha256', JSON.stringify([table, ...values]), 'base64url');
}

export type Watch = {
  /** What a change wrote. */
  see(written: Written): void;
  /** What was written since it was asked last, in the words of the journal; null where nothing was. */
  taken(): string | null;
};

/** Keeps what each change says it wrote: no repository has to say what it changes, and none can forget to. */
export function watchWrites(keys: Keys): Watch {
  const seen = new Map<string, Claim>();
  return {
    see({ table, deletes, rows }) {
      const columns = keysOf(keys, table);
      for (const row of rows) {
        const key = columns.map((column) => row[column]);
        seen.set(JSON.stringify([table, key]), [table, key, deletes ? null : digestOfRow(table, row)]);
      }
    },
    taken() {
      if (seen.size === 0) return null;
      const claims = [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, claim]) => claim);
      seen.clear();
      return JSON.stringify(claims);
    },
  };
}

/** Everything there is, for the row of the journal that says that tables were changed; null where there is nothing. */
export async function everythingIn(connection: Connection, kind: Kind): Promise<string | null> {
  const claims: Claim[] = [];
  for (const { name, keys } of await boundTables(connection, kind))
    for await (const page of pagesOf(connection, { name, keys }))
      for (const row of page) claims.push([name, keys.map((key) => row[key]), digestOfRow(name, row)]);
  return claims.length === 0 ? null : JSON.stringify(claims);
}

const PAGE = 500;
const builder = builderOf<Record<string, never>>();

/** All rows of a table, ordered by their keys, a page at a time so that memory stays flat. */
export async function* pagesOf(connection: Connection, { name, keys }: Table): AsyncGenerator<Row[]> {
  const runner = createRunner(connection);
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  const rest = sql`order by ${columns} limit ${sql.lit(PAGE)}`;
  const first = statement(() => asQuery(sql<Row>`select * from ${sql.table(name)} ${rest}`));
  const next = statement((input: Record<string, unknown>) =>
    asQuery(
      sql<Row>`select * from ${sql.table(name)} where (${columns}) > (${sql.join(keys.map((key) => input[key]))}) ${rest}`,
    ),
  );
  let page = await runner.all(first, {});
  for (;;) {
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    page = await runner.all(next, last);
  }
}

/** Kysely compiles a piece of its own words for a builder only. */
function asQuery<T>(piece: ReturnType<typeof sql<T>>) {
  return { compile: () => piece.compile(builder), toOperationNode: () => piece.toOperationNode() };
}
