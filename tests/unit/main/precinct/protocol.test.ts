/** Protocol: one protocol as a window may see it, whatever its station; nobody sees the other entry (M4). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, goodNumbers, MAYOR, typeEntry } from '../../../support/core.ts';
import { precinctDesk } from '../../../support/precinct.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await precinctDesk();
});
afterEach(() => desk.close());

const view = () => desk.ask('protocol.view', { id: MAYOR });

test('a protocol nobody typed in has its fields, its remarks, and no number', async () => {
  const laidOut = await view();
  expect(laidOut).toMatchObject({ id: MAYOR, state: 'empty', revision: 1, symbol: null, entry: null, numbers: {} });
  expect(laidOut).toMatchObject({ filled: { typed: 0, of: 5 }, remarks: { otherRemarks: 'brak' }, ready: false });
  // the struck-out candidate has no field
  expect(laidOut.paths).toEqual(Object.keys(goodNumbers));
  expect(laidOut.findings).toEqual([]);
});

test.each([
  ['mayor/1/r2', 'unknown-protocol', 'mayor/1/r2'],
  ['mayor/2/r1', 'unknown-protocol', 'mayor/2/r1'],
  ['council/1/r1', 'unknown-protocol', 'council/1/r1'],
  ['mayor', 'bad-input', 'id'],
  ['../mayor/1/r1', 'bad-input', 'id'],
])('%s is no protocol of this precinct', async (id, code, where) => {
  expect(await desk.refused('protocol.view', { id })).toMatchObject({ code, where });
});

test('a window that has no precinct open sees none', async () => {
  expect((await desk.window().refused('protocol.view', { id: MAYOR })).code).toBe('not-allowed');
});

test('whoever types sees their own entry: the first is in no view from its end to the end of the second', async () => {
  await typeEntry(desk, 'Ewa Ćma', 1, { ...goodNumbers, boxBallots: 777 });
  expect((await view()).entry).toEqual({ number: 1, numbers: { ...goodNumbers, boxBallots: 777 } });
  await desk.ask('entry.finish', { id: MAYOR, entry: 1 });
  const between = await view();
  expect(between).toMatchObject({ state: 'first-done', entry: null, numbers: {}, findings: [] });
  expect(JSON.stringify(between)).not.toContain('777');
  await typeEntry(desk, 'Jan Ćwik', 2, { boxBallots: 778 });
  const second = await view();
  expect(second).toMatchObject({ entry: { number: 2, numbers: { boxBallots: 778 } }, numbers: {} });
  expect(second.entry?.numbers).toEqual({ boxBallots: 778 });
  expect(JSON.stringify(second)).not.toContain('777');
});

test('of numbers that differ neither is shown, those that agree are, and nothing is found in them yet', async () => {
  const agreed = { boxBallots: 299, invalidBallots: 6, validVotes: 294, 'results/2': 94 };
  await typeEntry(desk, 'Ewa Ćma', 1, { ...agreed, 'results/1': 777 });
  expect((await view()).findings.map(({ rule }) => rule)).toContain('T15');
  await desk.ask('entry.finish', { id: MAYOR, entry: 1 });
  await typeEntry(desk, 'Jan Ćwik', 2, { ...agreed, 'results/1': 778 });
  await desk.ask('entry.finish', { id: MAYOR, entry: 2 });
  const differing = await view();
  expect(differing).toMatchObject({ state: 'differences', differing: ['results/1'], findings: [] });
  expect(differing.numbers).toEqual(agreed);
  expect(JSON.stringify(differing)).not.toMatch(/77[78]/);
});
