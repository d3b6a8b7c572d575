/** Papers: each is drawn in its time, and the final print freezes what is signed afterwards. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chairsKey, closeMayor, type Desk, enterMayor, MAYOR } from '../../../support/core.ts';
import { precinctDesk } from '../../../support/precinct.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await precinctDesk();
});
afterEach(() => desk.close());

test('what was frozen is what is signed; numbers cannot change any more', async () => {
  await enterMayor(desk);
  const frozen = await closeMayor(desk);
  const change = { id: MAYOR, entry: 1, changes: { boxBallots: 1 } };
  expect((await desk.refused('entry.saveNumbers', change)).code).toBe('wrong-state');
  const [signed] = await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
  expect(signed).toMatchObject({
    state: 'signed',
    symbol: frozen.symbol,
    signed: { role: 'chair', holder: 'Ewa Ćma' },
  });
});

test('each paper has its time: what is not settled, closed or signed yet cannot be had as if it were', async () => {
  const papers = ['draft', 'final', 'errors', 'slip'] as const;
  const refusals = async () => {
    const answers = [];
    for (const document of papers) {
      const answer = await desk.call('papers.print', { id: MAYOR, document });
      answers.push(answer.ok ? 'drawn' : answer.error.code);
    }
    return answers;
  };
  expect(await refusals()).toEqual(['wrong-state', 'not-frozen', 'no-errors', 'not-signed']);
  await enterMayor(desk);
  expect(await refusals()).toEqual(['drawn', 'not-frozen', 'no-errors', 'not-signed']);
  await desk.ask('papers.freeze', { id: MAYOR });
  expect(await refusals()).toEqual(['wrong-state', 'drawn', 'no-errors', 'not-signed']);
});
