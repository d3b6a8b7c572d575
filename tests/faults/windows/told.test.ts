/** After every command of every moment each other window is told of all that it shows differently now. */
import { describe, expect, test } from 'vitest';
import { results } from '../../support/windows/commune/results.ts';
import { commune } from '../../support/windows/commune/states.ts';
import { untoldIn } from '../../support/windows/pairs.ts';
import { precinct } from '../../support/windows/precinct/states.ts';

describe.each(Object.keys(precinct.states))('at the precinct: %s', (state) => {
  test('the other window is told', async () => expect(await untoldIn(precinct, state)).toEqual([]), 300_000);
});
describe.each(Object.keys(commune.states))('at the commune: %s', (state) => {
  test('the other desk is told', async () => expect(await untoldIn(commune, state)).toEqual([]), 300_000);
});
describe.each(Object.keys(results.states))('of results: %s', (state) => {
  test('the other desk is told', async () => expect(await untoldIn(results, state)).toEqual([]), 300_000);
});
