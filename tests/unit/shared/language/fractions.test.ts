import { describe, expect, test } from 'vitest';
import { quotient, share } from '../../../../src-shared/language/fractions.ts';

describe('shares are rounded on integers, half up', () => {
  test.each([
    [1, 2, '50,00\u00a0%'],
    [1, 3, '33,33\u00a0%'],
    [2, 3, '66,67\u00a0%'],
    [1, 20_000, '0,01\u00a0%'],
    [1, 20_001, '0,00\u00a0%'],
    [2103, 42_057, '5,00\u00a0%'],
    [435, 8705, '5,00\u00a0%'],
    [15_071_733, 28_990_776, '51,99\u00a0%'],
    [0, 5, '0,00\u00a0%'],
    [5, 5, '100,00\u00a0%'],
    [0, 0, '–'],
  ])('%i of %i is %s', (part, whole, expected) => expect(share(part, whole)).toBe(expected));
});

test('beside the threshold a list just below it does not look like one at it (Bytom, Sandomierz 2024)', () => {
  expect(share(2103, 42_057, 3)).toBe('5,000\u00a0%');
  expect(share(435, 8705, 3)).toBe('4,997\u00a0%');
});

describe('quotients are exact', () => {
  test.each([
    [1632, 2, '816'],
    [691, 2, '345\u00a01/2'],
    [691, 3, '230\u00a01/3'],
    [1108, 4, '277'],
    [10, 4, '2\u00a01/2'],
    [1, 3, '0\u00a01/3'],
    [2520, 1, '2\u00a0520'],
  ])('%i : %i = %s', (votes, divisor, expected) => expect(quotient(votes, divisor)).toBe(expected));
});
