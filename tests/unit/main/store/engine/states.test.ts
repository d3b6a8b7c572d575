/** What a store may turn out to be at opening: each broken or edited one has a name, none is opened as new or as sound. */
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../../../src-main/keys/crypto.ts';
import { seal } from '../../../../../src-main/keys/seal.ts';
import { addSealed, supersedeSealed } from '../../../../../src-main/store/common/repositories/sealed.ts';
import { night } from '../../../../../src-main/store/common/steps.ts';
import { journalHash } from '../../../../../src-main/store/engine/journal.ts';
import { seenFile, type SeenFile } from '../../../../../src-main/store/engine/seen.ts';
import { APPLICATION_ID } from '../../../../../src-main/store/engine/sqlite/connection.ts';
import { openFile } from '../../../../../src-main/store/engine/sqlite/file.ts';
import { inspect } from '../../../../../src-main/store/engine/sqlite/inspect.ts';
import { type Store } from '../../../../../src-main/store/kinds.ts';
import { openStore } from '../../../../../src-main/store/open.ts';
import { listDrafts, saveDraft } from '../../../../../src-main/store/precinct/repositories/drafts.ts';
import { emptyDraft } from '../../../../../src-shared/protocol/draft.ts';
import { ok } from '../../../../../src-shared/result.ts';
import { canonicalBytes } from '../../../../../src-shared/sealed/canonical.ts';
import { payloadHashOf } from '../../../../../src-shared/sealed/symbol.ts';
import { kidOf } from '../../../../../src-shared/sealed/thumbprint.ts';
import { jwks, protocol, seeds } from '../../../../support/sealed.ts';
import { forge, tamper, withoutTriggers } from '../../../../support/store-hand.ts';
import { code, folder, precinct, readAloud, START, value } from '../helpers.ts';

type Place = { readonly at: string; readonly path: string; readonly seen: SeenFile };
const options = (seen: SeenFile) =>
  ({ kind: 'precinct', create: true, identity: precinct, clock: () => START, seen }) as const;
const newPlace = (): Place => {
  const at = folder();
  return { at, path: join(at, 'a.sqlite'), seen: seenFile(join(at, 'seen', 'a.json')) };
};

/** Two revisions of a protocol, the second in force, and a draft: as much as any of the states below is about. */
async function filled(place = newPlace()): Promise<Place> {
  const store = value(await openStore(place.path, options(place.seen)));
  const kid = kidOf(jwks.chair1, nodeCrypto);
  const sealed = [
    protocol(),
    protocol({ revision: 2, supersedes: 'A'.repeat(43), correction: { reason: 'x', persons: ['Ewa Ćma'] } }),
  ];
  let previous: string | null = null;
  for (const payload of sealed) {
    const hash = payloadHashOf(canonicalBytes(payload), nodeCrypto);
    value(
      await store.write('x', async (tx) => {
        if (previous !== null) await supersedeSealed(tx, previous);
        const { type, contest, constituency, revision } = payload;
        const bytes = seal(payload, seeds.chair1);
        const where = { precinct: payload.precinct, contest, constituency, revision, report: null };
        await addSealed(tx, { hash, type, ...where, symbol: null, kid, bytes, source: 'x' });
        await tx.journal({
          action: 'received',
          subject: 'x',
          detail: { hash, type, kid, source: 'x', supersedes: previous },
        });
        return ok(null);
      }),
    );
    previous = hash;
  }
  await type(store, 1);
  await store.close();
  return place;
}

/** A number of the draft, committed. */
async function type(store: Store, eligible: number): Promise<void> {
  const mayor = { contest: 'mayor', constituency: 1 } as const;
  const draft = emptyDraft(mayor, { attendance: [], voting: { opened: null, closed: null }, remarks: {} });
  value(
    await store.write('Anna Żak', async (tx) => {
      await saveDraft(tx, { ...draft, state: 'first-entry', first: { by: ['Anna Żak'], numbers: { eligible } } });
      await tx.journal({ ...readAloud('mayor/1/r1') });
      return ok(null);
    }),
  );
}

/** The store as a killed program leaves it, with what it committed last in its log only. */
async function killed(place: Place): Promise<void> {
  const before = readFileSync(place.path);
  const store = value(await openStore(place.path, options(place.seen)));
  await type(store, 77);
  const left = ['', '-wal'].map((side) => [side, readFileSync(place.path + side)] as const);
  const note = place.seen.read()!;
  await store.close();
  for (const [side, bytes] of left) writeFileSync(place.path + side, bytes);
  place.seen.write(note);
  expect([note.open, before.length > 0]).toEqual([true, true]);
}

const sql =
  (text: string) =>
  ({ path }: Place) =>
    tamper(path, (db) => db.exec(text));
const journal =
  (change: (db: Database.Database) => unknown) =>
  ({ path }: Place) =>
    tamper(path, (db) => withoutTriggers(db, () => change(db)));
const older = async (place: Place): Promise<void> => {
  copyFileSync(place.path, join(place.at, 'old'));
  const store = value(await openStore(place.path, options(place.seen)));
  await type(store, 77);
  await store.close();
  copyFileSync(join(place.at, 'old'), place.path);
};

const states: readonly (readonly [state: string, code: string, make: (place: Place) => unknown])[] = [
  ['emptied to 0 bytes', 'store-emptied', ({ path }) => truncateSync(path, 0)],
  ['taken away', 'store-gone', ({ path }) => rmSync(path)],
  ['cut in the middle', 'store-damaged', ({ path }) => truncateSync(path, 5 * 4096)],
  ['killed, and its log taken away', 'store-log-missing', async (place) => {
    await killed(place);
    rmSync(`${place.path}-wal`);
  }],
  ['an older copy than was seen here', 'store-older', older],
  ['another one of the same precinct, made elsewhere', 'store-older', async ({ path }) => {
    const other = await filled();
    const store = value(await openStore(other.path, options(other.seen)));
    for (let n = 0; n < 9; n++) await type(store, n);
    await store.close();
    forge(other.path, (db) => withoutTriggers(db, () => db.exec("UPDATE journal SET actor = 'ktoś'")));
    copyFileSync(other.path, path);
  }],
  ['no store at all', 'store-foreign', ({ path }) => writeFileSync(path, 'hello, this is a text. '.repeat(100))],
  ['a commune’s', 'store-other', async ({ path, seen }) => {
    rmSync(path);
    seen.forget();
    const identity = { ...precinct, precinct: null };
    await value(await openStore(path, { kind: 'commune', create: true, identity, clock: () => START })).close();
  }],
  ['user_version 99', 'store-newer', sql('PRAGMA user_version = 99')],
  ['user_version 0', 'store-tables-differ', sql('PRAGMA user_version = 0')],
  ['user_version 2', 'store-tables-differ', sql('PRAGMA user_version = 2')],
  ['a table dropped', 'store-tables-differ', sql('DROP TABLE lots')],
  ['an index dropped', 'store-tables-differ', sql('DROP INDEX sealed_one_current')],
  ['a trigger dropped', 'store-tables-differ', sql('DROP TRIGGER journal_keeps_rows')],
  ['a trigger added that agrees to everything', 'store-tables-differ', sql(
    `CREATE TRIGGER agree AFTER INSERT ON sealed BEGIN INSERT INTO agreements VALUES (NEW.hash, '{}', 'agreed', 'x', 'x'); END`,
  )],
  ['the head of its journal set back', 'journal-broken', sql("UPDATE meta SET journal_count = 1, journal_head = (SELECT hash FROM journal WHERE seq = 1)")],
  ['its journal emptied', 'journal-broken', journal((db) => db.exec("DELETE FROM journal; UPDATE meta SET journal_count = 0, journal_head = ''"))],
  ['a row of its journal changed in the middle', 'journal-broken', journal((db) => db.exec("UPDATE journal SET actor = 'ktoś' WHERE seq = 2"))],
  ['a row of its journal taken out of the middle', 'journal-broken', journal((db) => db.exec('DELETE FROM journal WHERE seq = 2'))],
  ['digits of a draft edited', 'store-edited', sql(`UPDATE drafts SET document = replace(document, '"eligible":1', '"eligible":9')`)],
  ['a draft deleted', 'store-edited', sql('DELETE FROM drafts')],
  ['its two revisions exchanged', 'store-edited', ({ path }) => tamper(path, exchange)],
  ['an agreement put in', 'store-edited', sql(`INSERT INTO agreements SELECT hash, '{}', 'agreed', 'x', 'x' FROM sealed WHERE revision = 2`)],
  ['a lot put in', 'store-edited', sql(`INSERT INTO lots VALUES (1, 'mayor', 1, '{}', 'x')`)],
  ['its precinct changed to another', 'store-edited', sql('UPDATE meta SET precinct = 8')],
]; // prettier-ignore

/** The older revision in force again. */
function exchange(db: Database.Database): void {
  db.exec(`UPDATE sealed SET status = 'superseded'; UPDATE sealed SET status = 'current' WHERE revision = 1`);
}

describe('a store is opened as what it was, or named', () => {
  it('left alone it opens, also after a kill: what was committed is there', async () => {
    const place = await filled();
    await killed(place);
    const store = value(await openStore(place.path, options(place.seen)));
    expect(value(await listDrafts(store))[0]?.first?.numbers).toEqual({ eligible: 77 });
    await store.close();
  });

  it.each(states)('%s: %s', async (_state, expected, make) => {
    const place = await filled();
    await make(place);
    const files = () => readdirSync(place.at).filter((name) => name.startsWith('a.sqlite'));
    const before = files().map((name) => [name, readFileSync(join(place.at, name))]);
    expect(code(await inspect(place.path, place.seen.read()))).toBe(expected === 'store-other' ? 'ok' : expected);
    expect(code(await openStore(place.path, options(place.seen)))).toBe(expected);
    // asked twice it says the same, and it was not touched
    expect(code(await openStore(place.path, options(place.seen)))).toBe(expected);
    expect(files().map((name) => [name, readFileSync(join(place.at, name))])).toEqual(before);
  });

  it('there are more than fourteen of them', () => expect(states.length).toBeGreaterThan(14));

  it.each([
    ['its two revisions exchanged', 'store-edited', exchange],
    ['other bytes in a sealed row', 'store-edited', (db: Database.Database) =>
      db.prepare('UPDATE sealed SET bytes = ? WHERE revision = 2').run(Buffer.from(seal(protocol(), seeds.chair1)))],
    ['a column that says another precinct', 'store-edited', (db: Database.Database) => db.exec('UPDATE sealed SET precinct = 5')],
  ] as const)('with a journal written to it, on a computer that never saw it: %s: %s', async (_state, expected, change) => {
    const { path } = await filled();
    forge(path, change);
    expect(code(await inspect(path))).toBe(expected);
  }); // prettier-ignore

  it('a store of an older program is brought up to date, and what is in it is bound to its journal', async () => {
    const path = join(folder(), 'a.sqlite');
    const db = new Database(path);
    for (const { sqlite } of night.slice(0, 3)) db.exec(sqlite);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma('user_version = 3');
    const detail = JSON.stringify({ new: { ...precinct, kind: 'precinct' } });
    const row = { seq: 1, at: START, actor: 'urna', action: 'workspace-created', subject: 'precinct', detail, prev: '' };
    const hash = journalHash({ ...row, wrote: null });
    db.prepare('INSERT INTO journal VALUES (@seq, @at, @actor, @action, @subject, @detail, @prev, @hash)').run({ ...row, hash });
    const { mode, election, teryt, issuer } = precinct;
    db.prepare(`INSERT INTO meta VALUES (1, 'precinct', ?, ?, ?, 7, ?, ?, 1, ?)`)
      .run(mode, election, teryt, JSON.stringify(issuer), START, hash);
    db.exec(`INSERT INTO lots VALUES (1, 'mayor', 1, '{}', 'x')`);
    db.close();
    const store = value(await openStore(path, { kind: 'precinct', clock: () => START }));
    expect(value(await store.verifyJournal()).count).toBe(2);
    await store.close();
    expect(code(await inspect(path))).toBe('ok');
    tamper(path, (changed) => changed.exec('DELETE FROM lots'));
    expect(code(await inspect(path))).toBe('store-edited');
  }); // prettier-ignore

  it('what is next to it is gone after looking', async () => {
    const place = await filled();
    await killed(place);
    expect((await inspect(place.path, place.seen.read())).ok).toBe(true);
    expect(existsSync(`${place.path}-shm`)).toBe(false);
  });
});

describe('the note of what was seen last is never ahead of the store', () => {
  it('after every step of opening, writing, copying and closing the store opens under it', async () => {
    const place = await filled();
    const written: string[] = [];
    const seen: SeenFile = {
      ...place.seen,
      write: (note) => {
        place.seen.write(note);
        // as if the program were killed right after this note
        const copy = join(place.at, `${written.length}.sqlite`);
        for (const side of ['', '-wal']) if (existsSync(place.path + side)) copyFileSync(place.path + side, copy + side);
        written.push(copy);
        seenFile(`${copy}.seen`).write(note);
      },
    };
    const store = value(await openFile(place.path, options(seen)));
    await type(store, 5);
    value(await store.copyTo(join(place.at, 'copy')));
    value(await store.write('x', async (tx) => ok(await tx.journal({ action: 'exported', subject: 'x', detail: { hash: 'x', medium: 'x' } }))));
    await store.close();
    expect(written.length).toBeGreaterThan(3);
    for (const copy of written) expect(code(await inspect(copy, seenFile(`${copy}.seen`).read()))).toBe('ok');
  }); // prettier-ignore

  it('a note that cannot be read says nothing, and one that cannot be written stops nothing', async () => {
    const place = await filled();
    writeFileSync(join(place.at, 'seen', 'a.json'), 'half of a not');
    const nowhere = seenFile(join(place.path, 'below a file', 'a.json'));
    for (const seen of [place.seen, nowhere]) await value(await openStore(place.path, options(seen))).close();
  });
});
