/** Check: the protocol is read aloud once nothing stands against it, and again after a change. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, enterMayor, enterTwice, goodNumbers, MAYOR } from '../../../support/core.ts';
import { precinctDesk } from '../../../support/precinct.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await precinctDesk();
});
afterEach(() => desk.close());

test('an error blocks reading aloud and the final print, whatever the window says', async () => {
  await enterTwice(desk, ['Ewa Ćma', 'Jan Ćwik'], { ...goodNumbers, invalidBallots: 6 });
  expect(await desk.refused('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' })).toMatchObject({
    code: 'not-ready',
    where: 'T15',
  });
  expect((await desk.refused('papers.freeze', { id: MAYOR })).code).toBe('not-ready');
});

test('a change after reading aloud takes the reading back', async () => {
  await enterMayor(desk);
  await desk.ask('notes.saveRemark', { id: MAYOR, remark: 'otherRemarks', text: 'Zgasło światło.' });
  expect((await desk.refused('papers.freeze', { id: MAYOR })).code).toBe('not-checked');
});
