import { describe, expect, test } from 'vitest';
import { boardRows, need, ordered } from '../../../../../src-renderer/commune/board/order.ts';
import type { BoardCell, BoardView } from '../../../../../src-shared/api/commune/board.ts';

const cell = (
  precinct: number,
  file: BoardCell['file'],
  paper: BoardCell['paper'],
  flag: string | null = null,
): BoardCell => ({
  precinct,
  contest: 'mayor',
  constituency: 1,
  file,
  paper,
  revision: null,
  receivedAt: null,
  flag,
  contents: 0,
  correction: false,
  unsigned: false,
  warnings: [],
});

describe('how badly a protocol needs somebody', () => {
  test.each([
    ['agreed', 'received', 'agreed', null, 0],
    ['received, paper open', 'received', 'none', null, 1],
    ['being typed', 'received', 'typing', null, 1],
    ['missing', 'none', 'none', null, 2],
    ['signed with a key revoked later', 'received', 'none', 'key-revoked', 3],
    ['the same, compared', 'received', 'agreed', 'key-revoked', 0],
    ['differs', 'received', 'different', null, 4],
    ['returned', 'received', 'returned', null, 4],
  ] as const)('%s', (_what, file, paper, flag, expected) => expect(need(cell(1, file, paper, flag))).toBe(expected));
});

describe('what was received with open questions', () => {
  const warnings = [{ code: 'no-second-entry' }] as const;
  test.each<[string, Partial<BoardCell>, number]>([
    ['two signed contents', { contents: 2, paper: 'agreed' }, 5],
    ['a correction waits', { correction: true, paper: 'agreed' }, 3],
    ['implausible', { warnings, paper: 'none' }, 3],
    ['implausible, compared', { warnings, paper: 'agreed' }, 0],
  ])('%s', (_, change, expected) => expect(need({ ...cell(1, 'received', 'none'), ...change })).toBe(expected));
});

const board: BoardView = {
  at: '2029-04-08T23:41:07+02:00',
  contests: [],
  oddities: [],
  precincts: [3, 1, 2].map((number) => ({ number, seat: '', type: 'regular' as const })),
  cells: [cell(1, 'received', 'agreed'), cell(2, 'received', 'different'), cell(3, 'none', 'none')],
};

test('by number, or the worst first', () => {
  const rows = boardRows(board);
  expect(ordered(rows, 'number').map((row) => row.number)).toEqual([1, 2, 3]);
  expect(ordered(rows, 'worst').map((row) => row.number)).toEqual([2, 3, 1]);
});
