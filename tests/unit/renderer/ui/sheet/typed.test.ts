import { describe, expect, test } from 'vitest';
import { numberOf, readTyped, shown } from '../../../../../src-renderer/ui/sheet/typed.ts';

describe('accepted: digits and the spaces that group them (experience, typing numbers 2)', () => {
  test.each([
    ['', null],
    ['   ', null],
    ['\u00a0', null],
    ['0', 0],
    ['007', 7],
    ['1441', 1441],
    ['1 441', 1441],
    ['1\u00a0441', 1441],
    ['1\u202f441', 1441],
    ['99 999', 99_999],
    ['100000', 100_000],
    ['999999999', 999_999_999],
  ])('«%s» is %s', (text, expected) => expect(numberOf(text)).toBe(expected));

  test.each([
    ...['1e3', '0x10', '-1', '+1', '1,5', '1.5', 'abc', '1\t2', '１２'].map((text) => [text, 'digits'] as const),
    ['1234567890', 'long'] as const,
  ])('«%s» changes nothing, and why is said: %s', (text, why) => {
    expect(readTyped(text)).toEqual({ kind: 'refused', why });
    expect(numberOf(text)).toBeUndefined();
  });
});

describe('grouped when not focused (5), blank is not zero (4)', () => {
  test.each([
    [null, true, ''],
    [null, false, ''],
    [0, false, '0'],
    [999, false, '999'],
    [1441, true, '1441'],
    [1441, false, '1\u00a0441'],
    [1_234_567, false, '1\u00a0234\u00a0567'],
  ])('%s, focused %s, is «%s»', (value, focused, expected) => expect(shown(value, focused)).toBe(expected));

  test('what is shown can be typed again', () => {
    for (const n of [0, 7, 999, 1000, 99_999, 123_456_789]) expect(numberOf(shown(n, false))).toBe(n);
  });
});
