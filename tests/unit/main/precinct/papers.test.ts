/** Papers: the final print freezes what is signed afterwards. */
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
