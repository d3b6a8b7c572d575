import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import canonicalize from 'canonicalize';
import { beforeAll, describe, expect, it } from 'vitest';
import { listJournal } from '../../../../../src-main/store/common/repositories/journal-entries.ts';
import { inspect } from '../../../../../src-main/store/engine/sqlite/inspect.ts';
import { openStore } from '../../../../../src-main/store/open.ts';
import { ok } from '../../../../../src-shared/result.ts';
import { withoutTriggers } from '../../../../support/store-hand.ts';
import { code, commune, folder, openCommune, readAloud, START, value } from '../helpers.ts';

const ROWS = 6;
const at = folder();
const sound = join(at, 'sound.sqlite');

beforeAll(async () => {
  const store = await openCommune(sound);
  for (let n = 2; n <= ROWS; n++)
    value(await store.write(`person ${n}`, async (tx) => ok(await tx.journal(readAloud(`mayor/${n}/r1`)))));
  await store.close();
});

/** Opens a copy with SQLite alone, as somebody with a database tool would. */
function tampered(change: (db: Database.Database) => void): string {
  const path = join(folder(), 'tampered.sqlite');
  copyFileSync(sound, path);
  const db = new Database(path);
  withoutTriggers(db, () => change(db));
  db.close();
  return path;
}

describe('the chain', () => {
  it('holds as written', async () => {
    expect(value(await inspect(sound)).head.count).toBe(ROWS);
    expect(value(await inspect(tampered(() => undefined))).head.count).toBe(ROWS);
  });

  it('is SHA-256 over the canonical JSON (RFC 8785) of each row without its hash', () => {
    const db = new Database(sound, { readonly: true });
    const rows = db.prepare<[], Record<string, unknown>>('SELECT * FROM journal ORDER BY seq').all();
    let prev = '';
    for (const { hash, wrote, ...said } of rows) {
      const row = wrote === null ? said : { ...said, wrote };
      expect(row.prev).toBe(prev);
      expect(hash).toBe(
        createHash('sha256')
          .update(canonicalize(row) ?? '')
          .digest('base64url'),
      );
      prev = String(hash);
    }
    expect(db.prepare('SELECT journal_count, journal_head FROM meta').get()).toEqual({
      journal_count: ROWS,
      journal_head: prev,
    });
    db.close();
  });

  const rows = Array.from({ length: ROWS }, (_, n) => n + 1);
  const columns = ['at', 'actor', 'action', 'subject', 'detail', 'prev', 'hash', 'wrote'];
  it.each(rows.flatMap((seq) => columns.map((column) => [seq, column] as const)))(
    'breaks at row %i when its %s is changed',
    async (seq, column) => {
      const path = tampered((db) =>
        db.exec(`UPDATE journal SET ${column} = coalesce(${column}, '') || 'x' WHERE seq = ${seq}`),
      );
      expect(await inspect(path)).toMatchObject({
        ok: false,
        error: { code: 'journal-broken', where: `journal/${seq}` },
      });
    },
  );

  it.each(rows)('breaks after row %i when it is rewritten with a hash that fits', async (seq) => {
    const path = tampered((db) => {
      const {
        hash: found,
        wrote,
        ...row
      } = {
        hash: '',
        wrote: '',
        ...db.prepare<[], object>(`SELECT * FROM journal WHERE seq = ${seq}`).get(),
      };
      expect([found.length, wrote]).toEqual([43, null]);
      const forged = { ...row, actor: 'somebody else' };
      const hash = createHash('sha256')
        .update(canonicalize(forged) ?? '')
        .digest('base64url');
      db.prepare(`UPDATE journal SET actor = ?, hash = ? WHERE seq = ${seq}`).run(forged.actor, hash);
    });
    const where = `journal/${Math.min(seq + 1, ROWS)}`;
    expect(await inspect(path)).toMatchObject({ ok: false, error: { code: 'journal-broken', where } });
  });

  it.each(rows)('breaks where row %i is deleted', async (seq) => {
    const path = tampered((db) => db.exec(`DELETE FROM journal WHERE seq = ${seq}`));
    expect(await inspect(path)).toMatchObject({ ok: false, error: { where: `journal/${seq}` } });
  });

  it.each(rows)('breaks where everything from row %i on is cut off', async (seq) => {
    const path = tampered((db) => db.exec(`DELETE FROM journal WHERE seq >= ${seq}`));
    expect(await inspect(path)).toMatchObject({ ok: false, error: { where: `journal/${seq}` } });
  });

  it.each(rows.slice(1))('breaks where rows %i and the one before change places', async (seq) => {
    const path = tampered((db) =>
      db.exec(`UPDATE journal SET seq = -1 WHERE seq = ${seq}; UPDATE journal SET seq = ${seq} WHERE seq = ${seq - 1};
               UPDATE journal SET seq = ${seq - 1} WHERE seq = -1`),
    );
    expect(await inspect(path)).toMatchObject({ ok: false, error: { where: `journal/${seq - 1}` } });
  });

  it('breaks where a row is put in with a fitting hash but not counted', async () => {
    const path = tampered((db) => {
      const last = db.prepare<[], { hash: string }>(`SELECT hash FROM journal WHERE seq = ${ROWS}`).get();
      const row = { action: 'x', actor: 'x', at: START, detail: '{}', prev: last?.hash, seq: ROWS + 1, subject: 'x' };
      const hash = createHash('sha256')
        .update(canonicalize(row) ?? '')
        .digest('base64url');
      db.prepare('INSERT INTO journal VALUES (@seq, @at, @actor, @action, @subject, @detail, @prev, @hash, NULL)').run({
        ...row,
        hash,
      });
    });
    expect(await inspect(path)).toMatchObject({ ok: false, error: { where: `journal/${ROWS + 1}` } });
  });

  it('is looked at before anything is opened: no work goes on after the end was cut off', async () => {
    const path = tampered((db) => db.exec(`DELETE FROM journal WHERE seq = ${ROWS}`));
    const options = { kind: 'commune', create: true, identity: commune, clock: () => START } as const;
    expect(code(await openStore(path, options))).toBe('journal-broken');
  });

  it.each(['UPDATE journal SET actor = 1', 'DELETE FROM journal'])('the file itself refuses: %s', (text) => {
    const path = join(folder(), 'a.sqlite');
    copyFileSync(sound, path);
    const db = new Database(path);
    expect(() => db.exec(text)).toThrow('the journal only grows');
    db.close();
  });
});

describe('time in the journal', () => {
  it.each([
    ['later', '2029-04-08T21:00:01.000+02:00', []],
    ['the same', START, []],
    ['earlier by a second', '2029-04-08T20:59:59.000+02:00', ['clock-moved-back']],
    ['the same instant in another zone', '2029-04-08T19:00:00.000Z', []],
    // In the night the clocks go back, 02:30 comes after 02:45; the instants still rise.
    ['the hour that comes twice', '2029-10-28T02:30:00.000+01:00', [], '2029-10-28T02:45:00.000+02:00'],
  ])('%s', async (_, second, expected, first = START) => {
    let now = first;
    const store = await openCommune(join(folder(), 'a.sqlite'), { clock: () => now });
    now = second;
    value(await store.write('x', async (tx) => ok(await tx.journal(readAloud('mayor/1/r1')))));
    const actions = value(await listJournal(store, 10))
      .map((entry) => entry.action)
      .reverse();
    expect(actions).toEqual(['workspace-created', ...expected, 'read-aloud']);
    expect((await store.verifyJournal()).ok).toBe(true);
    await store.close();
  });
});
