/** Who sits on which seat: the numbers in order, the names, the votes, and what gave each of them. */
import { describe, expect, test } from 'vitest';
import { soleCandidate, type Contest } from '../../../../src-shared/definition/contest.ts';
import { contenderName, votesPath } from '../../../../src-shared/results/contender.ts';
import { decide } from '../../../../src-shared/results/decide.ts';
import { reasonOf, seatsOf, type Seat } from '../../../../src-shared/results/seated.ts';
import type { CountedProtocol } from '../../../../src-shared/results/summary.ts';
import { candidates, council, councilOfSingleNames, counted, lists, lot } from '../../../support/results.ts';
import { mayor } from '../../../support/sealed.ts';

const shown = ({ number, list, candidate, votes, quotient, by, onList }: Seat) =>
  [number, list?.number ?? '-', candidate?.position ?? '-', votes ?? '-', quotient?.join('/') ?? '-', by, onList ?? '-'].join(' '); // prettier-ignore
const seats = (contest: Contest, ballot: 'lists' | 'candidates' | 'for-against', protocols: CountedProtocol[], lots: Parameters<typeof decide>[3] = [], at = 0) =>
  seatsOf(decide(contest, ballot, protocols, lots, []).constituencies[at]!)?.map(shown); // prettier-ignore
const open = { ...council(), threshold: 0 };

describe('by lists (art. 444)', () => {
  test('in the order the seats were given; the votes of each name within its list', () => {
    // 76 and 51: 76/1, 51/1, 76/2
    expect(seats(open, 'lists', [counted(lists({ 1: [50, 25, 1], 2: [30, 21, 0] }))])).toEqual([
      '1 1 1 50 76/1 quotient votes',
      '2 2 1 30 51/1 quotient votes',
      '3 1 2 25 76/2 quotient votes',
    ]);
  });
  test('an equality inside one list marks nobody of another', () => {
    // list 1: 52, one seat, for which two names are equal; list 2: 100, two seats
    const protocols = [
      counted(lists({ 1: [10, 20, 0], 2: [60, 15, 0] })),
      counted(lists({ 1: [15, 5, 0], 2: [0, 20, 5] }), 2),
      counted(lists({ 1: [1, 1, 0], 2: [0, 0, 0] }), 3),
    ];
    expect(seats(open, 'lists', protocols)).toBeUndefined();
    const drawn = lot({ list: '1', between: ['1', '2'], votes: 26, drawn: ['2'] });
    expect(seats(open, 'lists', protocols, [drawn])).toEqual([
      '1 2 1 60 100/1 quotient votes',
      '2 1 2 26 52/1 quotient lot',
      '3 2 2 35 100/2 quotient votes',
    ]);
  });
  test('a list’s only seat by precincts', () => {
    const protocols = [
      counted(lists({ 1: [2, 0, 0], 2: [9, 1, 0] })),
      counted(lists({ 1: [0, 1, 0], 2: [9, 1, 0] }), 2),
      counted(lists({ 1: [0, 1, 0], 2: [0] }), 3),
    ];
    const six = structuredClone(open);
    six.constituencies[0]!.seats = 6;
    expect(seats(six, 'lists', protocols)?.at(-1)).toBe('6 1 2 2 4/1 quotient precincts');
  });
  test('a list with fewer names than seats leaves them empty (art. 445), and the rest has its votes', () => {
    const protocols = [counted(lists({ 1: [1, 0, 0], 2: [null, 1, 0], 3: [90] }), 1, 2)];
    expect(seats(open, 'lists', protocols, [], 1)).toEqual([
      '1 3 1 90 90/1 quotient votes',
      '2 3 - - 90/2 quotient -',
      '3 3 - - 90/3 quotient -',
    ]);
  });
  test('not decided, not counted, without voting, without an election', () => {
    expect(seats(open, 'lists', [], [], 0)).toBeUndefined();
    expect(seats(open, 'lists', [], [], 2)).toEqual([
      '1 1 1 - - unopposed -',
      '2 2 1 - - unopposed -',
      '3 - - - - none -',
    ]);
    const none = structuredClone(open);
    none.constituencies[2]!.voting = 'not-held';
    expect(seats(none, 'lists', [], [], 2)).toEqual(['1 - - - - none -', '2 - - - - none -', '3 - - - - none -']);
  });
});

describe('by single names (art. 443)', () => {
  const names = councilOfSingleNames();
  test('votes; the seat nobody can take stays empty', () => {
    expect(seats(names, 'candidates', [counted(candidates(5, 9, 7, 1))])).toEqual(['1 - 2 9 - votes -', '2 - 3 7 - votes -']); // prettier-ignore
    const short = structuredClone(names);
    short.constituencies[0]!.seats = 5;
    expect(seats(short, 'candidates', [counted(candidates(4, 3, 2, 1))])?.at(-1)).toBe('5 - - - - none -');
  });
  test('precincts, and a lot', () => {
    const tied = [
      counted(candidates(9, 4, 1, 0)),
      counted(candidates(0, 0, 2, 0), 2),
      counted(candidates(0, 0, 1, 0), 3),
    ];
    expect(seats(names, 'candidates', tied)).toEqual(['1 - 1 9 - votes -', '2 - 3 4 - precincts -']);
    const even = [counted(candidates(9, 4, 4, 0))];
    expect(seats(names, 'candidates', even)).toBeUndefined();
    expect(seats(names, 'candidates', even, [lot({ between: ['2', '3'], votes: 4, drawn: ['2'] })])?.at(-1)).toBe('2 - 2 4 - lot -'); // prettier-ignore
  });
  test('unopposed single names', () => {
    const unopposed = structuredClone(names);
    Object.assign(unopposed.constituencies[0]!, { voting: 'unopposed', seats: 4 });
    expect(seats(unopposed, 'candidates', [])?.map((seat) => seat.split(' ')[2])).toEqual(['1', '2', '3', '4']);
  });
});

describe('the mayor (art. 473, 482)', () => {
  test.each<[string, 1 | 2, number[], string[] | undefined]>([
    ['elected', 1, [60, 40], ['1 - 1 60 - votes -']],
    ['a run-off', 1, [50, 50], undefined],
    ['the run-off', 2, [40, 60], ['1 - 2 60 - votes -']],
    ['a lot to be drawn', 2, [50, 50], undefined],
  ])('%s', (_, round, votes, expected) => {
    expect(seats(mayor({ round }), 'candidates', [counted(candidates(...votes))])).toEqual(expected);
  });
  test('the run-off by precincts', () => {
    const votes = [counted(candidates(9, 0)), counted(candidates(0, 5), 2), counted(candidates(0, 4), 3)];
    expect(seats(mayor({ round: 2 }), 'candidates', votes)).toEqual(['1 - 2 9 - precincts -']);
  });
  test('one candidate has the votes for', () => {
    const alone = mayor();
    alone.constituencies[0]!.candidates.splice(1);
    expect(seats(alone, 'for-against', [counted({ for: 7, against: 5 })])).toEqual(['1 - 1 7 - votes -']);
    expect(seats(alone, 'for-against', [counted({ for: 5, against: 7 })])).toBeUndefined();
    expect(soleCandidate(alone.constituencies[0]!)?.position).toBe(1);
  });
});

test('what gave a place: votes outside of an equality, inside it precincts or the lot', () => {
  const tie = { between: ['1', '2', '3'], ahead: ['2'] };
  expect(['1', '2', '4'].map((id) => reasonOf(id, tie))).toEqual(['lot', 'precincts', 'votes']);
  expect(reasonOf('1', undefined)).toBe('votes');
});

describe('who stands behind an id', () => {
  const [constituency] = council().constituencies;
  const [single] = councilOfSingleNames().constituencies;
  test.each([
    [{ kind: 'list' } as const, '2', 'KĆ', 'results/2/total'],
    [{ kind: 'list' } as const, '9', '9', 'results/9/total'],
    [{ kind: 'candidate', list: '2' } as const, '3', 'Osoba3 Łucja', 'results/2/3'],
    [{ kind: 'candidate', list: '9' } as const, '3', '3', 'results/9/3'],
    [{ kind: 'candidate', list: null } as const, '3', '3', 'results/3'],
  ])('%j %s', (of, id, name, path) => {
    expect([contenderName(constituency!, of, id), votesPath(of, id)]).toEqual([name, path]);
  });
  test('a single name', () => expect(contenderName(single!, { kind: 'candidate' }, '4')).toBe('Osoba4 Łucja'));
  test('of two lists the one meant', () => {
    const two = structuredClone(constituency!);
    two.lists[1]!.committee = { name: 'Komitet Drugi', short: 'Drugi' };
    expect(['1', '2'].map((id) => contenderName(two, { kind: 'list' }, id))).toEqual(['KĆ', 'Drugi']);
  });
});
