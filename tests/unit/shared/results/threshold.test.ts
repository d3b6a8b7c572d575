import { expect, test } from 'vitest';
import { threshold } from '../../../../src-shared/results/threshold.ts';

const LIMIT = Number.MAX_SAFE_INTEGER;

// Real totals of 7 April 2024: votes of the list, votes of all other lists, whether it took part.
test.each([
  ['Bytom, list 4: 2,103 of 42,057', 2103, 42_057, true],
  ['Sandomierz, list 14: 435 of 8,705', 435, 8705, false],
  ['Sopot, list 12: 723 of 14,488', 723, 14_488, false],
  ['Ostróda, list 17: 588 of 11,711', 588, 11_711, true],
  ['one vote below 5 %', 4, 100, false],
  ['exactly 5 %', 5, 100, true],
  ['one vote above 5 %', 6, 100, true],
  ['exactly 5 % of a total beyond doubles', 450_359_962_737_049, 9_007_199_254_740_980, true],
  ['one vote below, beyond doubles', 450_359_962_737_048, 9_007_199_254_740_980, false],
  ['5 votes in 10¹⁶ below, equal as doubles', 450_359_962_737_047, 9_007_199_254_740_941, false],
])('art. 416, 5 %: %s', (_, votes, total, passes) => {
  expect(threshold([votes, total - votes], 5)(votes)).toBe(passes);
});

test('sums larger than a double can hold stay exact', () => {
  const passes = threshold([LIMIT, LIMIT], 50);
  expect([passes(LIMIT), passes(LIMIT - 1)]).toEqual([true, false]);
});

test('0 % lets everybody in, 100 % only who has every vote', () => {
  expect([0, 1].map(threshold([0, 1], 0))).toEqual([true, true]);
  expect([0, 1].map(threshold([0, 1], 100))).toEqual([false, true]);
});
