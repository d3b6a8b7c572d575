/** Of what people recorded, what a decision stands on: the rest is kept, but takes no part. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../../../src-shared/results/decide.ts';
import { lotsInUse, rulingsInUse, unfilledIn } from '../../../../src-shared/results/in-use.ts';
import { tieRecords } from '../../../../src-shared/results/tie-record.ts';
import { candidates, council, councilOfSingleNames, counted, lists, lot, ruling } from '../../../support/results.ts';

const open = { ...council(), threshold: 0 };

describe('lots', () => {
  // lists equal for the last seat; once it is drawn, candidates 1 and 2 of list 1 equal for its only seat
  const even = [counted(lists({ 1: [9, 9, 1], 2: [9, 9, 1] }))];
  const between = lot({ kind: 'list', between: ['1', '2'], votes: 19, drawn: ['2'] });
  const inside = lot({ list: '1', between: ['1', '2'], votes: 9, drawn: ['2'] });
  const used = (...lots: Parameters<typeof decide>[3]) => lotsInUse(decide(open, 'lists', even, lots, []), lots);
  test.each([
    ['none recorded', [], []],
    ['the one needed', [between], [between]],
    ['the one after it', [between, inside], [between, inside]],
    ['one for a question that has not come up', [inside], []],
    ['of other votes', [{ ...between, votes: 18 }, between], [between]],
    ['between others', [{ ...between, between: ['1', '3'] }, between], [between]],
    ['more drawn than places', [{ ...between, drawn: ['1', '2'] }], []],
    ['of another constituency', [{ ...between, constituency: 2 }], []],
  ])('%s', (_, recorded, expected) => expect(used(...recorded)).toEqual(expected));
  test('resolved by the number of precincts: a lot on record decided nothing', () => {
    const precincts = [
      lists({ 1: [2, 1, 0], 2: [1, 1, 0] }),
      lists({ 1: [2, 1, 0], 2: [2, 0, 0] }),
      lists({ 1: [1, 0, 0], 2: [2, 1, 0] }),
    ].map((results, at) => counted(results, at + 1));
    const recorded = { ...between, votes: 7 };
    const decision = decide(open, 'lists', precincts, [recorded], []);
    expect(decision.constituencies.flatMap(tieRecords)).toMatchObject([{ won: { 1: 2, 2: 1 }, lot: null }]);
    expect(lotsInUse(decision, [recorded])).toEqual([]);
  });
  test('nothing is equal any more', () => {
    const apart = decide(open, 'lists', [counted(lists({ 1: [9, 8, 1], 2: [9, 7, 1] }))], [between], []);
    expect(lotsInUse(apart, [between])).toEqual([]);
  });
});

describe('rulings', () => {
  const names = councilOfSingleNames();
  const reading = ruling({ answer: 'tied' });
  test('a reading where the two lead to the same, or where lists stand, is not asked for', () => {
    const clear = decide(names, 'candidates', [counted(candidates(9, 5, 3, 1))], [], [reading]);
    expect(rulingsInUse(clear, [reading])).toEqual([]);
    const listed = decide(open, 'lists', [counted(lists({ 1: [9, 8, 1], 2: [9, 7, 1] }))], [], [reading]);
    expect(rulingsInUse(listed, [reading])).toEqual([]);
  });
  test('empty seats: exactly as many as are confirmed, where lists have too few names', () => {
    const short = decide(open, 'lists', [counted(lists({ 1: [1, 0, 0], 2: [null, 1, 0], 3: [90] }), 1, 2)], [], []);
    expect(short.constituencies.map(unfilledIn)).toEqual([0, 2, 0, 0]);
    const confirmed = (seats: number, constituency = 2) =>
      ({ ...ruling({ constituency }), question: 'unfilled', answer: 'confirmed', seats }) as const;
    const all = [confirmed(1), confirmed(2), confirmed(3), confirmed(2, 1), confirmed(2, 9)];
    expect(rulingsInUse(short, all)).toEqual([confirmed(2)]);
  });
  test('while a lot is open nothing is empty yet', () => {
    const undecided = decide(open, 'lists', [counted(lists({ 1: [9, 9, 1], 2: [9, 9, 1] }))], [], []);
    expect(unfilledIn(undecided.constituencies[0]!)).toBe(0);
  });
});
