/** Lots and rulings at the commune: recorded for what is asked, taken back with a reason, and told to every paper. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gatherEvidence, lastEvidence } from '../../../../../src-main/commune/common/evidence.ts';
import { recordsOf, versionOf } from '../../../../../src-main/commune/common/records.ts';
import { publishResults } from '../../../../../src-main/commune/publish/publish-files.ts';
import * as record from '../../../../../src-main/commune/results/record.ts';
import { resultsView } from '../../../../../src-main/commune/results/results-view.ts';
import { listJournal } from '../../../../../src-main/store/common/repositories/journal-entries.ts';
import { addPublication, latestPublication } from '../../../../../src-main/store/commune/repositories/publications.ts';
import { type Store } from '../../../../../src-main/store/kinds.ts';
import { ok, type Result } from '../../../../../src-shared/result.ts';
import { computeResults } from '../../../../../src-shared/results/compute.ts';
import { plausibleDay } from '../../../../../src-shared/results/open-questions.ts';
import type { Withdrawal } from '../../../../../src-shared/results/withdrawal.ts';
import type { RecordedLot, RecordedRuling } from '../../../../../src-shared/sealed/payloads.ts';
import { communeNight, type Night } from '../../../../support/commune.ts';
import { issuerKid, openDesk, packageMedium, stick } from '../../../../support/core.ts';
import { bodyOf, candidates, councilOfSingleNames, lot, ruling } from '../../../../support/results.ts';
import { hashOf } from '../../../../support/sealed.ts';
import { textOf } from '../../../../support/store-hand.ts';

const body = bodyOf([councilOfSingleNames()], {});
const [first, second] = body.cells;
/** Candidates 2 and 3 equal: against each other one precinct each, against all only 3 leads one. */
const payloads = [body.protocol(first!, candidates(30, 6, 4, 0)), body.protocol(second!, candidates(5, 4, 6, 0))];

const tied = ruling({ answer: 'tied' });
const drawn = (id: string, change: Partial<RecordedLot> = {}) =>
  lot({ between: ['2', '3'], votes: 10, drawn: [id], ...change });
const taken = (record: Withdrawal['record'], id: number, change: Partial<Withdrawal> = {}): Withdrawal => ({
  record,
  id,
  date: '2029-04-09',
  persons: ['Ewa Ćma, przewodnicząca'],
  reason: 'zaznaczono nie tę osobę',
  ...change,
});

/** When everything is recorded. */
const now = '2029-04-09T03:00:00+02:00';

let night: Night;
beforeEach(async () => {
  night = await communeNight(body.pkg);
  await night.receive(payloads);
  await night.agree(payloads);
});
afterEach(() => night.close());

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
/** A desk that is alone looks before it decides. */
const seen = async ({ store }: Night) => versionOf(must(await recordsOf(store)));
const recordLot = async (n: Night, fact: RecordedLot, at: string) => record.recordLot(n, fact, await seen(n), at);
const recordRuling = async (n: Night, fact: RecordedRuling, at: string) =>
  record.recordRuling(n, fact, await seen(n), at);
const withdraw = async (n: Night, fact: Withdrawal, at: string) => record.withdraw(n, fact, await seen(n), at);
const code = async (result: Promise<Result<unknown>>) => {
  const settled = await result;
  return settled.ok ? 'ok' : settled.error.code;
};
const view = async () => must(await resultsView(night, '2029-04-09T03:00:00+02:00')).contests[0]!;
const state = async () => {
  const { constituencies, final, lots, rulings } = await view();
  const listed = [...rulings, ...lots].map(({ id, withdrawn }) => [id, withdrawn?.reason ?? null]);
  return { status: constituencies[0]!.status, final, listed };
};
const outcome = async () => computeResults(body.pkg, must(await gatherEvidence(night))).contests[0]!;

test('a wrong drawn order is withdrawn, the question opens again, and the right one counts', async () => {
  expect(await state()).toEqual({ status: 'question', final: false, listed: [] });
  must(await recordRuling(night, tied, now));
  must(await recordLot(night, drawn('2'), now));
  expect(await state()).toMatchObject({ status: 'decided', final: true });
  expect(await code(recordLot(night, drawn('3'), now))).toBe('lot-not-needed');

  must(await withdraw(night, taken('lot', 1), now));
  expect(await state()).toMatchObject({ status: 'lot-required', final: false });
  must(await recordLot(night, drawn('3'), now));
  expect(await state()).toEqual({
    status: 'decided',
    final: true,
    listed: [
      [1, null],
      [1, 'zaznaczono nie tę osobę'],
      [2, null],
    ],
  });
  expect(await outcome()).toMatchObject({
    lots: [drawn('3')],
    rulings: [tied],
    outcome: { 1: { status: 'decided', elected: ['1', '3'] } },
  });
});

test('a withdrawn ruling opens its question; the lot drawn under it is not used under another reading', async () => {
  must(await recordRuling(night, tied, now));
  must(await recordLot(night, drawn('2'), now));
  must(await withdraw(night, taken('ruling', 1), now));
  expect(await state()).toMatchObject({ status: 'question' });
  must(await recordRuling(night, ruling({ answer: 'all' }), now));
  expect((await outcome()).outcome).toMatchObject({ 1: { status: 'decided', elected: ['1', '3'] } });
});

describe('refused, and nothing is written', () => {
  test.each<[string, (night: Night) => Promise<Result<unknown>>, string]>([
    ['a lot before the reading is decided', (n) => recordLot(n, drawn('2'), now), 'lot-not-needed'],
    [
      'empty seats nobody asked about',
      (n) => recordRuling(n, ruling({ question: 'unfilled', answer: 'confirmed' }), now),
      'ruling-not-needed',
    ],
    ['a lot that is not there', (n) => withdraw(n, taken('lot', 1), now), 'record-unknown'],
    ['a ruling that is not there', (n) => withdraw(n, taken('ruling', 1), now), 'record-unknown'],
  ])('%s', async (_, act, expected) => {
    const before = await night.store.verifyJournal();
    expect(await code(act(night))).toBe(expected);
    expect(await night.store.verifyJournal()).toEqual(before);
  });

  test('the same record a second time', async () => {
    must(await recordRuling(night, tied, now));
    must(await withdraw(night, taken('ruling', 1), now));
    expect(await withdraw(night, taken('ruling', 1), now)).toMatchObject({
      ok: false,
      error: { code: 'record-withdrawn', where: 'ruling/1' },
    });
  });

  test('two windows that answer one question at the same moment: the second', async () => {
    const both = await Promise.all([
      recordRuling(night, tied, now),
      recordRuling(night, ruling({ answer: 'all' }), now),
    ]);
    expect(both.map((one) => (one.ok ? 'ok' : one.error.code)).toSorted()).toEqual(['changed-meanwhile', 'ok']);
    expect((await view()).rulings).toHaveLength(1);
  });
});

test('a newer revision received while the evidence is read is no damage', async () => {
  const correction = { reason: 'pomyłka', persons: ['Ewa Ćma'] };
  const newer = body.protocol(first!, candidates(31, 5, 4, 0), {
    revision: 2,
    supersedes: hashOf(payloads[0]!),
    correction,
  });
  let received = false;
  const store: Store = {
    ...night.store,
    all: async (wanted, input) => {
      const rows = await night.store.all(wanted, input);
      const listed = textOf(wanted).includes('order by "precinct"') && !received;
      if (listed) {
        received = true;
        await night.receive([newer]);
      }
      return rows;
    },
  };
  const { protocols } = must(await gatherEvidence({ ...night, store }));
  expect(Object.fromEntries(protocols.map(({ payload }) => [payload.precinct, payload.revision]))).toEqual({
    1: 2,
    2: 1,
  });
  expect(received).toBe(true);
});

test('a note for the results page that cannot be printed is refused before a medium is touched', async () => {
  const desk = await openDesk();
  await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
  const refused = await desk.refused('publish.export', { medium: stick, note: 'Dziękujemy 👍', key: null });
  expect(refused).toMatchObject({ code: 'text-unprintable', where: 'note' });
  expect(readdirSync(join(desk.dir, stick))).toEqual(['001-chair.urnakey']);
  await desk.close();
});

test('the journal tells what was recorded and what was taken back', async () => {
  must(await recordRuling(night, tied, now));
  must(await withdraw(night, taken('ruling', 1), now));
  const entries = must(await listJournal(night.store, 2));
  expect(entries).toMatchObject([
    { action: 'record-withdrawn', subject: 'council/1', detail: { old: tied, new: taken('ruling', 1) } },
    { action: 'ruling-recorded', subject: 'council/1', detail: { new: tied } },
  ]);
});

describe('a published result is stale when what stands on record changed', () => {
  const stale = async () =>
    must(await resultsView(night, '2029-04-09T03:00:00+02:00')).published?.stale.map(({ cause }) => cause);
  let out: string;
  beforeEach(async () => {
    out = mkdtempSync(join(tmpdir(), 'urna-record-'));
    must(await recordRuling(night, tied, now));
    must(await recordLot(night, drawn('2'), now));
    must(await publishResults(night, out, { seal: null }));
  });
  afterEach(() => rmSync(out, { recursive: true }));

  test('withdrawn; another in its place, as many as before; the same one again', async () => {
    expect(await stale()).toEqual([]);
    must(await withdraw(night, taken('lot', 1), now));
    expect(await stale()).toEqual(['recorded']);
    must(await recordLot(night, drawn('3'), now));
    expect(await stale()).toEqual(['recorded']);
    must(await withdraw(night, taken('lot', 2), now));
    must(await recordLot(night, drawn('2'), now));
    expect(await stale()).toEqual([]);
  });

  test('a publication of the older shape held only how many there were: it counts as stale', async () => {
    const published = must(await latestPublication(night.store))!;
    const { hash, at: _, ...what } = published;
    must(
      await night.store.write('tests', async (tx) => {
        await addPublication(tx, hash, { ...what, recorded: 2 });
        await tx.journal({ action: 'result-exported', subject: hash, detail: { hash, to: out } });
        return ok(null);
      }),
    );
    expect(await stale()).toEqual(['recorded']);
  });
});

describe('a record is plausible (walk-commune 29)', () => {
  const refusals = async (change: Partial<RecordedLot>, at = now) => code(recordLot(night, drawn('2', change), at));
  beforeEach(async () => {
    must(await recordRuling(night, tied, now));
  });
  test.each([
    ['years before the voting', { date: '2019-01-01' }, 'date-before-voting'],
    ['the day before the voting', { date: '2029-04-07' }, 'date-before-voting'],
    ['tomorrow', { date: '2029-04-10' }, 'date-in-future'],
    ['one person alone', { persons: ['Ewa Ćma'] }, 'lot-alone'],
    ['one person under two spellings', { persons: ['Ewa Ćma', ' ewa  ćma'] }, 'lot-alone'],
    ['on the day of the voting, two persons', { date: '2029-04-08' }, 'ok'],
  ])('a lot of %s', async (_, change, expected) => expect(await refusals(change)).toBe(expected));
  test('rulings and withdrawals too have a day that may be true', async () => {
    expect(await code(recordRuling(night, ruling({ date: '2029-04-10' }), now))).toBe('date-in-future');
    expect(await code(withdraw(night, taken('ruling', 1, { date: '2029-04-01' }), now))).toBe('date-before-voting');
  });
  test.each([
    ['live', '2029-04-09', '2029-04-09', 'ok'],
    ['live', '2026-11-28', '2026-11-28', 'date-before-voting'],
    ['rehearsal', '2026-11-28', '2026-11-28', 'ok'],
    ['rehearsal', '2029-04-08', '2026-11-28', 'ok'],
    ['rehearsal', '2019-01-01', '2026-11-28', 'date-before-voting'],
    ['rehearsal', '2029-04-09', '2026-11-28', 'date-in-future'],
  ] as const)('%s: a record of %s while it is %s: %s', (mode, date, today, expected) => {
    const said = plausibleDay({ date }, { votingDay: '2029-04-08', mode }, `${today}T03:00:00+02:00`);
    expect(said.ok ? 'ok' : said.error.code).toBe(expected);
  });
});

test('looking again opens nothing anew, until somebody writes', async () => {
  const first = must(await lastEvidence(night));
  expect(must(await lastEvidence(night))).toBe(first);
  must(await recordRuling(night, tied, now));
  const next = must(await lastEvidence(night));
  expect(next.rulings).toHaveLength(1);
  expect(must(await lastEvidence(night))).toBe(next);
});
