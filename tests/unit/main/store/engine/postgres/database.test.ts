/** A store at a server: found as what it is, alone at every write, and never a second chain. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { night } from '../../../../../../src-main/store/common/steps.ts';
import { addRefusal, listRefusals } from '../../../../../../src-main/store/commune/repositories/refusals.ts';
import { listJournal } from '../../../../../../src-main/store/common/repositories/journal-entries.ts';
import { postgresConnection } from '../../../../../../src-main/store/engine/postgres/connection.ts';
import { openDatabase } from '../../../../../../src-main/store/engine/postgres/database.ts';
import { seenFile } from '../../../../../../src-main/store/engine/seen.ts';
import { beginStore } from '../../../../../../src-main/store/engine/store.ts';
import { kinds, type Store } from '../../../../../../src-main/store/kinds.ts';
import { ok } from '../../../../../../src-shared/result.ts';
import { inProcess, newSchema, openAt } from '../../../../../support/engines.ts';
import { change, code, commune, folder, START, value } from '../../helpers.ts';

const made = { kind: 'commune', create: true, identity: commune, clock: () => START } as const;
const open = async (schema: string, more: object = {}) => openDatabase(await inProcess(schema), { ...made, ...more });
const refuse = (store: Store, path: string) =>
  change(store, (tx) => addRefusal(tx, { path, code: 'damaged', hash: 'h' }));

/** Changes what lies there with the server's own tools. */
async function tamper(schema: string, text: string): Promise<void> {
  const session = await inProcess(schema);
  await session.exec(text);
  await session.end();
}

async function filled(): Promise<string> {
  const schema = newSchema();
  const store = value(await open(schema));
  await refuse(store, 'a');
  await refuse(store, 'b');
  await store.close();
  return schema;
}
const withoutTriggers = (text: string): string =>
  `ALTER TABLE journal DISABLE TRIGGER ALL; ${text}; ALTER TABLE journal ENABLE TRIGGER ALL;`;

describe('what lies there is named', () => {
  it.each([
    ['a row edited', 'store-edited', `UPDATE refusals SET code = 'x' WHERE path = 'a'`],
    ['a row deleted', 'store-edited', `DELETE FROM refusals WHERE path = 'b'`],
    ['a row put in', 'store-edited', `INSERT INTO refusals VALUES (9, 'c', 'damaged', 'h', 'x')`],
    ['its journal cut off', 'journal-broken', withoutTriggers('DELETE FROM journal WHERE seq = 3')],
    ['a row of its journal edited', 'journal-broken', withoutTriggers(`UPDATE journal SET actor = 'y' WHERE seq = 2`)],
    ['its head set back', 'journal-broken', 'UPDATE meta SET journal_count = 2'],
    ['its commune changed', 'store-edited', `UPDATE meta SET teryt = '080402'`],
    ['steps of a newer program', 'store-newer', `INSERT INTO steps VALUES (99, 'later')`],
    ['a table dropped', 'store-damaged', 'DROP TABLE meta'],
    ['a column dropped', 'store-damaged', 'ALTER TABLE meta DROP COLUMN journal_head'],
    ['left alone', 'ok', 'SELECT 1'],
  ])('%s: %s', async (_state, expected, text) => {
    const schema = await filled();
    await tamper(schema, text);
    const opened = await open(schema);
    expect(code(opened)).toBe(expected);
    if (opened.ok) await opened.value.close();
    // asked twice it says the same
    const again = await open(schema);
    expect(code(again)).toBe(expected);
    if (again.ok) await again.value.close();
  });

  it('somebody else’s tables are left alone', async () => {
    const schema = newSchema();
    await tamper(schema, 'CREATE TABLE people (name TEXT)');
    expect(code(await open(schema))).toBe('store-foreign');
  });

  it('one that was seen here and is gone is not made anew, and an older one is known', async () => {
    const schema = newSchema();
    const seen = seenFile(join(folder(), 'seen.json'));
    const store = value(await open(schema, { seen }));
    await refuse(store, 'a');
    await store.close();
    expect(seen.read()).toMatchObject({ count: 2, open: false });
    seen.write({ ...seen.read()!, count: 3 });
    expect(code(await open(schema, { seen }))).toBe('store-older');
    expect(code(await open(newSchema(), { seen }))).toBe('store-gone');
  });

  it('a server that is not there, and a database that is not', async () => {
    expect(await openAt('postgres://nobody:secret@127.0.0.1:9/urna', made)).toMatchObject({
      error: { code: 'store-unreachable', where: 'postgres://127.0.0.1:9/urna' },
    });
  });
});

it('a store of an older program is brought up to date, and what is in it is bound to its journal', async () => {
  const schema = newSchema();
  const session = await inProcess(schema);
  const connection = postgresConnection(session);
  await connection.begin();
  const older = { ...kinds.commune, steps: night.slice(0, 5) };
  await beginStore(connection, older, { ...commune, kind: 'commune' }, START);
  await connection.commit();
  await session.end();
  const store = value(await open(schema));
  expect(value(await listJournal(store, 9)).map(({ action, detail }) => [action, detail])).toEqual([
    ['tables-migrated', { old: 5, new: 6 }],
    ['workspace-created', { new: { ...commune, kind: 'commune' } }],
  ]);
  await store.close();
});

describe('several at one store', () => {
  it('of two who begin at once one makes it, and both work on it', async () => {
    const schema = newSchema();
    const [one, other] = await Promise.all([open(schema), open(schema)]);
    await refuse(value(one), 'a');
    await refuse(value(other), 'b');
    expect(value(await value(one).verifyJournal()).count).toBe(3);
    for (const store of [one, other]) await value(store).close();
  });

  it('commands that come in between each other go on with one chain', async () => {
    const schema = newSchema();
    const stores = await Promise.all([open(schema), open(schema)]).then((both) => both.map((store) => value(store)));
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        stores[n % 2]!.write(`person ${n}`, async (tx) => {
          await addRefusal(tx, { path: `${n}`, code: 'damaged', hash: 'h' });
          // whatever else is under way gets its moment
          await new Promise((resolve) => setTimeout(resolve, n % 3));
          await tx.journal({ action: 'refused', subject: `${n}`, detail: { code: 'damaged', hash: 'h' } });
          return ok(null);
        }),
      ),
    );
    for (const store of stores) {
      expect(value(await store.verifyJournal()).count).toBe(21);
      expect((await listRefusals(store, 99)).map(({ path }) => Number(path)).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, n) => n),
      );
      await store.close();
    }
  });
});
