/**
 * Steps from nothing to today's tables, as values that are checked when they are built. A step is written once, in SQLite's
 * words (https://sqlite.org/stricttables.html); for PostgreSQL the few that differ are exchanged.
 */
import { hash as digest } from 'node:crypto';

export type Step = {
  /** From 1 on, without a gap. */
  readonly number: number;
  readonly about: string;
  readonly sqlite: string;
  readonly postgres: string;
};

export type NewStep = {
  readonly about: string;
  readonly sql: string;
  /** What only PostgreSQL needs, after the rest: SQLite's triggers are not its own. */
  readonly postgres?: string;
  /** Start of the SHA-256 of `sql`, written beside it when it leaves the house: it is never edited again. */
  readonly released?: string;
};

/**
 * Adds steps behind those that others made.
 * @throws where a step says nothing, was edited after it was released, or stands behind one that was not
 */
export function steps(before: readonly Step[], ...added: readonly NewStep[]): readonly Step[] {
  const all = [...before];
  for (const { about, sql, postgres = '', released } of added) {
    const number = all.length + 1;
    const wrong = (why: string): Error => new Error(`step ${number}, «${about}»: ${why}`);
    if (about === '' || sql.trim() === '') throw wrong('it says nothing');
    if (all.some((step) => step.about === about)) throw wrong('another one has its name');
    if (released !== undefined && released !== markOf(sql)) throw wrong('it was edited after it left the house');
    const tables = sql.match(/CREATE TABLE/g)?.length ?? 0;
    if (tables !== (sql.match(/\n *\) STRICT/g)?.length ?? 0)) throw wrong('its tables must be STRICT');
    all.push({ number, about, sqlite: sql, postgres: asPostgres(sql) + postgres });
  }
  return all;
}

/** What a released step is known by. */
export function markOf(sql: string): string {
  return digest('sha256', sql, 'hex').slice(0, 16);
}

/**
 * Whole numbers of 64 bits in both, texts ordered by their bytes in both (collation C), and no triggers: those a step
 * gives for PostgreSQL follow.
 */
function asPostgres(sql: string): string {
  return sql
    .replaceAll(/CREATE TRIGGER .*?END;/gs, '')
    .replaceAll(/\) STRICT(, WITHOUT ROWID)?;/g, ');')
    .replaceAll(/\bINTEGER\b/g, 'BIGINT')
    .replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"')
    .replaceAll(/\bBLOB\b/g, 'BYTEA');
}
