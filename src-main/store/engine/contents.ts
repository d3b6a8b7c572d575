/**
 * What the tables hold, bound to the journal: the last row of every transaction names each row the transaction wrote, with
 * a digest of what is in it now. So a row changed, put in or taken away beside the journal shows at opening (inspect.ts).
 */
import { hash as digest } from 'node:crypto';
import type Database from 'better-sqlite3';

/** Both are what binds, and are bound by the chain. */
const BINDING = ['meta', 'journal'];

/** A table's name, the values of its primary key, and the digest of the row; null where there is none any more. */
export type Written = readonly [table: string, key: readonly unknown[], digest: string | null];

type Table = { readonly name: string; readonly keys: readonly string[] };

/** Every table that carries what people did. A table that a later step adds is among them by itself. */
export function boundTables(db: Database.Database): Table[] {
  const names = db
    .prepare<[], { name: string }>("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('sqlite_') && !BINDING.includes(name));
  return names.map((name) => {
    const columns = db.pragma(`main.table_info(${quoted(name)})`) as { name: string; pk: number }[];
    const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    return { name, keys: keys.map((column) => column.name) };
  });
}

/** SHA-256 as base64url over table and columns in their order; bytes stand there by their own digest. */
export function digestOfRow(table: string, row: object): string {
  const values = Object.values(row).map((value: unknown) =>
    value instanceof Uint8Array ? { bytes: digest('sha256', value, 'base64url') } : value,
  );
  return digest('sha256', JSON.stringify([table, ...values]), 'base64url');
}

export type Watch = {
  /** What was written since it was asked last, in the words of the journal; null where nothing was. */
  taken(): string | null;
};

/**
 * Watches what this connection writes, by triggers that live in the connection and not in the file: no repository has to
 * say what it changes, and none can forget to.
 */
export function watchWrites(db: Database.Database): Watch {
  const tables = boundTables(db);
  db.pragma('temp_store = MEMORY');
  db.exec('CREATE TEMP TABLE touched (tbl TEXT, key TEXT)');
  for (const { name, keys } of tables) {
    const touch = (side: 'OLD' | 'NEW') =>
      `INSERT INTO touched VALUES ('${name}', json_array(${keys.map((key) => `${side}.${quoted(key)}`).join(', ')}));`;
    for (const [event, body] of [
      ['INSERT', touch('NEW')],
      ['UPDATE', touch('OLD') + touch('NEW')],
      ['DELETE', touch('OLD')],
    ] as const)
      db.exec(
        `CREATE TEMP TRIGGER ${quoted(`watch_${name}_${event}`)} AFTER ${event} ON main.${quoted(name)} BEGIN ${body} END`,
      );
  }
  const found = new Map(tables.map((table) => [table.name, db.prepare<unknown[], object>(byKey(table))]));
  const touched = db.prepare<[], { tbl: string; key: string }>(
    'SELECT DISTINCT tbl, key FROM touched ORDER BY tbl, key',
  );
  const forget = db.prepare('DELETE FROM touched');
  return {
    taken: () => {
      const rows = touched.all().map(({ tbl, key }): Written => {
        const values = JSON.parse(key) as unknown[];
        const row = found.get(tbl)?.get(...values);
        return [tbl, values, row === undefined ? null : digestOfRow(tbl, row)];
      });
      if (rows.length === 0) return null;
      forget.run();
      return JSON.stringify(rows);
    },
  };
}

/** Everything there is, for the row of the journal that says that tables were changed; null where there is nothing. */
export function everythingIn(db: Database.Database): string | null {
  const rows = boundTables(db).flatMap((table) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM main.${quoted(table.name)}`)
      .all()
      .map((row): Written => [table.name, table.keys.map((key) => row[key]), digestOfRow(table.name, row)]),
  );
  return rows.length === 0 ? null : JSON.stringify(rows);
}

const byKey = ({ name, keys }: Table) =>
  `SELECT * FROM main.${quoted(name)} WHERE ${keys.map((key) => `${quoted(key)} = ?`).join(' AND ')}`;

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
