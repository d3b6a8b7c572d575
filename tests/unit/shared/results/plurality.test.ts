import { describe, expect, test } from 'vitest';
import { explainPlurality } from '../../../../src-shared/results/plurality.ts';
import { allocateLine } from '../../../../src-shared/results/lines.ts';

/** Each row of numbers is a precinct: votes of candidates 1, 2, 3 … */
const line = (seats: number, precincts: readonly (readonly number[])[], more: object = {}) => ({
  id: 'x',
  method: 'plurality' as const,
  seats,
  candidates: precincts[0]!.map((_, at) => ({
    id: `${at + 1}`,
    votes: precincts.reduce((sum, precinct) => sum + precinct[at]!, 0),
  })),
  precincts: precincts.map((votes, at) => ({
    id: `${at + 1}`,
    votes: Object.fromEntries(votes.map((own, i) => [`${i + 1}`, own])),
  })),
  ...more,
});
const decided = (...elected: string[]) => ({ status: 'decided', elected, unfilled: 0 });
const lot = (...between: string[]) => ({ status: 'lot-required', lot: { kind: 'candidate', places: 1, between } });
const answer = (input: unknown) => {
  const result = allocateLine(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('art. 443: most valid votes; equal: precincts; equal again: lot', () => {
  test.each([
    ['one vote ahead', 1, [[10, 11]], decided('2')],
    ['several seats by votes', 2, [[10, 30, 20]], decided('2', '3')],
    ['equal inside the seats: nothing to decide', 2, [[10, 30, 30]], decided('2', '3')],
    [
      'equal, more precincts',
      1,
      [
        [5, 9],
        [5, 4],
        [5, 2],
      ],
      decided('1'),
    ],
    ['equal in the only precinct', 1, [[7, 7, 1]], lot('1', '2')],
    [
      'equal and equal precincts',
      1,
      [
        [3, 4],
        [4, 3],
      ],
      lot('1', '2'),
    ],
    ['nobody voted', 1, [[0, 0]], lot('1', '2')],
  ])('%s', (_, seats, precincts, expected) => {
    expect(answer(line(seats, precincts))).toEqual({ id: 'x', ...expected });
  });
  test('fewer candidates than seats: the rest stays unfilled (art. 380)', () => {
    expect(answer(line(3, [[1, 2]]))).toEqual({ id: 'x', status: 'decided', elected: ['2', '1'], unfilled: 1 });
  });
  test('drawn', () => {
    const lots = [{ kind: 'candidate', between: ['2', '1'], drawn: ['2'] }];
    expect(answer(line(1, [[7, 7]], { lots }))).toEqual({ id: 'x', ...decided('2') });
  });
  test('no precincts given', () => {
    const { precincts: _, ...without } = line(1, [[7, 7]]);
    expect(answer(without)).toEqual({ id: 'x', ...lot('1', '2'), missing: 'precincts' });
  });
});

describe('art. 443 § 2 can be read in two ways', () => {
  // 1 and 2 are equal with 14. Among the two, 2 has more votes in precincts 2 and 3; 3 takes precinct 2 from it.
  const apart = line(1, [
    [8, 3, 0],
    [3, 5, 9],
    [3, 6, 0],
  ]);
  test.each([
    [undefined, decided('2')],
    ['tied', decided('2')],
    ['all', lot('1', '2')],
    ['ask', { status: 'question', readings: { tied: decided('2'), all: lot('1', '2') } }],
  ])('reading %s where they lead apart', (reading, expected) => {
    expect(answer({ ...apart, ...(reading === undefined ? {} : { reading }) })).toEqual({ id: 'x', ...expected });
  });
  test('the question keeps the precincts of both readings', () => {
    expect(explainPlurality({ ...apart, reading: 'ask' }).ties.map((tie) => tie.precincts)).toEqual([
      { 1: 1, 2: 2 },
      { 1: 1, 2: 1 },
    ]);
  });
  // 1, 2 and 3 are equal with 17. Among them 1 wins three precincts and 2 wins two; 4 takes two from 1.
  const reversed = line(2, [
    [4, 3, 3, 5],
    [4, 3, 3, 5],
    [4, 3, 2, 0],
    [1, 4, 3, 0],
    [1, 4, 3, 0],
    [3, 0, 3, 0],
  ]);
  test.each([
    ['no tie', line(1, [[8, 3, 9]]), decided('3')],
    [
      'both readings elect the same',
      line(1, [
        [8, 3, 0],
        [3, 5, 0],
        [3, 6, 0],
      ]),
      decided('2'),
    ],
    ['both readings need the same lot', line(1, [[7, 7, 1]]), lot('1', '2')],
    ['the same people in another order', reversed, decided('1', '2')],
  ])('no question: %s', (_, input, expected) => {
    const given = answer({ ...input, reading: 'ask' });
    expect(given).toMatchObject({ status: expected.status });
    if ('elected' in expected && 'elected' in given)
      expect([...(given.elected as string[])].sort()).toEqual(expected.elected);
  });
  test('the other reading turns the order only', () => {
    expect(answer({ ...reversed, reading: 'all' })).toEqual({ id: 'x', ...decided('2', '1') });
  });
  test('without a tie there is nothing to explain', () => {
    expect(explainPlurality(line(1, [[8, 3, 9]])).ties).toEqual([]);
  });
});
