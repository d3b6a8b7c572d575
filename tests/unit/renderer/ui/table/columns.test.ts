/** What a table does with its rows: sorted, sought, and which of them are drawn. */
import { describe, expect, it, test } from 'vitest';
import {
  drawn,
  found,
  gaps,
  pressed,
  sorted,
  type Column,
  type Sort,
} from '../../../../../src-renderer/ui/table/columns.ts';

type Precinct = { number: number; seat: string };
const column = (key: string, rest: Partial<Column<Precinct>>): Column<Precinct> => ({
  key,
  header: key,
  cell: () => null,
  ...rest,
});
const columns = [
  column('number', { sortBy: ({ number }) => number, words: ({ number }) => `${number}` }),
  column('seat', { sortBy: ({ seat }) => seat, words: ({ seat }) => seat }),
  column('plain', {}),
];
const rows: Precinct[] = [
  { number: 17, seat: 'Szkoła nr 10, ul. Łąkowa' },
  { number: 170, seat: 'Świetlica' },
  { number: 117, seat: 'Szkoła nr 9, ul. Polna' },
  { number: 2, seat: 'Świetlica' },
];
const numbers = (some: readonly Precinct[]) => some.map(({ number }) => number);

describe('a press on a header', () => {
  it('the least first, the greatest first, as the rows came', () => {
    const first = pressed(null, 'number');
    const second = pressed(first, 'number');
    expect([first, second, pressed(second, 'number')]).toEqual([
      { key: 'number', descending: false },
      { key: 'number', descending: true },
      null,
    ]);
  });

  it('another header begins anew', () => {
    expect(pressed({ key: 'number', descending: true }, 'seat')).toEqual({ key: 'seat', descending: false });
  });
});

describe('sorted', () => {
  test.each<[string, Sort | null, number[]]>([
    ['as they came', null, [17, 170, 117, 2]],
    ['numbers as numbers', { key: 'number', descending: false }, [2, 17, 117, 170]],
    ['the greatest first', { key: 'number', descending: true }, [170, 117, 17, 2]],
    [
      'by the Polish alphabet, numbers in it too; equal ones as they came',
      { key: 'seat', descending: false },
      [117, 17, 170, 2],
    ],
    ['equal ones as they came, downwards too', { key: 'seat', descending: true }, [170, 2, 17, 117]],
    ['a column that is not sorted by', { key: 'plain', descending: false }, [17, 170, 117, 2]],
    ['a column that went', { key: 'gone', descending: true }, [17, 170, 117, 2]],
  ])('%s', (_title, sort, order) => {
    expect(numbers(sorted(rows, columns, sort))).toEqual(order);
  });
});

describe('sought', () => {
  test.each<[string, Record<string, string>, number[]]>([
    ['nothing', {}, [17, 170, 117, 2]],
    ['blanks', { number: '  ', seat: '.' }, [17, 170, 117, 2]],
    ['the beginning of a word', { number: '17' }, [17, 170]],
    ['without tails and capitals', { seat: 'LAKOWA' }, [17]],
    ['each of several words', { seat: 'pol szk' }, [117]],
    ['in several columns', { number: '1', seat: 'szkoła' }, [17, 117]],
    ['in a column without words', { plain: 'x' }, [17, 170, 117, 2]],
    ['what is nowhere', { seat: 'ratusz' }, []],
  ])('%s', (_title, sought, order) => {
    expect(numbers(found(rows, columns, sought))).toEqual(order);
  });
});

describe('drawn', () => {
  test.each([
    ['no row has the focus', [3, 4, 5], -1, [3, 4, 5]],
    ['the focus is in sight', [3, 4, 5], 4, [3, 4, 5]],
    ['the focus is far above', [30, 31], 2, [2, 30, 31]],
    ['the focus is far below', [3, 4], 90, [3, 4, 90]],
  ])('%s', (_title, inSight, held, all) => {
    expect(drawn(inSight, held)).toEqual(all);
  });

  test.each([
    ['from the top', [{ start: 0, end: 90 }], 900, [0, 810]],
    [
      'between two that are far apart',
      [
        { start: 90, end: 180 },
        { start: 540, end: 630 },
      ],
      900,
      [90, 360, 270],
    ],
    ['to the end', [{ start: 810, end: 900 }], 900, [810, 0]],
    ['none drawn', [], 900, [900]],
  ])('room %s', (_title, pieces, height, room) => {
    expect(gaps(pieces, height)).toEqual(room);
  });
});
