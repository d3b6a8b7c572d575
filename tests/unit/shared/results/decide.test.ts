import { describe, expect, test } from 'vitest';
import { decide, type ConstituencyDecision } from '../../../../src-shared/results/decide.ts';
import { seatsOf } from '../../../../src-shared/results/seated.ts';
import type { RecordedLot } from '../../../../src-shared/sealed/payloads.ts';
import { summarise, type CountedProtocol } from '../../../../src-shared/results/summary.ts';
import {
  candidates,
  council,
  councilOfSingleNames,
  counted,
  county,
  lists,
  lot,
  ruling,
} from '../../../support/results.ts';
import { mayor } from '../../../support/sealed.ts';

const one = (decisions: readonly ConstituencyDecision[], number: number) =>
  decisions.find(({ constituency }) => constituency.number === number)!;

describe('art. 442: a summary is the sum of each item over the constituency, nothing typed', () => {
  const first = counted(lists({ 1: [3, 4], 2: [10] }), 1, 1, { eligible: 40, validVotes: 17 });
  const second = counted(lists({ 1: [5, 0], 2: [1] }), 2, 1, { eligible: 30, validVotes: 6 });
  const elsewhere = counted(lists({ 1: [100] }), 2, 2, { eligible: 999, validVotes: 100 });
  const sums = { eligible: 70, validVotes: 23, 'results/1/total': 12, 'results/1/1': 8, 'results/1/2': 4 };

  test('every item and every line of results, of this constituency alone', () => {
    const summary = summarise(1, [first, elsewhere, second]);
    expect(summary.sums).toEqual({ ...sums, 'results/2/total': 11, 'results/2/1': 11 });
    expect(summary.protocols.map(({ precinct }) => precinct)).toEqual([1, 2]);
  });
  test('the order of the protocols does not matter', () => {
    expect(summarise(1, [second, first])).toEqual(summarise(1, [first, second]));
  });
  test('single names, and for and against', () => {
    expect(summarise(1, [counted(candidates(7, 8)), counted(candidates(1, 0), 2)]).sums).toEqual({
      'results/1': 8,
      'results/2': 8,
    });
    expect(summarise(1, [counted({ for: 7, against: 8 })]).sums).toEqual({
      'results/for': 7,
      'results/against': 8,
    });
  });
  test('no protocols: no items, not zeros', () => expect(summarise(1, [elsewhere]).sums).toEqual({}));
});

describe('a council by lists', () => {
  const contest = council();
  const votes = [
    counted(lists({ 1: [50, 10, 0], 2: [20, 21, 0] })),
    counted(lists({ 1: [0, 15, 1], 2: [10, 0, 0] }), 2),
    counted(lists({ 1: [30, 0, 0], 2: [null, 60, 5], 3: [11] }), 1, 2),
  ];
  const { totals, constituencies } = decide(contest, 'lists', votes, [], []);

  test('votes of a list in the whole body, for the threshold (art. 416)', () => {
    expect(totals).toEqual({ 1: 106, 2: 116, 3: 11 });
  });
  test('art. 416: list 3 has more than 5 % where it stands (11 of 106) but not in the whole body (11 of 233)', () => {
    expect([11 * 20 >= 106, 11 * 20 >= 233]).toEqual([true, false]);
    const second = one(constituencies, 2);
    expect(second.kind === 'dhondt' && second.explained.qualified).toEqual(['1', '2']);
  });
  test('art. 444: seats and names of constituency 1', () => {
    const first = one(constituencies, 1);
    // 76 and 51: 76/1, 51/1, 76/2
    expect(first.kind === 'dhondt' && first.explained.answer).toMatchObject({
      status: 'decided',
      seats: { 1: 2, 2: 1 },
      elected: { 1: ['1', '2'], 2: ['1'] },
    });
  });
  test('a struck-out candidate is not there to be elected', () => {
    const second = one(constituencies, 2);
    expect(second.kind === 'dhondt' && second.input.lists[1]).toEqual({
      id: '2',
      votes: 65,
      candidates: [
        { id: '2', votes: 60 },
        { id: '3', votes: 5 },
      ],
    });
  });
  test('art. 380: as many candidates as seats, no voting; a struck-out one leaves a seat empty', () => {
    const third = one(constituencies, 3);
    expect(third.kind).toBe('unopposed');
    expect(seatsOf(third)!.map(({ candidate }) => candidate?.surname ?? null)).toEqual(['Osoba1', 'Osoba1', null]);
  });
  test('art. 434 § 2: no election, every seat stays empty', () => {
    const without = structuredClone(contest);
    Object.assign(without.constituencies[2]!, { voting: 'not-held', lists: [] });
    const third = one(decide(without, 'lists', votes, [], []).constituencies, 3);
    expect(third.kind).toBe('not-held');
    expect(seatsOf(third)!.map(({ candidate }) => candidate)).toEqual([null, null, null]);
  });
  test('no protocol yet', () => expect(one(constituencies, 4).kind).toBe('no-protocols'));
  test('an annulled list has no votes and takes no part', () => {
    const annulled = council();
    annulled.constituencies[0]!.lists[1]!.status = 'annulled';
    const decided = decide(annulled, 'lists', [counted(lists({ 1: [10, 0, 0] }))], [], []);
    expect(decided.totals).toEqual({ 1: 10, 2: 0, 3: 0 });
    const first = one(decided.constituencies, 1);
    expect(first.kind === 'dhondt' && first.input.lists.map(({ id }) => id)).toEqual(['1']);
  });
  test('art. 443 § 2: equal candidates by precincts; the votes of each precinct are handed on', () => {
    const tied = [
      counted(lists({ 1: [0, 9, 1] })),
      counted(lists({ 1: [10, 0, 0] }), 2),
      counted(lists({ 1: [0, 1, 0] }), 3),
    ];
    const first = one(decide({ ...contest, threshold: 0 }, 'lists', tied, [], []).constituencies, 1);
    expect(first.kind === 'dhondt' && first.explained.ties).toEqual([]);
    const onlyTwo = { ...council(), threshold: 0 };
    onlyTwo.constituencies[0]!.seats = 1;
    const decided = one(decide(onlyTwo, 'lists', tied, [], []).constituencies, 1);
    expect(decided.kind === 'dhondt' && decided.explained.ties).toMatchObject([
      { kind: 'candidate', list: '1', between: ['1', '2'], precincts: { 1: 1, 2: 2 } },
    ]);
    expect(decided.kind === 'dhondt' && decided.explained.answer).toMatchObject({ elected: { 1: ['2'] } });
  });
});

describe('a recorded lot is used in its own contest and constituency only', () => {
  const contest = { ...council(), threshold: 0 };
  const even = [counted(lists({ 1: [9, 9, 1], 2: [9, 9, 1] }))];
  const answer = (...lots: Partial<RecordedLot>[]) => {
    const first = one(decide(contest, 'lists', even, lots.map(lot), []).constituencies, 1);
    return first.kind === 'dhondt' ? first.explained.answer : undefined;
  };
  const needed: Partial<RecordedLot> = { kind: 'list', between: ['1', '2'], places: 1, votes: 19, drawn: ['2'] };
  test('needed', () => expect(answer()).toMatchObject({ status: 'lot-required', lot: { kind: 'list' } }));
  test.each<[string, Partial<RecordedLot>]>([
    ['of another contest', { ...needed, contest: 'mayor' }],
    ['of another constituency', { ...needed, constituency: 2 }],
    ['of other votes', { ...needed, votes: 18 }],
    ['inside a list', { ...needed, kind: 'candidate', list: '1' }],
    ['that says other places than it draws', { ...needed, places: 2 }],
    ['of lists, yet of one list', { ...needed, list: '1' }],
  ])('%s: still needed', (_, other) =>
    expect(answer(other)).toMatchObject({ status: 'lot-required', lot: { kind: 'list' } }),
  );
  test('its own: decided, down to the next question', () => {
    expect(answer(needed)).toMatchObject({ status: 'lot-required', lot: { kind: 'candidate', list: '1', places: 1 } });
    const inside: Partial<RecordedLot> = { kind: 'candidate', list: '1', between: ['2', '1'], votes: 9, drawn: ['2'] };
    expect(answer(needed, inside)).toMatchObject({ status: 'decided', elected: { 1: ['2'], 2: ['1', '2'] } });
  });
});

describe('a council by plurality, with both readings of art. 443 § 2', () => {
  const contest = councilOfSingleNames();
  // 1 and 2 are equal; against each other 1 wins two precincts, but 3 is ahead of 1 in one of them
  const equal = [
    counted(candidates(10, 0, 11, 0)),
    counted(candidates(6, 5, 0, 30), 2),
    counted(candidates(0, 11, 0, 0), 3),
  ];
  const answer = (rulings: Parameters<typeof decide>[4] = []) => {
    const [only] = decide(contest, 'candidates', equal, [], rulings).constituencies;
    return only?.kind === 'plurality' ? only.explained.answer : undefined;
  };
  test('where they lead apart, the commission is asked', () => {
    expect(answer()).toMatchObject({ status: 'question', readings: { tied: { elected: ['4', '1'] } } });
  });
  test('its ruling decides', () => {
    expect(answer([ruling({})])).toMatchObject({ status: 'decided', elected: ['4', '1'] });
    expect(answer([ruling({}), ruling({ answer: 'all' })])).toMatchObject({ status: 'decided', elected: ['4', '2'] });
  });
  test.each([
    ['of another constituency', ruling({ constituency: 2 })],
    ['that answers nothing', ruling({ answer: 'confirmed' })],
  ])('a ruling %s does not', (_, other) => expect(answer([other])).toMatchObject({ status: 'question' }));
});

describe('the mayor', () => {
  const outcome = (contest = mayor(), ballot: Parameters<typeof decide>[1], ...protocols: CountedProtocol[]) => {
    const [only] = decide(contest, ballot, protocols, [], []).constituencies;
    return only?.kind === 'mayor' ? only.explained.answer : only?.kind;
  };
  test('art. 473: more than half of the valid votes, over all precincts', () => {
    const [first, second] = [counted(candidates(30, 20)), counted(candidates(10, 20), 2)];
    expect(outcome(mayor(), 'candidates', first)).toMatchObject({ outcome: 'elected', elected: '1' });
    expect(outcome(mayor(), 'candidates', first, second)).toMatchObject({ outcome: 'runoff', runoff: ['1', '2'] });
  });
  test('the round stands in the contest', () => {
    const votes = counted(candidates(20, 21));
    expect(outcome(mayor({ round: 2 }), 'candidates', votes)).toMatchObject({ outcome: 'elected', elected: '2' });
  });
  test.each([
    [20, 20, 'not-elected'],
    [21, 20, 'elected'],
  ])('art. 482: one candidate, %i for and %i against', (yes, no, expected) => {
    const alone = mayor();
    alone.constituencies[0]!.candidates.splice(1);
    expect(outcome(alone, 'for-against', counted({ for: yes, against: no }))).toEqual({ outcome: expected });
  });
  test('a county is decided like any body; that others decide it is not for `decide` to know', () => {
    const [only] = decide(county(), 'lists', [counted(lists({ 1: [3, 1], 2: [2, 0] }))], [], []).constituencies;
    expect(only?.kind).toBe('dhondt');
  });
});
