import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberCells } from '../../../../../src-main/documents/pdf/cells.ts';
import { paginate, wrap, type Block } from '../../../../../src-main/documents/pdf/flow.ts';
import { loadFonts } from '../../../../../src-main/documents/pdf/fonts.ts';

const fonts = await loadFonts();
const style = { face: 'regular', size: 10 } as const;
const lines = (text: string, width: number) => wrap(text, width, style, fonts);
const wide = (text: string) => fonts.regular.widthOf(text, 10) + 0.001;

describe('cells', () => {
  it.each([
    [1441, 5, '*1441'],
    [0, 5, '****0'],
    [99_999, 5, '99999'],
    [100_000, 5, '100000'],
    [6, 4, '***6'],
  ])('%i in %i cells reads %s (docs/domain.md, "Head of the protocol")', (value, cells, printed) => {
    expect(numberCells(value, cells).join('')).toBe(printed);
  });

  it('blank is not 0: the cells stay empty', () => {
    expect(numberCells(null, 5)).toEqual(['', '', '', '', '']);
  });
});

describe('lines', () => {
  it('fill the width and no more', () => {
    expect(lines('jeden dwa', wide('jeden dwa'))).toEqual(['jeden dwa']);
    expect(lines('jeden dwa', wide('jeden dwa') - 0.1)).toEqual(['jeden', 'dwa']);
  });

  it.each([
    ['one-letter words go with the next word', 'urna i karta', ['urna', 'i karta']],
    ['so does „nr”', 'lista nr 14', ['lista', 'nr 14']],
  ])('%s', (_name, text, expected) => {
    expect(lines(text, wide(expected.reduce((a, b) => (a.length > b.length ? a : b))))).toEqual(expected);
  });

  it('keep the line breaks of a text and its empty lines', () => {
    expect(lines('a\n\nb', 100)).toEqual(['a', '', 'b']);
  });

  it('cut a long name at its hyphen first', () => {
    expect(lines('Brzęczyszczykiewicz-Wądołowska', wide('Brzęczyszczykiewicz-'))).toEqual([
      'Brzęczyszczykiewicz-',
      'Wądołowska',
    ]);
  });

  it('lose no letter and stay within the width, whatever the text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ł', 'W', '-', 'ż', '1'), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.integer({ min: 12, max: 200 }), (words, width) => {
        const text = words.join(' ');
        const set = lines(text, width);
        expect(set.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of set) expect(fonts.regular.widthOf(line, 10)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('page breaks', () => {
  const draw = () => undefined;
  const block = (height: number, more: Partial<Block> = {}): Block => ({ height, draw, ...more });
  const heights = (blocks: Block[]) =>
    paginate(blocks, 0, 100).map((page) => page.map(({ block: { height }, top }) => `${height}@${top}`));

  it.each<[string, Block[], string[][]]>([
    ['a page holds exactly its height', [block(60), block(40)], [['60@0', '40@60']]],
    ['one point more turns the page', [block(60), block(41)], [['60@0'], ['41@0']]],
    ['space above counts', [block(60), block(35, { before: 6 })], [['60@0'], ['35@0']]],
    ['and is dropped at the top', [block(60), block(41, { before: 6 }), block(59)], [['60@0'], ['41@0', '59@41']]],
    [
      'a heading goes with what it heads',
      [block(70), block(20, { keep: true }), block(11)],
      [['70@0'], ['20@0', '11@20']],
    ],
    [
      'a chain longer than a page is cut',
      [block(60, { keep: true }), block(60, { keep: true }), block(60)],
      [['60@0'], ['60@0'], ['60@0']],
    ],
    [
      'a table that goes on repeats its heading',
      [block(90), block(20, { opening: block(5) })],
      [['90@0'], ['5@0', '20@5']],
    ],
    ['but not where it fits', [block(50), block(20, { opening: block(5) })], [['50@0', '20@50']]],
    ['no blocks make one empty page', [], [[]]],
  ])('%s', (_name, blocks, expected) => {
    expect(heights(blocks)).toEqual(expected);
  });
});
