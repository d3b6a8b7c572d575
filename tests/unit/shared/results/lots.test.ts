import { describe, expect, test } from 'vitest';
import { allocate } from '../../../../src-shared/results/allocate.ts';
import { findDrawn, lotIsWellFormed } from '../../../../src-shared/results/lots.ts';
import { type DhondtInput, type DrawnLot } from '../../../../src-shared/results/schemas.ts';
import { compareIds, countPrecincts } from '../../../../src-shared/results/ties.ts';

describe('a recorded lot answers one question only', () => {
  const needed = { kind: 'candidate', list: '13', places: 1, between: ['1', '3'] } as const;
  const recorded: DrawnLot = { kind: 'candidate', list: '13', between: ['3', '1'], drawn: ['3'] };
  test.each<[string, DrawnLot, readonly string[] | undefined]>([
    ['the same, between in any order', recorded, ['3']],
    ['of another list', { ...recorded, list: '14' }, undefined],
    ['of no list', { kind: 'candidate', between: ['1', '3'], drawn: ['3'] }, undefined],
    ['of another kind', { kind: 'list', between: ['1', '3'], drawn: ['3'] }, undefined],
    ['between more', { ...recorded, between: ['1', '3', '4'] }, undefined],
    ['between fewer', { ...recorded, between: ['3'] }, undefined],
    ['for more places', { ...recorded, drawn: ['3', '1'] }, undefined],
    ['that names somebody else', { ...recorded, drawn: ['4'] }, undefined],
  ])('%s', (_, lot, drawn) => {
    expect(findDrawn(needed, [lot])).toEqual(drawn);
  });
  test('none recorded', () => {
    expect([findDrawn(needed, []), findDrawn(needed, undefined)]).toEqual([undefined, undefined]);
  });
  test.each([
    ['as asked', ['1', '2', '3'], ['3', '1'], 2, true],
    ['places not repeated', ['1', '2', '3'], ['3', '1'], undefined, true],
    ['other places', ['1', '2', '3'], ['3', '1'], 1, false],
    ['twice in between', ['1', '1'], ['1'], 1, false],
    ['twice drawn', ['1', '2'], ['1', '1'], 2, false],
    ['a stranger', ['1', '2'], ['3'], 1, false],
    ['a stranger beside one who stands', ['1', '2'], ['1', '3'], 2, false],
  ])('well formed: %s', (_, between, drawn, places, expected) => {
    expect(lotIsWellFormed({ between, drawn, places })).toBe(expected);
  });
});

describe('several lots are asked for one after the other: lists, then candidates by list number', () => {
  const candidates = [
    { id: '1', votes: 50 },
    { id: '2', votes: 50 },
  ];
  const precinct = { id: '1', votes: { 9: 100, 10: 100 }, candidates: { 9: { 1: 50, 2: 50 }, 10: { 1: 50, 2: 50 } } };
  const input: DhondtInput = {
    id: 'x',
    method: 'dhondt',
    seats: 3,
    lists: [
      { id: '10', votes: 100, candidates: [...candidates, { id: '3', votes: 0 }] },
      { id: '9', votes: 100, candidates: [...candidates, { id: '3', votes: 0 }] },
    ],
    precincts: [precinct],
  };
  const lists: DrawnLot = { kind: 'list', between: ['9', '10'], drawn: ['10'] };
  const nine: DrawnLot = { kind: 'candidate', list: '9', between: ['1', '2'], drawn: ['2'] };
  test.each<[string, DrawnLot[], object]>([
    ['nothing recorded', [], { lot: { kind: 'list', places: 1, between: ['9', '10'] } }],
    ['only the later one', [nine], { lot: { kind: 'list', places: 1, between: ['9', '10'] } }],
    ['the first', [lists], { lot: { kind: 'candidate', list: '9', places: 1, between: ['1', '2'] } }],
    ['both', [lists, nine], { seats: { 9: 1, 10: 2 }, elected: { 9: ['2'], 10: ['1', '2'] } }],
    ['both, the other way round', [nine, lists], { seats: { 9: 1, 10: 2 }, elected: { 9: ['2'], 10: ['1', '2'] } }],
  ])('%s', (_, lots, expected) => {
    expect(allocate({ ...input, lots })).toMatchObject(expected);
  });
});

describe('precincts won (art. 233, 443 § 2, 444 § 2, 473)', () => {
  test.each([
    ['strictly more than every other', [{ a: 3, b: 2, c: 1 }], { a: 1, b: 0, c: 0 }],
    ['equal leaders: for nobody', [{ a: 3, b: 3, c: 1 }], { a: 0, b: 0, c: 0 }],
    ['equal leaders later', [{ a: 1, b: 3, c: 3 }], { a: 0, b: 0, c: 0 }],
    ['leader after equal ones', [{ a: 1, b: 1, c: 3 }], { a: 0, b: 0, c: 1 }],
    ['nobody voted', [{ a: 0, b: 0, c: 0 }], { a: 0, b: 0, c: 0 }],
    ['others do not matter', [{ a: 0, b: 0, c: 1, d: 9 }], { a: 0, b: 0, c: 1 }],
    [
      'several',
      [
        { a: 1, b: 0, c: 0 },
        { a: 2, b: 1, c: 0 },
        { a: 0, b: 0, c: 5 },
      ],
      { a: 2, b: 0, c: 1 },
    ],
    ['no precinct', [], undefined],
    [
      'a number is missing: a blank is not 0',
      [
        { a: 1, b: 0, c: 0 },
        { a: 1, b: 0 },
      ],
      undefined,
    ],
  ])('%s', (_, precincts, expected) => {
    const counts = countPrecincts(['a', 'b', 'c'], precincts as Record<string, number>[]);
    expect(counts && Object.fromEntries(counts)).toEqual(expected);
  });
  test('against all candidates, a stranger may win the precinct', () => {
    const counts = countPrecincts(
      ['a', 'b'],
      [
        { a: 2, b: 1, d: 9 },
        { a: 2, b: 1, d: 0 },
      ],
      ['a', 'b', 'd'],
    );
    expect(counts).toEqual(
      new Map([
        ['a', 1],
        ['b', 0],
      ]),
    );
  });
});

test.each([
  ['9', '10', -1],
  ['9', 'a', -1],
  ['A', 'a', -1],
  ['01', '1', -1],
  ['a', 'a', 0],
])('shown in the order of numbers, then of names: %s and %s', (a, b, order) => {
  expect([Math.sign(compareIds(a, b)), Math.sign(compareIds(b, a))]).toEqual([order, 0 - order]);
});
