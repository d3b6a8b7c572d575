/** Two signed contents of one revision: red, blocked, and settled by the paper alone, whichever came first. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../../../../src-main/keys/seal.ts';
import { openConflicts } from '../../../../../src-main/store/commune/repositories/conflicts.ts';
import { findOffered, listOffered } from '../../../../../src-main/store/commune/repositories/offered.ts';
import { openStore } from '../../../../../src-main/store/open.ts';
import type { ProtocolPayload } from '../../../../../src-shared/protocol/payload.ts';
import { type Desk, goodNumbers, issuerKid, openDesk, packageMedium, stick } from '../../../../support/core.ts';
import { hashOf, protocol, seeds, symbolOf, TERYT } from '../../../../support/sealed.ts';

const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;
const one = protocol();
const other = protocol({ results: { candidates: { '1': 199, '2': 95 } } });
const third = protocol({ results: { candidates: { '1': 198, '2': 96 } } });
const correction = { reason: 'pomyłka', persons: ['Ewa Ćma'] };
const nextOf = (before: ProtocolPayload) => ({
  ...before,
  revision: before.revision + 1,
  supersedes: hashOf(before),
  correction,
});

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
});
afterEach(() => desk.close());

/** Lays one file on the stick alone and reads it. */
async function offer(payload: ProtocolPayload, seed = seeds.chair1): Promise<string | undefined> {
  const path = join(desk.dir, stick, 'x.urna');
  writeFileSync(path, seal(payload, seed));
  const [verdict] = await desk.ask('receive.medium', { medium: stick });
  rmSync(path);
  return verdict?.code;
}
const cell = async () =>
  (await desk.ask('board.view', {})).cells.find((c) => c.precinct === 1 && c.contest === 'mayor');
const resolution = (payload: ProtocolPayload, change = {}) => ({
  ...ref,
  symbol: symbolOf(payload).slice(0, 11),
  persons: ['Jan Ćwik', 'Ewa Ćma'],
  reason: 'porównano z papierem przy przewodniczącej',
  ...change,
});

async function inStore<T>(read: (store: Parameters<typeof openConflicts>[0]) => Promise<T>): Promise<T> {
  await desk.ask('welcome.leave', {});
  const stores = join(desk.dir, 'data', 'stores');
  const path = join(
    stores,
    readdirSync(stores).find((name) => name.endsWith(`${TERYT}.sqlite`))!,
  );
  const store = await openStore(path, { kind: 'commune', clock: () => '2029-04-09T02:00:00+02:00' });
  if (!store.ok) throw new Error(store.error.message);
  const value = await read(store.value);
  await store.value.close();
  await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
  return value;
}
const conflicts = () => inStore(openConflicts);
const sorted = (...payloads: ProtocolPayload[]) => payloads.map(hashOf).sort();

describe('a second content of one revision', () => {
  it.each([
    ['one first', [one, other]],
    ['the other first', [other, one]],
  ])('%s: both are kept, the board is red, and nothing can be agreed', async (_, [first, second]) => {
    expect([await offer(first!), await offer(second!, seeds.deputy1)]).toEqual(['accepted', 'conflicting-revision']);
    // once more, from another copy: nothing doubles
    expect(await offer(second!)).toBe('conflicting-revision');
    expect(await cell()).toMatchObject({ contents: 2, revision: 1 });
    expect(await conflicts()).toEqual([{ ...ref, revision: 1, hashes: sorted(one, other) }]);
    const kept = await inStore((store) => findOffered(store, hashOf(second!)));
    expect(Buffer.from(kept?.bytes ?? [])).toEqual(Buffer.from(seal(second!, seeds.deputy1)));
    for (const payload of [one, other])
      expect((await desk.refused('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: symbolOf(payload) })).code).toBe(
        'contents-differ',
      );
    const view = await desk.ask('agreement.view', ref);
    expect(view.conflict).toEqual(
      [one, other]
        .toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1))
        .map((payload) => ({
          symbolEnd: symbolOf(payload).slice(-5),
          revision: 1,
          signer: { holder: 'Ewa Ćma', role: payload === first ? 'chair' : 'deputy' },
          receivedAt: expect.any(String) as string,
        })),
    );
    for (const payload of [one, other]) expect(JSON.stringify(view)).not.toContain(symbolOf(payload).slice(0, 11));
  });

  it('arriving while the paper is typed stops the comparison; an agreement made before stands only when the paper says so', async () => {
    await offer(one);
    await desk.ask('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: symbolOf(one) });
    await desk.ask('agreement.saveNumbers', { ...ref, changes: goodNumbers });
    await offer(other);
    expect((await desk.refused('agreement.finish', ref)).code).toBe('contents-differ');
    expect((await desk.refused('agreement.saveNumbers', { ...ref, changes: goodNumbers })).code).toBe(
      'contents-differ',
    );
    await desk.ask('agreement.resolve', resolution(one));
    expect((await desk.ask('agreement.finish', ref)).status).toBe('agreed');
    expect(await offer(third)).toBe('conflicting-revision');
    expect(await cell()).toMatchObject({ contents: 2, paper: 'agreed' });
    expect(await desk.ask('agreement.resolve', resolution(third))).toMatchObject({ status: 'none', conflict: null });
  });
});

describe('what is on the paper', () => {
  it.each([
    ['the one that came first', [one, other], one],
    ['the one that came second', [one, other], other],
    ['in the other order, the one that came first', [other, one], other],
    ['in the other order, the one that came second', [other, one], one],
  ])('%s', async (_, order, onPaper) => {
    for (const payload of order) await offer(payload);
    const away = onPaper === one ? other : one;
    const view = await desk.ask('agreement.resolve', resolution(onPaper));
    const { persons, reason } = resolution(onPaper);
    expect(view).toMatchObject({ conflict: null, setAside: [{ symbol: symbolOf(away), revision: 1, persons, reason }] });
    expect(await cell()).toMatchObject({ contents: 0, file: 'received' });
    expect(await conflicts()).toEqual([]);
    // the paper agrees with what stands, and with nothing else
    expect((await desk.refused('agreement.begin', { ...ref, by: 'Ola Łoś', symbol: symbolOf(away) })).code).toBe('symbol-differs');
    await desk.ask('agreement.begin', { ...ref, by: 'Ola Łoś', symbol: symbolOf(onPaper) });
    const votes = (onPaper.results as { candidates: Record<string, number> }).candidates;
    const changes = { ...goodNumbers, 'results/1': votes['1']!, 'results/2': votes['2']! };
    await desk.ask('agreement.saveNumbers', { ...ref, changes });
    expect((await desk.ask('agreement.finish', ref)).status).toBe('agreed');
    // the one that is not on the paper opens nothing again, the one that is is known
    expect([await offer(away), await offer(onPaper)]).toEqual(['conflicting-revision', 'already-known']);
    expect(await cell()).toMatchObject({ contents: 0, paper: 'agreed' });
  }); // prettier-ignore

  it('is said by two persons with a reason, by a symbol that one of the contents bears', async () => {
    await offer(one);
    expect((await desk.refused('agreement.resolve', resolution(one))).code).toBe('no-conflict');
    await offer(other);
    const refused = async (change: object) => (await desk.refused('agreement.resolve', resolution(one, change))).code;
    expect(await refused({ persons: ['Jan Ćwik'] })).toBe('two-persons');
    expect(await refused({ persons: ['Jan Ćwik', 'JAN  ćwik'] })).toBe('two-persons');
    expect(await refused({ reason: ' ' })).toBe('bad-input');
    expect(await refused({ symbol: symbolOf(one).slice(0, 5) })).toBe('symbol-short');
    expect(await refused({ symbol: symbolOf(third) })).toBe('symbol-of-none');
    expect(await cell()).toMatchObject({ contents: 2 });
  });

  it('a third content opens it anew', async () => {
    for (const payload of [one, other]) await offer(payload);
    await desk.ask('agreement.resolve', resolution(other));
    await offer(third);
    expect(await conflicts()).toEqual([{ ...ref, revision: 1, hashes: sorted(other, third) }]);
    // also the first one may be the one on the paper after all
    await desk.ask('agreement.resolve', resolution(one));
    expect(await conflicts()).toEqual([]);
    expect(await desk.ask('agreement.begin', { ...ref, by: 'Ola Łoś', symbol: symbolOf(one) })).toMatchObject({ status: 'typing' });
  }); // prettier-ignore
});

describe('a correction of one of them', () => {
  const corrected = nextOf(one);
  it.each([
    ['after both', [one, other, corrected]],
    ['in the other order', [other, one, corrected]],
    ['before the second content', [one, corrected, other]],
    ['before the content it replaces', [other, corrected, one]],
    ['first of all', [corrected, other, one]],
  ])('%s: the corrected content and the other one compete', async (_, order) => {
    for (const payload of order) await offer(payload);
    expect(await conflicts()).toEqual([{ ...ref, revision: expect.any(Number) as number, hashes: sorted(corrected, other) }]);
    // nothing passes over it
    const waiting = (await desk.ask('receive.corrections', {})).waiting[0];
    if (waiting !== undefined) {
      await desk.ask('receive.showCorrection', { hash: waiting.hash, by: 'Jan Ćwik' });
      const taken = await desk.refused('receive.acceptCorrection', { hash: waiting.hash, by: 'Jan Ćwik' });
      expect(taken.code).toBe('contents-differ');
    }
    await desk.ask('agreement.resolve', resolution(corrected));
    expect(await cell()).toMatchObject({ contents: 0, revision: 2, correction: false });
    expect(await conflicts()).toEqual([]);
  }); // prettier-ignore

  it('of what is on the paper still waits for consent', async () => {
    for (const payload of [one, other, corrected]) await offer(payload);
    await desk.ask('agreement.resolve', resolution(one));
    expect(await cell()).toMatchObject({ contents: 0, revision: 1, correction: true });
    expect((await desk.ask('receive.corrections', {})).waiting.map(({ hash }) => hash)).toEqual([hashOf(corrected)]);
  });
});

it('a commission that signs without end fills no disk', async () => {
  await offer(one);
  for (let votes = 0; votes < 25; votes += 1)
    await offer(protocol({ results: { candidates: { '1': votes, '2': 294 - votes } } }));
  expect(await inStore((store) => listOffered(store, ref))).toHaveLength(20);
});
