import { expect, test } from 'vitest';
import { slipTexts } from '../../../../../src-renderer/ui/slip/slip-texts.ts';

const one = 'URNA1:1/2:080401-7-MAYOR-1:0123456789ABCDEF:AB C';
const two = 'URNA1:2/2:080401-7-MAYOR-1:0123456789ABCDEF:D E ';

test.each([
  ['nothing', '', []],
  ['blank lines', ' \n\n ', []],
  ['one code', one, [one]],
  ['one per line', `${one}\n${two}`, [one, two]],
  ['one per line, as Windows pastes', `${one}\r\n${two}\r\n`, [one, two]],
  ['one after the other', `${one}${two}`, [one, two]],
  ['indented', `  ${one}`, [one]],
])('%s', (_what, pasted, expected) => expect(slipTexts(pasted)).toEqual(expected));

test('a space is a digit of base45 and stays, also at the end', () => {
  expect(slipTexts(`${two}\n`)[0]?.endsWith('D E ')).toBe(true);
});
