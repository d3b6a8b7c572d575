/** Every kind of store on every engine: made, found again, looked at, and the same tables in both. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Row } from '../../../../src-main/store/engine/connection.ts';
import { postgresConnection } from '../../../../src-main/store/engine/postgres/connection.ts';
import { sqliteConnection } from '../../../../src-main/store/engine/sqlite/connection.ts';
import { steps } from '../../../../src-main/store/engine/steps.ts';
import { type OpenOptions, kinds, type StoreKind } from '../../../../src-main/store/kinds.ts';
import { engines, inProcess, newSchema } from '../../../support/engines.ts';
import { keysOf } from '../../../support/store-hand.ts';
import { code, commune, precinct, START, value } from './helpers.ts';

const { mode, election, teryt } = commune;
const made: { readonly [K in StoreKind]: OpenOptions<K> & { create: true } } = {
  precinct: { kind: 'precinct', create: true, identity: precinct, clock: () => START },
  commune: { kind: 'commune', create: true, identity: commune, clock: () => START },
  preparation: { kind: 'preparation', create: true, identity: { mode, election, teryt }, clock: () => START },
  desk: { kind: 'desk', create: true, identity: {}, clock: () => START },
};
const names = Object.keys(kinds) as StoreKind[];

describe.each(engines)('on $engine', ({ place }) => {
  it.each(names)('a %s store is made once, found again, and holds', async (kind) => {
    const at = place();
    expect(code(await at.open({ ...made[kind], create: false }))).toBe('store-missing');
    for (let time = 0; time < 2; time++) {
      const store = value(await at.open(made[kind]));
      expect(store.identity).toEqual({ ...made[kind].identity, kind });
      expect(value(await store.verifyJournal()).count).toBe(1);
      await store.close();
      await store.close();
    }
    for (const other of names.filter((name) => name !== kind))
      expect(code(await at.open(made[other])), other).toBe('store-other');
  });

  it('a clock that no row could carry makes nothing', async () => {
    const at = place();
    expect(code(await at.open({ ...made.desk, clock: () => 'yesterday' }))).toBe('clock-unusable');
    expect(code(await at.open({ ...made.desk, create: false }))).toBe('store-missing');
  });

  it('one of another commune or election is not mistaken for it', async () => {
    const at = place();
    await value(await at.open(made.commune)).close();
    const asked = { ...made.commune, create: false } as const;
    for (const identity of [{ teryt: '080402' }, { election: '2034-04-09-local' }, { mode: 'live' as const }])
      expect(await at.open({ ...asked, identity })).toMatchObject({
        error: { code: 'store-other', where: Object.keys(identity)[0] },
      });
    const issuer = { ...commune.issuer, x: 'B'.repeat(43) };
    expect(await at.open({ ...asked, identity: { issuer } })).toMatchObject({ error: { where: 'issuer' } });
    // members in another order are the same key
    const { x, kty, crv } = commune.issuer;
    await value(await at.open({ ...asked, identity: { issuer: { x, kty, crv } } })).close();
  });
});

describe.each(names)('the tables of a %s store', (name) => {
  const { steps: own, keys } = kinds[name];

  async function columnsOf(take: 'sqlite' | 'postgres'): Promise<Record<string, string[]>> {
    if (take === 'sqlite') {
      const db = new Database(':memory:');
      const connection = sqliteConnection(db);
      for (const step of own) await connection.take(step);
      const tables = await connection.tables();
      const all = tables.map((table): [string, string[]] => [
        table,
        (db.pragma(`table_info(${table})`) as { name: string; notnull: number; pk: number }[]).map(
          (column) => `${column.name} ${column.notnull === 1 || column.pk > 0 ? 'not null' : 'null'}`,
        ),
      ]);
      db.close();
      return Object.fromEntries(all);
    }
    const session = await inProcess(newSchema());
    const connection = postgresConnection(session);
    await connection.begin();
    for (const step of own) await connection.take(step);
    const tables = await connection.tables();
    const columns = (table: string): Promise<Row[]> =>
      connection.query(
        `SELECT column_name::text AS name, is_nullable::text AS nullable, collation_name::text AS collation, data_type::text AS type
         FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position`,
        [table],
      );
    const all: [string, string[]][] = [];
    for (const table of tables) {
      const rows = await columns(table);
      for (const { type, collation } of rows)
        expect([`${String(type)} ${String(collation)}`]).toContainEqual(
          expect.stringMatching(/^(text C|bigint null|bytea null)$/),
        );
      all.push([table, rows.map((row) => `${String(row['name'])} ${row['nullable'] === 'YES' ? 'null' : 'not null'}`)]);
    }
    expect(await connection.version()).toBe(own.length);
    await connection.rollback();
    await session.end();
    return Object.fromEntries(all);
  }

  it('are the same in both engines, column by column', async () => {
    expect(await columnsOf('postgres')).toEqual(await columnsOf('sqlite'));
  });

  it('have the keys by which the journal names their rows', () => {
    const db = new Database(':memory:');
    for (const { sqlite } of own) db.exec(sqlite);
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
      .filter((table) => !['meta', 'journal'].includes(table));
    expect(Object.fromEntries(tables.map((table) => [table, keysOf(db, table)]))).toEqual(keys);
    db.close();
  });
});

describe('steps are checked when they are built', () => {
  const sql = '\n  CREATE TABLE a (\n    x INTEGER PRIMARY KEY\n  ) STRICT;\n';
  it('they go on by one behind those of others, in both engines’ words', () => {
    const first = steps([], { about: 'a', sql });
    const second = steps(first, { about: 'b', sql: 'ALTER TABLE a ADD COLUMN y BLOB;' });
    expect(
      second.map(({ number, about, postgres }) => [number, about, postgres.trim().replaceAll(/\s+/g, ' ')]),
    ).toEqual([
      [1, 'a', 'CREATE TABLE a ( x BIGINT PRIMARY KEY );'],
      [2, 'b', 'ALTER TABLE a ADD COLUMN y BYTEA;'],
    ]);
  });
  it.each([
    ['it says nothing', { about: 'a', sql: ' ' }],
    ['it says nothing', { about: '', sql }],
    ['another one has its name', { about: 'first', sql }],
    ['it was edited after it left the house', { about: 'a', sql, released: '36b56528242dff5f' }],
    ['its tables must be STRICT', { about: 'a', sql: 'CREATE TABLE b (x);' }],
  ])('%s', (why, step) => {
    const before = steps([], { about: 'first', sql });
    expect(() => steps(before, step)).toThrow(why);
  });
});
