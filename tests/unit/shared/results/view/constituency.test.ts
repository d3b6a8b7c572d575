import { describe, expect, test } from 'vitest';
import { constituencyView } from '../../../../../src-shared/results/view/constituency.ts';
import { decide, type ConstituencyDecision } from '../../../../../src-shared/results/decide.ts';
import type { Contest } from '../../../../../src-shared/definition/contest.ts';
import type { Ballot } from '../../../../../src-shared/forms/vocabulary.ts';
import type { CountedProtocol } from '../../../../../src-shared/results/summary.ts';
import { candidates, council, councilOfSingleNames, lists, lot } from '../../../../support/results.ts';
import { mayor } from '../../../../support/sealed.ts';

const counted = (precinct: number, results: CountedProtocol['results']): CountedProtocol => ({
  hash: `hash-${precinct}`,
  precinct,
  constituency: 1,
  values: { validVotes: 100 },
  results,
});
const view = (decision: ConstituencyDecision | undefined, own = true) =>
  constituencyView(decision!, {
    own,
    qualifies: () => true,
    expected: 2,
    rulings: [],
    settled: true,
  });
const votes = [
  counted(1, lists({ 1: [20, 20, 5], 2: [30, 1, 0] })),
  counted(2, lists({ 1: [10, 10, 5], 2: [10, 0, 0] })),
];
const decided = (lots: Parameters<typeof decide>[3] = []) =>
  decide({ ...council(), threshold: 0 }, 'lists', votes, lots, []).constituencies;

describe('a constituency of lists', () => {
  test('everybody is shown with votes, and what gave the seat to those who have one', () => {
    const [first] = view(decided()[0]).lists;
    // 70 and 41 over three seats: 70, 41, 35: two for list 1
    expect(first).toMatchObject({ seats: 2, votes: 70 });
    expect(first?.candidates.map(({ name, votes: own, elected }) => [name, own, elected])).toEqual([
      ['Osoba1 Łucja', 30, 'votes'],
      ['Osoba2 Łucja', 30, 'votes'],
      ['Osoba3 Łucja', 10, null],
    ]);
  });
  test('equal candidates: by precincts or by lot, and the one who lost is still named', () => {
    const one = structuredClone({ ...council(), threshold: 0 });
    one.constituencies[0]!.seats = 1;
    const drawn = lot({ list: '1', between: ['1', '2'], votes: 30, drawn: ['2'] });
    const by = (lots: Parameters<typeof decide>[3], protocols = votes) => {
      const shown = view(decide(one, 'lists', protocols, lots, []).constituencies[0]);
      return { ...shown, elected: shown.lists[0]?.candidates.map(({ elected }) => elected) };
    };
    expect(by([])).toMatchObject({ status: 'lot-required', elected: [null, null, null] });
    expect(by([])).toMatchObject({ lot: { between: [{ name: 'Osoba1 Łucja', votes: 30 }, { name: 'Osoba2 Łucja' }] } });
    expect(by([drawn])).toMatchObject({ status: 'decided', elected: [null, 'lot', null] });
    const ahead = [
      [1, 0, 0],
      [1, 0, 0],
      [0, 2, 0],
    ].map((own, at) => counted(at + 1, lists({ 1: own, 2: [0] })));
    expect(by([], ahead)).toMatchObject({
      status: 'decided',
      elected: ['precincts', null, null],
      ties: [{ between: [{ id: '1', name: 'Osoba1 Łucja' }, { id: '2' }], won: { 1: 2, 2: 1 } }],
    });
  });
  test('art. 380: without voting everybody registered is elected, and has no votes', () => {
    const third = view(decided()[2]);
    expect(third).toMatchObject({ status: 'unopposed', unfilled: 1 });
    expect(third.lists.map((list) => [list.seats, ...list.candidates.map(({ elected }) => elected)])).toEqual([
      [1, 'unopposed'],
      [1, 'unopposed'],
    ]);
    expect(third.lists[0]?.candidates[0]?.votes).toBeNull();
  });
  test('no protocol yet: no votes, not zeros', () => {
    expect(view(decided()[3]).lists[0]?.candidates[0]).toMatchObject({ votes: null, elected: null });
  });
  test('what others decide is only summed here: nobody is said to be elected, no equality is told', () => {
    const above = view(decided()[0], false);
    expect(above).toMatchObject({ status: 'goes-up', ties: [], steps: [] });
    expect(above.lists[0]).toMatchObject({ seats: 0, candidates: [{ votes: 30, elected: null }, {}, {}] });
  });
});

test('single names: those who are not elected are shown as well', () => {
  const protocols = [counted(1, candidates(40, 30, 20, 10))];
  const [only] = decide(councilOfSingleNames(), 'candidates', protocols, [], []).constituencies;
  expect(view(only).candidates.map(({ votes: own, elected }) => [own, elected])).toEqual([
    [40, 'votes'],
    [30, 'votes'],
    [20, null],
    [10, null],
  ]);
});

/** A Senate, a president: whatever the method, another commission decides (docs/decisions/open-ids.md). */
test.each<[string, Contest, Ballot, CountedProtocol['results']]>([
  ['lists', { ...council(), threshold: 0 }, 'lists', lists({ 1: [20, 20, 5], 2: [30, 1, 0] })],
  ['most votes', councilOfSingleNames(), 'candidates', candidates(5, 4, 3, 2)],
  ['more than half', mayor(), 'candidates', candidates(5, 4)],
])('decided elsewhere, by %s: only sums, nobody elected', (_, contest, ballot, results) => {
  const [decision] = decide(contest, ballot, [counted(1, results)], [], []).constituencies;
  const shown = view(decision, false);
  const all = [...shown.candidates, ...shown.lists.flatMap((one) => one.candidates)];
  expect({ ...shown, elected: all.filter(({ elected }) => elected !== null) }).toMatchObject({ status: 'goes-up', lot: null, question: null, steps: [], elected: [] });
}); // prettier-ignore
