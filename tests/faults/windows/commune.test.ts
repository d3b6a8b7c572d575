/** Every pair of commands of two desks at the commune, on one protocol and on what is decided of all. */
import { describe, expect, test } from 'vitest';
import { results } from '../../support/windows/commune/results.ts';
import { commune } from '../../support/windows/commune/states.ts';
import { faultsIn } from '../../support/windows/pairs.ts';

describe.each(Object.keys(commune.states))('%s', (state) => {
  test('two desks: both are kept, or one is told', async () => {
    expect(await faultsIn(commune, state)).toEqual([]);
  }, 300_000);
});

describe.each(Object.keys(results.states))('%s', (state) => {
  test('two desks decide: both are kept, or one is told; nothing is published that never stood', async () => {
    expect(await faultsIn(results, state)).toEqual([]);
  }, 300_000);
});
