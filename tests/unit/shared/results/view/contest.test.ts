/** A decided contest as everybody tells it: the whole body beside its constituencies, and what only its own commission says. */
import { expect, test } from 'vitest';
import { decideBodies } from '../../../../../src-shared/results/compute.ts';
import { contestView } from '../../../../../src-shared/results/view/contest.ts';
import { quotientsOf, seatOfQuotient } from '../../../../../src-shared/results/view/reading.ts';
import { agreed, bodyOf, candidates, council, county, lists } from '../../../../support/results.ts';
import { mayor } from '../../../../support/sealed.ts';

const body = bodyOf([council(), county(), mayor()], { council: [1, 2] });
const cells = (contest: string, constituency = 1) =>
  body.cells.filter((cell) => cell.contest === contest && cell.constituency === constituency);
const view = (contest: 'council' | 'county-council' | 'mayor', payloads: Parameters<typeof agreed>[0]) =>
  contestView(decideBodies(body.pkg, agreed(payloads)).get(contest)!);

const first = cells('council').map((cell) => body.protocol(cell, lists({ 1: [20, 20, 5], 2: [30, 1, 0] })));

test('a list’s seats are those of the constituencies decided so far', () => {
  const { lists: whole, constituencies } = view('council', first);
  // 90 and 62 over three seats: 90, 62, 45; without voting one each; constituencies 2 and 4 wait
  expect(whole.map(({ number, votes, seats }) => [number, votes, seats])).toEqual([
    [1, 90, 3],
    [2, 62, 2],
    [3, 0, 0],
  ]);
  expect(constituencies.map(({ seated }) => seated?.length ?? null)).toEqual([3, null, 3, null]);
});
test('a seat names its list, its candidate and what gave it; an empty one nobody', () => {
  const [decided, , without] = view('council', first).constituencies;
  expect(decided?.seated?.[0]).toEqual({
    number: 1,
    list: { number: 1, committee: { name: 'Komitet Ćwiczebny', short: 'KĆ' } },
    candidate: { position: 1, name: 'Osoba1 Łucja', committee: { name: 'Komitet Ćwiczebny', short: 'KĆ' } },
    votes: 40,
    quotient: [90, 1],
    by: 'quotient',
    onList: 'votes',
  });
  expect(without?.seated?.at(-1)).toMatchObject({ list: null, candidate: null, by: 'none' });
});
test('the table of quotients reaches as many rows past the last seat as it is asked for', () => {
  const [decided] = view('council', first).constituencies;
  const { lists: sharing, divisors } = quotientsOf(decided!, 1);
  expect(divisors).toEqual([1, 2, 3]);
  expect(sharing.map((list) => divisors.map((divisor) => seatOfQuotient(list, divisor)))).toEqual([
    [1, 3, null],
    [2, null, null],
  ]);
});
test('without any votes no list is left out of it, and none has a seat', () => {
  const none = cells('council').map((cell) => body.protocol(cell, lists({ 1: [0, 0, 0], 2: [0, 0, 0] })));
  const [decided] = view('council', none).constituencies;
  expect(quotientsOf(decided!, 1)).toMatchObject({ lists: [{ qualifies: null }, { qualifies: null }], divisors: [1] });
  expect(decided).toMatchObject({ status: 'question', question: 'unfilled', unfilled: 3 });
});
test('what others decide has no threshold here and seats nobody', () => {
  const sent = cells('county-council').map((cell) => body.protocol(cell, lists({ 1: [300, 100], 2: [2, 0] })));
  const shown = view('county-council', sent);
  expect(shown).toMatchObject({ own: false, final: false, threshold: null });
  expect(shown.lists.map(({ qualifies, seats }) => [qualifies, seats])).toEqual([[null, 0], [null, 0]]); // prettier-ignore
  expect(shown.constituencies[0]).toMatchObject({ status: 'goes-up', seated: null });
});
test('a mayor: who goes on, by what, and nobody seated until one is elected', () => {
  const vote = (...votes: number[]) => cells('mayor').map((cell) => body.protocol(cell, candidates(...votes)));
  const standing = mayor().constituencies[0]!.candidates.filter(({ status }) => status === 'registered').length;
  const elected = view('mayor', vote(...[9, 1].slice(0, standing))).mayor;
  expect(elected).toMatchObject({
    outcome: 'elected',
    elected: '1',
    seated: [{ candidate: { position: 1 }, votes: 18 }],
  });
  expect(elected?.candidates.map(({ ahead }) => ahead)).toEqual(['votes', null]);
  const equal = view('mayor', vote(5, 5)).mayor;
  expect(equal).toMatchObject({ outcome: 'runoff', required: 11, seated: null });
  expect(equal?.candidates.map(({ ahead }) => ahead)).toEqual(['votes', 'votes']);
});
