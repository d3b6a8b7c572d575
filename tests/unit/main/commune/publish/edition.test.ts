/**
 * Numbers of results and receipts (docs/formats.md, "Payload results"): each content the next one, whatever hour the
 * laptop shows.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { gatherEvidence } from '../../../../../src-main/commune/common/evidence.ts';
import { recordsOf, versionOf } from '../../../../../src-main/commune/common/records.ts';
import { issueNumbers, numberedResults } from '../../../../../src-main/commune/publish/edition.ts';
import { publishResults } from '../../../../../src-main/commune/publish/publish-files.ts';
import { recordLot, withdraw } from '../../../../../src-main/commune/results/record.ts';
import { nodeCrypto } from '../../../../../src-main/keys/crypto.ts';
import { type AgreementStatus, saveAgreement } from '../../../../../src-main/store/commune/repositories/agreements.ts';
import * as conflicts from '../../../../../src-main/store/commune/repositories/conflicts.ts';
import { ok, type Result } from '../../../../../src-shared/result.ts';
import { decideBodies } from '../../../../../src-shared/results/compute.ts';
import type { Withdrawal } from '../../../../../src-shared/results/withdrawal.ts';
import { isOpened } from '../../../../../src-shared/sealed/open.ts';
import type { ResultsPayload } from '../../../../../src-shared/sealed/payloads.ts';
import { verifier } from '../../../../../src-shared/sealed/verify.ts';
import { communeNight, type Night } from '../../../../support/commune.ts';
import { bodyOf, candidates, lot } from '../../../../support/results.ts';
import { hashOf, mayor, seeds } from '../../../../support/sealed.ts';

const three = mayor();
for (const one of three.constituencies[0]!.candidates) one.status = 'registered';
const body = bodyOf([three], {});
// nobody has more than half, 2 and 3 are equal in votes and precincts: a lot for the second place of the run-off
const payloads = body.cells.map((cell, at) => body.protocol(cell, candidates(100, 60 + at, 61 - at)));
const drawn = lot({ contest: 'mayor', kind: 'mayor', between: ['2', '3'], votes: 121, drawn: ['3'] });
const now = '2029-04-09T03:00:00+02:00';

let night: Night;
let out: string;
beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'urna-editions-'));
  night = await communeNight(body.pkg);
  await night.receive(payloads);
  await night.agree(payloads);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await night.close();
  rmSync(out, { recursive: true });
});

async function must<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`${settled.error.code}: ${settled.error.message}`);
  return settled.value;
}
async function published(folder: string): Promise<ResultsPayload> {
  await must(publishResults(night, join(out, folder), { seal: { seed: seeds.commune } }));
  const { opened } = verifier(body.pkg, nodeCrypto)('r', readFileSync(join(out, folder, 'results.urna')));
  if (!opened || !isOpened(opened, 'results')) throw new Error('no results');
  return opened.payload;
}
const edition = ({ number, supersedes }: ResultsPayload) => ({ number, supersedes });
async function decide(status: AgreementStatus, document: { reason: string; shown?: boolean }): Promise<void> {
  const protocol = hashOf(payloads[0]!);
  const schema = z.strictObject({ reason: z.string(), shown: z.boolean().optional() });
  await night.store.write('tests', async (tx) => {
    await saveAgreement(tx, { protocol, status, by: 'Jan Ćwik', document }, schema);
    await tx.journal({ action: 'returned', subject: protocol, detail: { hash: protocol, reason: document.reason } });
    return ok(null);
  });
}
const receiptOfFirst = async () =>
  (await must(gatherEvidence(night))).receipts.find(({ payload }) => payload.protocol === hashOf(payloads[0]!))!;

/** A desk that is alone looks before it decides. */
const seen = async () => versionOf(await must(recordsOf(night.store)));

describe('results', () => {
  test('the same content keeps its number; another one gets the next, names its predecessor and says why', async () => {
    const first = await published('a');
    expect([edition(first), first.reason]).toEqual([{ number: 1, supersedes: null }, '']);
    expect(edition(await published('b'))).toEqual(edition(first));
    await must(recordLot(night, drawn, await seen(), now));
    const second = await published('c');
    expect(edition(second)).toEqual({ number: 2, supersedes: hashOf(first) });
    expect(second.reason).toBe('Zapisano albo wycofano losowanie lub rozstrzygnięcie komisji.');
    expect(await published('d')).toEqual(second);
    await decide('returned', { reason: 'liczby z papieru są inne' });
    const third = await published('e');
    expect(edition(third)).toEqual({ number: 3, supersedes: hashOf(second) });
    expect(third.reason).toContain('obwód nr 1: zmienił się wynik porównania z papierem.');
    const page = readFileSync(join(out, 'e', 'index.html'), 'utf8').replaceAll(/\s+/g, ' ');
    expect(page).toContain('Wydanie nr 3, zastępuje wydanie nr 2. Powód: ');
    expect(page).toContain('1 protokół zwrócono komisji (obwód nr 1).');
  });
  test('a file that never reached its medium burns its number: no two contents carry one', async () => {
    mkdirSync(join(out, 'x'));
    writeFileSync(join(out, 'x', 'csv'), 'no folder');
    const failed = await publishResults(night, join(out, 'x'), { seal: { seed: seeds.commune } });
    expect(failed).toMatchObject({ ok: false, error: { code: 'folder-not-ours' } });
    await must(recordLot(night, drawn, await seen(), now));
    expect(edition(await published('a'))).toEqual({ number: 2, supersedes: expect.any(String) });
  });
  test('two that are published at once, and a lot recorded in between: one number is given, the other is told', async () => {
    const wanted = async () => {
      const evidence = await must(gatherEvidence(night));
      const bodies = decideBodies(body.pkg, evidence);
      return [await numberedResults(night.store, body.pkg, evidence, bodies, undefined), bodies] as const;
    };
    const before = await wanted();
    await must(recordLot(night, drawn, await seen(), now));
    const after = await wanted();
    expect([before, after].map(([{ number }]) => number)).toEqual([1, 1]);
    await must(issueNumbers(night, ...after));
    expect(await issueNumbers(night, ...before)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    // the same once more is no other content
    await must(issueNumbers(night, ...after));
  });
  test('a lot taken back is listed in the result and on the page, with its reason', async () => {
    await must(recordLot(night, drawn, await seen(), now));
    const taken: Withdrawal = {
      record: 'lot',
      id: 1,
      date: '2029-04-09',
      persons: ['Ewa Ćma'],
      reason: 'zaznaczono nie tę osobę',
    };
    await must(withdraw(night, taken, await seen(), now));
    const [contest] = (await published('a')).contests;
    const { id: _, record, ...why } = taken;
    expect(contest).toMatchObject({ lots: [], withdrawn: [{ record, fact: drawn, ...why }] });
    const page = readFileSync(join(out, 'a', 'index.html'), 'utf8').replaceAll(/\s+/g, ' ');
    expect(page).toContain(
      '<strong>Wycofano 09.04.2029 r.; ten zapis nie obowiązuje.</strong> Powód: zaznaczono nie tę osobę (Ewa Ćma).',
    );
  });
  test('while two signed contents wait for the paper nothing is sealed, and what is published unsealed is not final', async () => {
    const hashes = [hashOf(payloads[0]!), 'x'.repeat(43)];
    const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;
    vi.spyOn(conflicts, 'openConflicts').mockResolvedValue([{ ...ref, revision: 1, hashes }]);
    expect(await publishResults(night, join(out, 'a'), { seal: { seed: seeds.commune } })).toMatchObject({
      error: { code: 'conflict-open', where: '1/mayor/1' },
    });
    await must(publishResults(night, join(out, 'b'), { seal: null }));
    const plain = JSON.parse(readFileSync(join(out, 'b', 'results.json'), 'utf8')) as ResultsPayload;
    expect(plain.contests[0]).toMatchObject({
      final: false,
      conflicts: [{ precinct: 1, constituency: 1, revision: 1, protocols: hashes }],
    });
  });
});

describe('receipts', () => {
  test('a decision taken back and taken again rises; what was not published yet takes no number', async () => {
    await decide('returned', { reason: 'pomyłka' });
    expect((await receiptOfFirst()).payload).toMatchObject({ number: 1, supersedes: null, status: 'returned' });
    await published('a');
    const before = await receiptOfFirst();
    await decide('typing', { reason: '' });
    expect((await receiptOfFirst()).payload).toMatchObject({ number: 2, supersedes: before.hash, status: 'received' });
    await decide('agreed', { reason: '', shown: true });
    expect((await receiptOfFirst()).payload).toMatchObject({ number: 2, supersedes: before.hash, shown: true });
    await published('b');
    const now2 = await receiptOfFirst();
    expect(now2.payload).toMatchObject({ number: 2, status: 'agreed' });
    expect(readdirSync(join(out, 'b', 'receipts')).filter((name) => name.endsWith('.urna'))).toHaveLength(2);
  });
});
