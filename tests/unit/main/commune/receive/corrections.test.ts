/** Receiving with open eyes: consent to each correction by itself; implausible and refused protocols say what is wrong. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../../../../src-main/keys/seal.ts';
import type { ProtocolPayload } from '../../../../../src-shared/protocol/payload.ts';
import { goodNumbers, issuerKid, openDesk, packageMedium, stick, type Desk } from '../../../../support/core.ts';
import { hashOf, protocol, seeds, symbolOf } from '../../../../support/sealed.ts';

const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;
const first = protocol();
const correction = { reason: 'pomyłka w liczeniu', persons: ['Ewa Ćma', 'Jan Łoś'] };
const second = protocol({
  revision: 2,
  supersedes: hashOf(first),
  correction,
  results: { candidates: { '1': 199, '2': 95 } },
});
const third = { ...second, revision: 3, supersedes: hashOf(second) };
const ofPrecinct2 = (change: Partial<ProtocolPayload> = {}) => protocol({ precinct: 2, ...change });
const secondOf2 = ofPrecinct2({ revision: 2, supersedes: hashOf(ofPrecinct2()), correction });

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
});
afterEach(() => desk.close());

async function offer(...payloads: ProtocolPayload[]) {
  const names = payloads.map((payload, at) => {
    const path = join(desk.dir, stick, `${at}.urna`);
    writeFileSync(path, seal(payload, payload.precinct === 1 ? seeds.chair1 : seeds.chair2));
    return path;
  });
  const verdicts = await desk.ask('receive.medium', { medium: stick });
  for (const path of names) rmSync(path);
  return verdicts;
}
const cell = async (precinct = 1) =>
  (await desk.ask('board.view', {})).cells.find((c) => c.precinct === precinct && c.contest === 'mayor');
const waiting = async () => (await desk.ask('receive.corrections', {})).waiting;
const consent = (payload: ProtocolPayload, by = 'Jan Ćwik') => ({ hash: hashOf(payload), by });

describe('a correction', () => {
  it('waits, also when its medium is gone, with its reason, persons and signer; numbers are not told yet', async () => {
    await offer(first);
    expect((await offer(second)).map(({ code }) => code)).toEqual(['newer-revision']);
    expect(await waiting()).toEqual([
      {
        ...ref,
        hash: hashOf(second),
        revision: 2,
        ...correction,
        signer: { holder: 'Ewa Ćma', role: 'chair' },
        receivedAt: expect.any(String) as string,
      },
    ]);
    expect(await cell()).toMatchObject({ revision: 1, correction: true });
  });

  it('shows old and new numbers side by side, and is taken from whoever saw them alone', async () => {
    await offer(first, second);
    expect((await desk.refused('receive.acceptCorrection', consent(second))).code).toBe('not-shown');
    const shown = await desk.ask('receive.showCorrection', consent(second));
    expect(shown.map(({ path, old, new: now }) => [path, old, now])).toEqual([
      ['results/1', 200, 199],
      ['results/2', 94, 95],
    ]);
    expect((await desk.refused('receive.acceptCorrection', consent(second, 'Ola Łoś'))).code).toBe('not-shown');
    const { waiting: left, accepted } = await desk.ask('receive.acceptCorrection', consent(second));
    expect([left, accepted]).toMatchObject([[], [{ hash: hashOf(second), by: 'Jan Ćwik', ...correction }]]);
    expect(await cell()).toMatchObject({ revision: 2, paper: 'none', correction: false });
    expect((await desk.refused('receive.acceptCorrection', consent(second))).code).toBe('no-correction');
  });

  it('is consented to by itself: another one of the same medium still waits', async () => {
    await offer(first, ofPrecinct2(), second, secondOf2);
    await desk.ask('receive.showCorrection', consent(second));
    await desk.ask('receive.acceptCorrection', consent(second));
    expect([await cell(1), await cell(2)]).toMatchObject([{ revision: 2 }, { revision: 1, correction: true }]);
    expect((await waiting()).map(({ precinct }) => precinct)).toEqual([2]);
  });

  it('is typed from its paper by somebody who did not see the numbers', async () => {
    await offer(first, second);
    await desk.ask('receive.showCorrection', consent(second));
    await desk.ask('receive.showCorrection', consent(second, 'Ola Łoś'));
    await desk.ask('receive.acceptCorrection', consent(second));
    const begin = (by: string) => ({ ...ref, by, symbol: symbolOf(second) });
    for (const by of ['Jan Ćwik', 'ola łoś'])
      expect((await desk.refused('agreement.begin', begin(by))).code).toBe('saw-the-numbers');
    expect(await desk.ask('agreement.begin', begin('Ewa Ćma'))).toMatchObject({ status: 'typing', numbers: {} });
    await desk.ask('agreement.saveNumbers', { ...ref, changes: { ...goodNumbers, 'results/1': 199, 'results/2': 95 } });
    expect((await desk.ask('agreement.finish', ref)).status).toBe('agreed');
  });

  it('that was overtaken meanwhile is not taken', async () => {
    await offer(first, second, third);
    await desk.ask('receive.showCorrection', consent(third));
    await desk.ask('receive.acceptCorrection', consent(third));
    const failure = await desk.refused('receive.showCorrection', consent(second));
    expect(failure).toMatchObject({ code: 'correction-outdated', where: 'older-revision' });
    // and waits for nobody
    expect([await waiting(), (await cell())?.correction]).toEqual([[], false]);
  });
});

describe('a verdict says more than its code', () => {
  it('warnings: at the verdict, on the board, beside the paper; they refuse nothing', async () => {
    const odd = protocol({ revision: 99, supersedes: hashOf(first), correction, entries: { first: ['Ewa Ćma'], second: ['Ewa Ćma'] } });
    const expected = [
      { code: 'one-typist', name: 'Ewa Ćma' },
      { code: 'revision-jump', revision: 99 },
    ];
    expect(await offer(odd)).toMatchObject([{ code: 'accepted', warnings: expected }]);
    expect(await offer(odd)).toMatchObject([{ code: 'already-known', warnings: expected }]);
    expect(await cell()).toMatchObject({ revision: 99, warnings: expected });
    expect(await desk.ask('agreement.view', ref)).toMatchObject({ warnings: expected, status: 'none' });
    await offer(ofPrecinct2({ attendance: [{ name: 'Obcy Człowiek', role: 'chair', present: true }] }));
    expect(await cell(2)).toMatchObject({ warnings: [{ code: 'stranger', name: 'Obcy Człowiek' }] });
  }); // prettier-ignore

  it('has-errors names the rule with the numbers that break it', async () => {
    const broken = protocol({ values: { boxBallots: 299, invalidBallots: 5, validVotes: 293 } });
    const [verdict] = await offer(broken);
    expect(verdict).toMatchObject({ code: 'has-errors', signer: { holder: 'Ewa Ćma', role: 'chair' } });
    expect(verdict?.errors.map(({ rule }) => rule)).toContain('T15');
    const named = verdict?.errors
      .find(({ rule }) => rule === 'T15')
      ?.items.map(({ label, value }) => [label.pl, value]);
    expect(named).toEqual([
      ['9. tekst', 299],
      ['10. tekst', 5],
      ['13. tekst', 293],
    ]);
  });
});
