import { describe, expect, test } from 'vitest';
import { mayorLine } from '../../../../src-shared/results/lines.ts';
import { explainMayor, majorityNeeded } from '../../../../src-shared/results/mayor.ts';

const decide = (line: Record<string, unknown>) => {
  const result = mayorLine({ id: 'x', ...line });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const named = (votes: readonly number[]) => votes.map((own, at) => ({ id: `${at + 1}`, votes: own }));
const precinct = (votes: readonly number[], at: number) => ({
  id: `${at + 1}`,
  votes: Object.fromEntries(votes.map((own, i) => [`${i + 1}`, own])),
});
const vote = (round: 1 | 2, precincts: readonly number[][], lots: unknown[] = []) => ({
  round,
  candidates: named(precincts[0]!.map((_, at) => precincts.reduce((sum, p) => sum + p[at]!, 0))),
  precincts: precincts.map(precinct),
  lots,
});

test.each([
  [0n, 1n],
  [1n, 1n],
  [2n, 2n],
  [2099n, 1050n],
  [10_153n, 5077n],
])('more than half of %i valid votes is %i (art. 473)', (valid, needed) => {
  expect(majorityNeeded(valid)).toBe(needed);
});

describe('first vote (art. 473)', () => {
  test.each([
    ['below half', [49, 30, 20], { outcome: 'runoff', runoff: ['1', '2'], by: 'votes' }],
    ['half', [50, 30, 20], { outcome: 'runoff', runoff: ['1', '2'], by: 'votes' }],
    ['above half', [51, 30, 20], { outcome: 'elected', elected: '1' }],
    ['order by votes, not by number', [20, 30, 40], { outcome: 'runoff', runoff: ['3', '2'], by: 'votes' }],
    ['two equal leaders need no tie-break', [40, 20, 40], { outcome: 'runoff', runoff: ['1', '3'], by: 'votes' }],
    ['nobody voted, two candidates', [0, 0], { outcome: 'runoff', runoff: ['1', '2'], by: 'votes' }],
  ])('%s', (_, votes, expected) => {
    expect(decide({ round: 1, candidates: named(votes) })).toEqual({ id: 'x', ...expected });
  });

  test('exact where doubles are not: half of 2⁵⁴ − 2 is no majority', () => {
    const half = Number.MAX_SAFE_INTEGER;
    const candidates = [
      { id: '1', votes: half },
      { id: '2', votes: half - 1 },
      { id: '3', votes: 1 },
    ];
    expect(decide({ round: 1, candidates })).toMatchObject({ outcome: 'runoff' });
    candidates[2]!.votes = 0;
    expect(decide({ round: 1, candidates })).toMatchObject({ outcome: 'elected', elected: '1' });
  });
});

describe('equal second places: precincts, then lot', () => {
  const lot = (places: number, between: string[]) => ({
    outcome: 'lot-required',
    lot: { kind: 'mayor', places, between },
  });
  const runoff = (...ids: string[]) => ({ outcome: 'runoff', runoff: ids, by: 'precincts' });
  // Each row of numbers is a precinct: votes of candidates 1, 2, 3.
  test.each([
    [
      'two precincts, one, one equal',
      [
        [6, 5, 4],
        [6, 4, 3],
        [6, 2, 4],
        [6, 3, 3],
      ],
      runoff('1', '2'),
    ],
    [
      'the precinct of the leader counts for the better of the equal ones',
      [
        [9, 5, 4],
        [1, 1, 1],
        [1, 0, 2],
        [1, 4, 3],
      ],
      runoff('1', '2'),
    ],
    [
      'one each',
      [
        [6, 5, 4],
        [6, 4, 5],
      ],
      lot(1, ['2', '3']),
    ],
    [
      'three leaders with 2, 2 and 1 precincts',
      [
        [5, 1, 3],
        [1, 6, 3],
        [2, 3, 4],
        [1, 2, 0],
        [3, 0, 2],
      ],
      runoff('1', '2'),
    ],
    [
      'three leaders with 1, 2 and 0 precincts: more precincts first',
      [
        [1, 5, 4],
        [1, 4, 3],
        [9, 2, 4],
      ],
      runoff('2', '1'),
    ],
    [
      'three leaders, one ahead by precincts, lot for the other place',
      [
        [5, 2, 2],
        [2, 5, 3],
        [4, 3, 2],
        [0, 1, 4],
      ],
      lot(1, ['2', '3']),
    ],
    [
      'three leaders equal in precincts',
      [
        [3, 3, 3],
        [2, 2, 2],
      ],
      lot(2, ['1', '2', '3']),
    ],
    ['nobody voted, three candidates', [[0, 0, 0]], lot(2, ['1', '2', '3'])],
  ])('%s', (_, precincts, expected) => {
    expect(decide(vote(1, precincts))).toEqual({ id: 'x', ...expected });
  });
  test('two drawn of three stand in the order drawn', () => {
    const lots = [{ kind: 'mayor', between: ['3', '2', '1'], drawn: ['3', '1'] }];
    expect(decide(vote(1, [[3, 3, 3]], lots))).toEqual({ id: 'x', outcome: 'runoff', runoff: ['3', '1'], by: 'lot' });
  });
  test('without precincts the question is asked, and says what is missing', () => {
    expect(decide({ round: 1, candidates: named([9, 5, 5]) })).toEqual({
      id: 'x',
      ...lot(1, ['2', '3']),
      missing: 'precincts',
    });
  });
});

describe('run-off (art. 473): most votes, then precincts, then lot', () => {
  const lot = { kind: 'mayor', places: 1, between: ['1', '2'] };
  test.each([
    ['one vote ahead', [[4, 5]], [], { outcome: 'elected', elected: '2' }],
    [
      'equal, more precincts',
      [
        [1, 5],
        [3, 2],
        [3, 0],
      ],
      [],
      { outcome: 'elected', elected: '1', by: 'precincts' },
    ],
    [
      'equal, equal precincts',
      [
        [1, 5],
        [5, 1],
        [2, 2],
      ],
      [],
      { outcome: 'lot-required', lot },
    ],
    ['nobody voted', [[0, 0]], [], { outcome: 'lot-required', lot }],
    [
      'drawn',
      [[2, 2]],
      [{ kind: 'mayor', between: ['1', '2'], drawn: ['2'] }],
      { outcome: 'elected', elected: '2', by: 'lot' },
    ],
    [
      'a lot nobody needed changes nothing',
      [[2, 1]],
      [{ kind: 'mayor', between: ['1', '2'], drawn: ['2'] }],
      { outcome: 'elected', elected: '1' },
    ],
  ])('%s', (_, precincts, lots, expected) => {
    expect(decide(vote(2, precincts, lots))).toEqual({ id: 'x', ...expected });
  });
});

describe('one candidate, for or against (art. 482; either round)', () => {
  test.each([
    ['fewer for', 2043, 3095, { outcome: 'not-elected' }],
    ['as many for as against', 100, 100, { outcome: 'not-elected' }],
    ['one more for', 101, 100, { outcome: 'elected' }],
    ['nobody voted', 0, 0, { outcome: 'not-elected' }],
    ['only one vote', 1, 0, { outcome: 'elected' }],
  ])('%s', (_, inFavour, against, expected) => {
    expect(decide({ single: { for: inFavour, against } })).toEqual({ id: 'x', ...expected });
    expect(decide({ round: 2, single: { for: inFavour, against } })).toEqual({ id: 'x', ...expected });
  });
});

describe('what the protocol says of a tie', () => {
  const lots = [{ kind: 'mayor' as const, between: ['2', '3'], drawn: ['3'] }];
  const base = { id: 'x', lots: [] };
  test.each([
    [
      'none',
      vote(1, [
        [9, 5, 4],
        [0, 1, 1],
      ]),
      undefined,
    ],
    [
      'precincts',
      vote(1, [
        [6, 5, 4],
        [6, 4, 3],
        [6, 2, 4],
      ]),
      { between: ['2', '3'], places: 1, precincts: { 2: 2, 3: 1 } },
    ],
    [
      'lot required',
      vote(1, [[9, 5, 5]]),
      {
        between: ['2', '3'],
        places: 1,
        precincts: { 2: 0, 3: 0 },
        lot: { kind: 'mayor', places: 1, between: ['2', '3'] },
      },
    ],
    ['lot drawn', { ...vote(1, [[9, 5, 5]]), lots }, { precincts: { 2: 0, 3: 0 }, drawn: ['3'] }],
    [
      'run-off',
      vote(2, [
        [1, 5],
        [3, 2],
        [3, 0],
      ]),
      { between: ['1', '2'], places: 1, precincts: { 1: 2, 2: 1 } },
    ],
  ])('%s', (_, input, tie) => {
    const { tie: given } = explainMayor({ ...base, ...input, lots: input.lots as typeof lots });
    if (tie === undefined) expect(given).toBeUndefined();
    else expect(given).toMatchObject(tie);
  });
});
