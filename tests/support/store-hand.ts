/** A hand in a closed store, with SQLite's own tools: a clumsy one, and one that writes the whole journal anew. */
import Database from 'better-sqlite3';
import { SqliteQueryCompiler } from 'kysely';
import { type Claim, digestOfRow } from '../../src-main/store/engine/contents.ts';
import { journalHash } from '../../src-main/store/engine/journal.ts';
import { compile, type Statement } from '../../src-main/store/engine/statement.ts';
import { type JournalTable } from '../../src-main/store/engine/tables.ts';

type Change = (db: Database.Database) => unknown;

/** Changes the file and nothing else. */
export function tamper(path: string, change: Change): void {
  const db = new Database(path, { fileMustExist: true });
  change(db);
  db.close();
}

/** Changes rows of the journal, which its triggers refuse, and leaves the triggers as they were. */
export function withoutTriggers(db: Database.Database, change: () => unknown): void {
  const triggers = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  change();
  for (const { sql } of triggers) db.exec(sql);
}

/** Changes what it likes and makes the journal say so, chain and all: what the store says of itself fits again. */
export function forge(path: string, change: Change): void {
  tamper(path, (db) => {
    change(db);
    withoutTriggers(db, () => {
      const rows = db.prepare<[], JournalTable>('SELECT * FROM journal ORDER BY seq').all();
      let prev = '';
      for (const row of rows) {
        const forged = { ...row, prev, wrote: row.seq === rows.length ? everythingIn(db) : null };
        const hash = journalHash(forged);
        db.prepare('UPDATE journal SET prev = ?, wrote = ?, hash = ? WHERE seq = ?').run(
          prev,
          forged.wrote,
          hash,
          row.seq,
        );
        prev = hash;
      }
      db.prepare('UPDATE meta SET journal_head = ?, journal_count = ?').run(prev, rows.length);
    });
  });
}

/** Every row there is, as the journal names them; keys as the file itself says them. */
function everythingIn(db: Database.Database): string | null {
  const names = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
    .filter((name) => !name.startsWith('sqlite_') && name !== 'meta' && name !== 'journal');
  const claims = names.flatMap((name) => {
    const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all();
    return rows.map((row): Claim => [name, keysOf(db, name).map((key) => row[key]), digestOfRow(name, row)]);
  });
  return claims.length === 0 ? null : JSON.stringify(claims);
}

/** Columns of a table's primary key, in their order. */
export function keysOf(db: Database.Database, table: string): string[] {
  const columns = db.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  return columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name);
}

/** A statement in SQLite's words. */
export function textOf({ node }: Statement<never, unknown>): string {
  return compile(node, new SqliteQueryCompiler()).text;
}
