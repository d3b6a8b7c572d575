import { describe, expect, test } from 'vitest';
import { allocate, explainDhondt } from '../../../../src-shared/results/allocate.ts';
import type { DhondtInput } from '../../../../src-shared/results/schemas.ts';

const council = (seats: number, votes: Record<string, number>, more: Partial<DhondtInput> = {}): DhondtInput => ({
  id: 'x',
  method: 'dhondt',
  seats,
  lists: Object.entries(votes).map(([id, own]) => ({ id, votes: own })),
  ...more,
});
const steps = (input: DhondtInput) =>
  explainDhondt(input).steps.map((s) => `${s.list} ${s.quotient.join('/')} ${s.by}`);

describe('art. 444 § 1: one vote decides, also beyond the exact range of doubles', () => {
  const most = 9_007_199_254_740_990;
  test.each([
    ['below half', most / 2 - 1, { 1: 2, 2: 0 }, 'quotient'],
    ['half: the larger total', most / 2, { 1: 2, 2: 0 }, 'list-total'],
    ['above half', most / 2 + 1, { 1: 1, 2: 1 }, 'quotient'],
  ])('second list %s of the first', (_, second, seats, by) => {
    const answer = allocate(council(2, { 1: most, 2: second }));
    expect(answer).toMatchObject({ status: 'decided', seats });
    expect('steps' in answer && answer.steps[1]?.by).toBe(by);
  });
  // Quotients and cross products of these pairs are equal as doubles.
  test.each([
    [6, 9_007_199_254_740_991, 6_755_399_441_055_743, '1 9007199254740991/4 quotient'],
    [8, 9_007_199_254_740_991, 7_205_759_403_792_793, '2 7205759403792793/4 quotient'],
    [12, 9_007_199_254_740_986, 7_720_456_504_063_703, '2 7720456504063703/6 quotient'],
  ])('seat %i falls by one part in 10¹⁶', (seats, first, second, last) => {
    expect(steps(council(seats, { 1: first, 2: second })).at(-1)).toBe(last);
  });
});

describe('a threshold of 0 %', () => {
  test('is none, also for a list that got no vote in the body', () => {
    const threshold = { percent: 0, totals: { 1: 5, 2: 0 } };
    expect(explainDhondt(council(1, { 1: 5, 2: 0 }, { threshold })).qualified).toEqual(['1', '2']);
  });
});

describe('order of steps: falling quotient, list total, list number', () => {
  test('equal quotients inside the seats', () => {
    expect(steps(council(6, { 10: 60, 9: 60, 2: 120 }))).toEqual([
      '2 120/1 quotient',
      '2 120/2 quotient',
      '9 60/1 quotient',
      '10 60/1 quotient',
      '2 120/3 quotient',
      '2 120/4 list-total',
    ]);
  });
  test('those who got a tied seat too, whatever gave it to them', () => {
    const precincts = [
      { id: '1', votes: { 1: 2, 2: 4, 3: 6 } },
      { id: '2', votes: { 1: 10, 2: 8, 3: 6 } },
      { id: '3', votes: { 1: 0, 2: 0, 3: 0 } },
    ];
    expect(steps(council(3, { 4: 24, 3: 12, 2: 12, 1: 12 }, { precincts }))).toEqual(['4 24/1 quotient']);
    const lots = [{ kind: 'list' as const, between: ['1', '3'], drawn: ['3'] }];
    expect(steps(council(4, { 4: 24, 3: 12, 2: 12, 1: 12 }, { precincts, lots }))).toEqual([
      '4 24/1 quotient',
      '4 24/2 list-total',
      '1 12/1 precincts',
      '3 12/1 precincts',
    ]);
  });
});

describe('who takes part', () => {
  test('a list below the threshold gets nothing and tips no balance', () => {
    const { qualified, answer } = explainDhondt(council(3, { 1: 96, 2: 4 }, { threshold: { percent: 5 } }));
    expect(qualified).toEqual(['1']);
    expect(answer).toMatchObject({ seats: { 1: 3, 2: 0 } });
  });
  test('totals of the body decide, and may name lists that do not stand here', () => {
    const threshold = { percent: 5, totals: { 1: 4, 2: 60, 9: 36 } };
    expect(explainDhondt(council(3, { 1: 96, 2: 4 }, { threshold })).qualified).toEqual(['2']);
  });
  test('lists without a vote have no quotient: seats stay unfilled rather than being drawn', () => {
    expect(allocate(council(2, { 1: 0, 2: 0 }))).toEqual({
      id: 'x',
      status: 'decided',
      seats: { 1: 0, 2: 0 },
      steps: [],
      unfilled: 2,
    });
    expect(allocate(council(4, { 1: 1, 2: 0 }))).toMatchObject({ seats: { 1: 4, 2: 0 }, unfilled: 0 });
  });
  test('nobody passes, no list, no seat', () => {
    const votes = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`${at + 1}`, 1]));
    expect(allocate(council(5, votes, { threshold: { percent: 5 } }))).toMatchObject({ steps: [], unfilled: 5 });
    expect(allocate(council(5, {}))).toMatchObject({ seats: {}, unfilled: 5 });
    expect(allocate(council(0, { 1: 5 }))).toMatchObject({ seats: { 1: 0 }, steps: [], unfilled: 0 });
  });
  test('a list may be called by a word objects know', () => {
    const precincts = [{ id: '1', votes: { toString: 5 } }];
    expect(allocate(council(1, { toString: 5, constructor: 5 }, { precincts }))).toMatchObject({
      status: 'lot-required',
      missing: 'precincts',
    });
  });
});

describe('a list with fewer candidates than seats won (art. 445)', () => {
  const short = council(4, { 1: 40, 2: 11 });
  const lists = [
    { id: '1', votes: 40, candidates: [{ id: '1', votes: 30 }] },
    { id: '2', votes: 11 },
  ];
  test('keeps its quotients, and the rest stays unfilled', () => {
    const answer = allocate({ ...short, lists });
    expect(answer).toMatchObject({ seats: { 1: 1, 2: 1 }, elected: { 1: ['1'] }, unfilled: 2 });
    expect('steps' in answer && answer.steps.filter((s) => s.list === '1')).toHaveLength(3);
  });
  test('without candidates nothing is known about unfilled seats, and nobody is named', () => {
    expect(allocate(short)).not.toHaveProperty('elected');
    expect(allocate(short)).toMatchObject({ seats: { 1: 3, 2: 1 }, unfilled: 0 });
  });
});

describe('a tie without the numbers to break it asks for them, and for the lot that may follow', () => {
  const lot = { kind: 'list', places: 1, between: ['1', '2'] };
  const missing = { id: 'x', status: 'lot-required', missing: 'precincts' };
  test.each([
    ['no precincts', {}],
    ['an empty list of precincts', { precincts: [] }],
    ['a precinct without one of the lists', { precincts: [{ id: '1', votes: { 1: 5 } }] }],
  ])('lists: %s', (_, more) => {
    expect(allocate(council(1, { 1: 5, 2: 5 }, more))).toEqual({ ...missing, lot });
  });
  test.each([
    ['no precincts', undefined],
    ['precincts that count lists only', [{ id: '1', votes: { valueOf: 5 } }]],
    [
      'precincts that count other lists’ names',
      [{ id: '1', votes: { valueOf: 5 }, candidates: { 1: { 1: 5, 2: 0 } } }],
    ],
  ])('names: %s', (_, precincts) => {
    const candidates = [1, 2].map((id) => ({ id: `${id}`, votes: 2 }));
    const input = { ...council(1, {}), lists: [{ id: 'valueOf', votes: 5, candidates }] };
    expect(allocate(precincts === undefined ? input : { ...input, precincts })).toEqual({
      ...missing,
      lot: { kind: 'candidate', list: 'valueOf', places: 1, between: ['1', '2'] },
    });
  });
});
