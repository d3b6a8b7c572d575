/** Every pair of windows that open a store at one moment, or put another one in its place. */
import { describe, expect, test } from 'vitest';
import { opening } from '../../support/windows/opening.ts';
import { faultsIn } from '../../support/windows/pairs.ts';

describe.each(Object.keys(opening.states))('%s', (state) => {
  test('two windows: both have it open, or one is told', async () => {
    expect(await faultsIn(opening, state)).toEqual([]);
  }, 300_000);
});
