import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked, retyped } from '../../../../../src-renderer/ui/kit/masked.ts';

describe('a text typed behind dots', () => {
  it.each([
    ['the first letter', '', 'ż', 1, 'ż'],
    ['a letter at the end', 'abc', '•••ó', 4, 'abcó'],
    ['a letter in the middle', 'abc', '•x••', 2, 'axbc'],
    ['a letter at the beginning', 'abc', 'x•••', 1, 'xabc'],
    ['six words pasted into nothing', '', 'bór las żar koń sól mak', 23, 'bór las żar koń sól mak'],
    ['words pasted over everything', 'abc', 'nowe słowa', 10, 'nowe słowa'],
    ['a letter over a selection in the middle', 'abcd', '•x•', 2, 'axd'],
    ['backspace at the end', 'abc', '••', 2, 'ab'],
    ['backspace in the middle', 'abc', '••', 1, 'ac'],
    ['delete at the beginning', 'abc', '••', 0, 'bc'],
    ['everything deleted', 'abc', '', 0, ''],
    ['a dot that was typed', 'ab', '•••', 3, 'ab•'],
    ['an emoji, which is two units', 'ab', '•👍•', 3, 'a👍b'],
  ])('%s', (_title, text, shown, caret, expected) => {
    expect(retyped(text, shown, caret)).toBe(expected);
  });

  it('is what it would be in the open, whatever is typed, pasted, cut or deleted where', () => {
    const edit = fc.record({
      from: fc.nat(),
      to: fc.nat(),
      typed: fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ź', 'ł', '1') }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        let text = '';
        for (const { from, to, typed } of edits) {
          const [start, end] = [from % (text.length + 1), to % (text.length + 1)].sort((a, b) => a - b) as [
            number,
            number,
          ];
          const dots = masked(text);
          const shown = dots.slice(0, start) + typed + dots.slice(end);
          const open = text.slice(0, start) + typed + text.slice(end);
          expect(retyped(text, shown, start + typed.length)).toBe(open);
          text = open;
        }
      }),
    );
  });
});
