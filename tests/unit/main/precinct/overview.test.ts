/** Overview: the precinct's protocols in the order of counting, how far each is, and what is odd between them (X1–X7). */
import { afterEach, expect, test } from 'vitest';
import { closeMayor, type Desk, enterMayor, enterTwice, goodNumbers, MAYOR, typeEntry } from '../../../support/core.ts';
import { COUNTY, precinctDesk } from '../../../support/precinct.ts';
import { definition } from '../../../support/sealed.ts';

let desk: Desk;
afterEach(() => desk.close());

const rows = async () => (await desk.ask('overview.view', {})).protocols;

test('the order is that of the election, however the precinct lists its protocols', async () => {
  const plain = definition();
  desk = await precinctDesk({ ...plain, contests: plain.contests.toReversed() });
  expect(plain.precincts[0]?.protocols.map(({ contest }) => contest)).toEqual(['mayor', 'county-council']);
  expect((await rows()).map(({ id }) => id)).toEqual([COUNTY, MAYOR]);
  expect((await desk.ask('overview.view', {})).precinct).toMatchObject({ number: 1, seat: 'Szkoła nr 1' });
});

test('each row says how far its protocol is; a correction stands beside what it supersedes', async () => {
  desk = await precinctDesk();
  await typeEntry(desk, 'Ewa Ćma', 1, { boxBallots: 299, validVotes: 294 });
  expect(await rows()).toMatchObject([
    { id: MAYOR, state: 'first-entry', filled: { typed: 2, of: 5 }, attended: false, symbol: null },
    { id: COUNTY, state: 'empty', filled: { typed: 0 }, savedAt: null },
  ]);
  await typeEntry(desk, 'Ewa Ćma', 1);
  await enterMayor(desk);
  const { symbol } = await closeMayor(desk);
  expect(await rows()).toMatchObject([{ state: 'printed', filled: { typed: 5, of: 5 }, attended: true, symbol }, {}]);
  await desk.ask('correction.revise', { id: MAYOR, reason: 'pomyłka', persons: ['Ewa Ćma'] });
  expect((await rows()).map(({ id, state }) => [id, state])).toEqual([
    [MAYOR, 'superseded'],
    ['mayor/1/r2', 'entered'],
    [COUNTY, 'empty'],
  ]);
});

test('protocols are compared once both are settled: before, what is odd would give numbers away', async () => {
  const plain = definition();
  const label = { pl: 'tekst', en: 'text' };
  const proxies = { id: 'proxyVoters', number: '7', section: 'box', label } as const;
  const forms = plain.forms.map((form) => ({ ...form, fields: [...form.fields, proxies] }));
  desk = await precinctDesk({ ...plain, forms });
  const odd = async () => (await desk.ask('overview.view', {})).crossFindings;
  await enterTwice(desk, ['Ewa Ćma', 'Jan Ćwik'], { ...goodNumbers, proxyVoters: 1 });
  expect(await odd()).toEqual([]);
  const { paths } = await desk.ask('protocol.view', { id: COUNTY });
  const numbers = { ...Object.fromEntries(paths.map((path) => [path, 0])), proxyVoters: 2 };
  await typeEntry(desk, 'Ewa Ćma', 1, numbers, COUNTY);
  expect(await odd()).toEqual([]);
  await desk.ask('entry.finish', { id: COUNTY, entry: 1 });
  await typeEntry(desk, 'Jan Ćwik', 2, { ...numbers, boxBallots: 1 }, COUNTY);
  expect(await odd()).toEqual([]);
  expect((await desk.ask('entry.finish', { id: COUNTY, entry: 2 })).differing).toEqual(['boxBallots']);
  expect(await odd()).toEqual([]);
  await desk.ask('entry.resolve', { id: COUNTY, path: 'boxBallots', value: 0, by: 'Ewa Ćma' });
  expect(await odd()).toMatchObject([
    {
      rule: 'X5',
      fields: [
        { id: MAYOR, contest: 'mayor', constituency: 1, field: 'proxyVoters' },
        { id: COUNTY, contest: 'county-council', constituency: 1, field: 'proxyVoters' },
      ],
    },
  ]);
});
