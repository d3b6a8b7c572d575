import { expect, test } from 'vitest';
import { english, grouped, polish } from '../../../../src-shared/language/plurals.ts';

test.each([
  [0, '0 błędów'],
  [1, '1 błąd'],
  [2, '2 błędy'],
  [4, '4 błędy'],
  [5, '5 błędów'],
  [12, '12 błędów'],
  [14, '14 błędów'],
  [21, '21 błędów'],
  [22, '22 błędy'],
  [112, '112 błędów'],
  [1002, '1\u00a0002 błędy'],
])('%i → %s', (n, expected) => expect(polish(n, 'błąd', 'błędy', 'błędów')).toBe(expected));

test.each([
  [0, '0 errors'],
  [1, '1 error'],
  [21, '21 errors'],
])('%i → %s', (n, expected) => expect(english(n, 'error', 'errors')).toBe(expected));

test.each([
  [999, '999'],
  [1000, '1\u00a0000'],
  [1234567, '1\u00a0234\u00a0567'],
])('%i is grouped with a no-break space', (n, expected) => expect(grouped(n)).toBe(expected));
