import { describe, expect, test } from 'vitest';
import { contestSchema, registered, soleCandidate, type Contest } from '../../../../src-shared/definition/contest.ts';
import { council, councilOfSingleNames } from '../../../support/results.ts';
import { mayor } from '../../../support/sealed.ts';

const changed = (contest: Contest, change: (contest: Contest) => void) => {
  const copy = structuredClone(contest);
  change(copy);
  return contestSchema.safeParse(copy);
};
const said = (contest: Contest, change: (contest: Contest) => void) =>
  changed(contest, change).error?.issues.map(({ message }) => message) ?? [];

describe('a constituency without voting (art. 380)', () => {
  test.each([
    [3, []],
    [4, []],
    [2, ['more candidates than seats, so there is voting (art. 380)']],
  ])('three stand for %i seats', (seats, expected) => {
    const third = (contest: Contest) => {
      const constituency = contest.constituencies[2]!;
      constituency.lists[1]!.candidates[1]!.status = 'registered';
      constituency.seats = seats;
    };
    expect(said(council(), third)).toEqual(expected);
  });
  test('an annulled list and a struck-out candidate do not stand', () => {
    const change = (contest: Contest) => {
      contest.constituencies[2]!.seats = 1;
      contest.constituencies[2]!.lists[0]!.status = 'annulled';
    };
    expect(said(council(), change)).toEqual([]);
  });
  test('single names alike', () => {
    const unopposed = (seats: number) => (contest: Contest) => {
      contest.constituencies[0]!.voting = 'unopposed';
      contest.constituencies[0]!.seats = seats;
    };
    expect(said(councilOfSingleNames(), unopposed(4))).toEqual([]);
    expect(said(councilOfSingleNames(), unopposed(3))).toHaveLength(1);
  });
  test('a mayor is always voted for (art. 482)', () => {
    const one = (voting: 'unopposed' | 'not-held') => (contest: Contest) => {
      contest.constituencies[0]!.voting = voting;
      contest.constituencies[0]!.candidates.splice(1);
    };
    expect(said(mayor(), one('unopposed'))).toEqual(['a mayor is always voted for']);
    expect(said(mayor(), one('not-held'))).toEqual(['a mayor is always voted for']);
  });
});

describe('a constituency without an election (art. 434 § 2)', () => {
  const notHeld = (lists: number) => (contest: Contest) => {
    contest.constituencies[3]!.voting = 'not-held';
    contest.constituencies[3]!.lists.splice(lists);
  };
  test('nobody stands, or one list alone', () => {
    expect(said(council(), notHeld(0))).toEqual([]);
    expect(said(council(), notHeld(1))).toEqual([]);
  });
  test('where there is voting somebody must stand', () => {
    const empty = (contest: Contest) => contest.constituencies[3]!.lists.splice(0);
    expect(said(council(), empty)).toEqual(['either lists or candidates']);
  });
});

describe('seats and inhabitants (acts on self-government)', () => {
  const of = (inhabitants: number, seats: number) => (contest: Contest) => {
    contest.inhabitants = inhabitants;
    contest.constituencies.splice(1);
    contest.constituencies[0]!.seats = seats;
  };
  test.each([
    [20_000, 15, []],
    [20_000, 21, ['has 21 seats, but 20000 inhabitants elect 15 councillors']],
    [20_001, 15, ['has 15 seats, but 20001 inhabitants elect 21 councillors']],
    [20_001, 21, []],
  ])('%i inhabitants, %i seats', (inhabitants, seats, expected) => {
    expect(said(council(), of(inhabitants, seats))).toEqual(expected);
  });
  test('not named (Warsaw, a mayor): nothing to hold against', () => expect(said(council(), () => {})).toEqual([]));
});

test('who stands, and who stands alone whatever the number', () => {
  const [constituency] = mayor().constituencies;
  expect(registered(constituency!.candidates).map(({ position }) => position)).toEqual([1, 2]);
  constituency!.candidates[0]!.status = 'struck-out';
  expect(soleCandidate(constituency!)?.position).toBe(2);
  constituency!.candidates[1]!.status = 'struck-out';
  expect(soleCandidate(constituency!)).toBeUndefined();
});

describe('what a contest nobody knows may say (docs/decisions/open-ids.md)', () => {
  const district = () => ({ ...councilOfSingleNames(), contest: 'district' });
  test.each<[string, Contest, (contest: Contest) => void, string[]]>([
    ['nothing more', district(), () => undefined, []],
    ['inhabitants', district(), (one) => (one.inhabitants = 900), ['how many seats of district follow from inhabitants is not known']],
    ['lists by plurality', council(), (one) => (one.decided = 'plurality'), Array.from({ length: 4 }, () => 'lists, and nothing but lists, are decided by dhondt')],
    ['names by dhondt', district(), (one) => (one.decided = 'dhondt'), ['lists, and nothing but lists, are decided by dhondt']],
    ['an office of two', mayor(), (one) => (one.constituencies[0]!.seats = 2), ['one office in one constituency']],
    ['an office in constituency 2', mayor(), (one) => (one.constituencies[0]!.number = 2), ['one office in one constituency']],
    ['an office in two constituencies', mayor(), (one) => one.constituencies.push({ ...one.constituencies[0]!, number: 2 }), ['one office in one constituency']],
  ])('%s', (_, contest, change, expected) => expect(said(contest, change)).toEqual(expected)); // prettier-ignore
});
