/** What may be recorded: an answer to the very question that stands open, and nothing else. */
import { describe, expect, test } from 'vitest';
import { decideBodies } from '../../../../src-shared/results/compute.ts';
import { type Evidence } from '../../../../src-shared/results/body.ts';
import { fitsNeededLot, fitsOpenQuestion, isSettled } from '../../../../src-shared/results/open-questions.ts';
import { recordedRuling, type RecordedLot, type RecordedRuling } from '../../../../src-shared/sealed/payloads.ts';
import {
  agreed,
  bodyOf,
  candidates,
  council,
  councilOfSingleNames,
  county,
  lists,
  lot,
  receipt,
  receiptEvidence,
  ruling,
} from '../../../support/results.ts';
import { mayor } from '../../../support/sealed.ts';

const code = (result: { ok: true } | { ok: false; error: { code: string } }) => (result.ok ? 'ok' : result.error.code);

const single = bodyOf([councilOfSingleNames()], {});
const single443 = (rulings: readonly RecordedRuling[]) => {
  // 2 and 3 equal: against each other one precinct each, against all only 3 leads one
  const [first, second] = single.cells;
  const papers = [single.protocol(first!, candidates(30, 6, 4, 0)), single.protocol(second!, candidates(5, 4, 6, 0))];
  return decideBodies(single.pkg, agreed(papers, { rulings }));
};

describe('art. 443 § 2: the reading is recorded where the two lead apart, once', () => {
  const asked = single443([]);
  test.each<[string, Partial<RecordedRuling>, string]>([
    ['the equal ones', { answer: 'tied' }, 'ok'],
    ['all', { answer: 'all' }, 'ok'],
    ['another constituency', { constituency: 2 }, 'ruling-not-needed'],
    ['another contest', { contest: 'mayor' }, 'ruling-not-needed'],
    ['empty seats, of which there are none', { question: 'unfilled', answer: 'confirmed' }, 'ruling-not-needed'],
  ])('%s', (_, change, expected) => {
    expect(code(fitsOpenQuestion(asked, ruling(change)))).toBe(expected);
  });
  test.each(['tied', 'all'] as const)('answered by %s: asked no more', (answer) => {
    expect(code(fitsOpenQuestion(single443([ruling({ answer })]), ruling({})))).toBe('ruling-not-needed');
  });
  test('where both readings agree nobody asks', () => {
    const papers = single.cells.map((cell) => single.protocol(cell, candidates(9, 4, 3, 1)));
    const bodies = decideBodies(single.pkg, agreed(papers));
    expect(code(fitsOpenQuestion(bodies, ruling({})))).toBe('ruling-not-needed');
  });
});

describe('art. 445: empty seats are confirmed where a list cannot fill them, once', () => {
  const contest = council();
  contest.constituencies = contest.constituencies.slice(0, 3);
  const body = bodyOf([contest], { council: [1, 2] });
  const wins = { 1: lists({ 1: [50, 10, 0], 2: [20, 21, 0] }), 2: lists({ 1: [1, 0, 0], 2: [null, 1, 0], 3: [90] }) };
  const papers = body.cells.map((cell) => body.protocol(cell, wins[cell.constituency as 1 | 2]));
  const bodies = (...rulings: RecordedRuling[]) => decideBodies(body.pkg, agreed(papers, { rulings }));
  const confirmed = { ...ruling({ constituency: 2 }), question: 'unfilled', answer: 'confirmed', seats: 2 } as const;
  test.each<[string, RecordedRuling[], RecordedRuling, string]>([
    ['where seats are empty', [], confirmed, 'ok'],
    ['of more seats than are empty', [], { ...confirmed, seats: 3 }, 'ruling-not-needed'],
    ['where fewer were confirmed before', [{ ...confirmed, seats: 1 }], confirmed, 'ok'],
    ['where every seat is filled', [], { ...confirmed, constituency: 1 }, 'ruling-not-needed'],
    ['a second time', [confirmed], confirmed, 'ruling-not-needed'],
    ['a reading, where lists stand', [], ruling({ constituency: 2 }), 'ruling-not-needed'],
  ])('%s', (_, recorded, given, expected) => {
    expect(code(fitsOpenQuestion(bodies(...recorded), given))).toBe(expected);
  });
});

describe('an answer belongs to its question, in the schema already', () => {
  test.each([
    ['reading', 'tied', true],
    ['reading', 'all', true],
    ['reading', 'confirmed', false],
    ['unfilled', 'confirmed', true],
    ['unfilled', 'tied', false],
    ['unfilled', 'all', false],
  ])('%s: %s', (question, answer, good) => {
    const seats = question === 'unfilled' ? { seats: 1 } : {};
    expect(recordedRuling.safeParse({ ...ruling({}), question, answer, ...seats }).success).toBe(good);
  });
});

describe('a lot is recorded for the one that is needed', () => {
  const papers = single.cells.map((cell) => single.protocol(cell, candidates(9, 4, 4, 1)));
  const bodies = (...lots: RecordedLot[]) => decideBodies(single.pkg, agreed(papers, { lots }));
  const drawn = lot({ between: ['2', '3'], votes: 8, drawn: ['3'] });
  test.each<[string, Partial<RecordedLot>, string]>([
    ['as needed', {}, 'ok'],
    ['between in another order', { between: ['3', '2'] }, 'ok'],
    ['of another number of votes', { votes: 9 }, 'lot-not-needed'],
    ['between others', { between: ['1', '2'], drawn: ['2'] }, 'lot-not-needed'],
    ['of another kind', { kind: 'list' }, 'lot-not-needed'],
    ['of another constituency', { constituency: 2 }, 'lot-not-needed'],
    ['of another contest', { contest: 'mayor' }, 'lot-not-needed'],
    ['for more places', { places: 2, drawn: ['2', '3'] }, 'lot-malformed'],
    ['more drawn than places', { drawn: ['2', '3'] }, 'lot-malformed'],
    ['a stranger drawn', { drawn: ['4'] }, 'lot-malformed'],
  ])('%s', (_, change, expected) => {
    expect(code(fitsNeededLot(bodies(), { ...drawn, ...change }))).toBe(expected);
  });
  test.each<[string, (all: Evidence) => Evidence]>([
    ['a protocol is missing', ({ protocols, ...rest }) => ({ ...rest, protocols: protocols.slice(0, 1) })],
    [
      'a protocol is not compared with the paper',
      ({ receipts, ...rest }) => ({ ...rest, receipts: receipts.slice(1) }),
    ],
    [
      'a protocol was returned',
      (all) => ({ ...all, receipts: papers.map((one) => receiptEvidence(receipt(one, { status: 'returned' }))) }),
    ],
  ])('docs/domain.md, "Agreement with the paper": not while %s', (_, change) => {
    const now = decideBodies(single.pkg, change(agreed(papers)));
    const [only] = now.get('council')!.decision.constituencies;
    const votes = only?.summary.sums['results/2'] ?? 0;
    expect(code(fitsNeededLot(now, { ...drawn, votes }))).toBe('protocols-open');
  });
  test('the run-off: a lot for one of two places among three', () => {
    const three = mayor();
    three.constituencies[0]!.candidates[2]!.status = 'registered';
    const run = bodyOf([three], {});
    const even = decideBodies(run.pkg, agreed(run.cells.map((cell) => run.protocol(cell, candidates(40, 20, 20)))));
    const right = lot({ contest: 'mayor', kind: 'mayor', between: ['2', '3'], votes: 40, drawn: ['2'] });
    expect(code(fitsNeededLot(even, right))).toBe('ok');
    expect(code(fitsNeededLot(even, { ...right, between: ['1', '2'] }))).toBe('lot-not-needed');
    const decided = decideBodies(run.pkg, agreed(run.cells.map((cell) => run.protocol(cell, candidates(60, 20, 20)))));
    expect(code(fitsNeededLot(decided, right))).toBe('lot-not-needed');
  });
  test('inside a list', () => {
    const listed = bodyOf([council()], { council: [1] });
    const papers = listed.cells.map((cell) => listed.protocol(cell, lists({ 1: [9, 5, 5], 2: [4, 3, 0] })));
    const contest = decideBodies(listed.pkg, agreed(papers));
    const inside = lot({ list: '1', between: ['2', '3'], votes: 10, drawn: ['3'] });
    expect(code(fitsNeededLot(contest, inside))).toBe('ok');
    expect(code(fitsNeededLot(contest, { ...inside, list: '2' }))).toBe('lot-not-needed');
    expect(code(fitsNeededLot(contest, { ...inside, list: null }))).toBe('lot-not-needed');
  });
  test('one place named, two drawn; two named, one drawn', () => {
    expect(code(fitsNeededLot(bodies(), { ...drawn, places: 1, drawn: ['3', '2'] }))).toBe('lot-malformed');
    expect(code(fitsNeededLot(bodies(), { ...drawn, places: 2, drawn: ['3'] }))).toBe('lot-malformed');
  });
  test('without a threshold only the constituency’s own protocols matter; with one those of the whole body', () => {
    const contest = council();
    contest.constituencies = contest.constituencies.slice(0, 2);
    for (const [threshold, settled] of [
      [5, [false, false]],
      [0, [true, false]],
    ] as const) {
      const two = bodyOf([{ ...contest, threshold }], { council: [1, 2] });
      const first = two.cells.filter(({ constituency }) => constituency === 1);
      const body = decideBodies(two.pkg, agreed(first.map((cell) => two.protocol(cell, lists({ 1: [5, 1, 1], 2: [4, 1, 1] }))))).get('council'); // prettier-ignore
      expect(
        [1, 2].map((n) => isSettled(body, n)),
        `${threshold} %`,
      ).toEqual(settled);
    }
    expect(isSettled(undefined, 1)).toBe(false);
  });
  test('a second time', () => expect(code(fitsNeededLot(bodies(drawn), drawn))).toBe('lot-not-needed'));

  test('where another commission decides, nothing is recorded', () => {
    const above = bodyOf([county()], { 'county-council': [1] });
    const tie = above.cells.map((cell) => above.protocol(cell, lists({ 1: [5, 5], 2: [5, 5] })));
    const others = decideBodies(above.pkg, agreed(tie));
    const [first] = others.get('county-council')!.decision.constituencies;
    const answer = first?.kind === 'dhondt' ? first.explained.answer : undefined;
    const needed = answer?.status === 'lot-required' ? answer.lot : undefined;
    expect(needed).toBeDefined();
    const { kind, places, between, list = null } = needed!;
    const theirs = lot({ contest: 'county-council', kind, places, list, between: [...between] });
    expect(code(fitsNeededLot(others, { ...theirs, drawn: between.slice(0, places) }))).toBe('lot-not-needed');
  });
});
