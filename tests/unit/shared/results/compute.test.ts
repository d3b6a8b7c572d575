import { describe, expect, test } from 'vitest';
import { computeResults, decideBodies } from '../../../../src-shared/results/compute.ts';
import { type Evidence } from '../../../../src-shared/results/body.ts';
import type { Contest } from '../../../../src-shared/definition/contest.ts';
import { canonicalBytes } from '../../../../src-shared/sealed/canonical.ts';
import { resultsSchema, type RecordedLot } from '../../../../src-shared/sealed/payloads.ts';
import {
  agreed,
  bodyOf,
  candidates,
  council,
  councilOfSingleNames,
  county,
  evidenceOf,
  lists,
  lot,
  receipt,
  receiptEvidence,
  ruling,
} from '../../../support/results.ts';
import { hashOf, mayor } from '../../../support/sealed.ts';

/** Without constituency 4, in which nobody votes. */
function decidable() {
  const contest = council();
  return { ...contest, constituencies: contest.constituencies.filter(({ number }) => number < 4) };
}
const body = bodyOf([decidable(), mayor(), county()], { council: [1, 2] });
const votes = {
  council: [lists({ 1: [50, 10, 0], 2: [20, 21, 1] }), lists({ 1: [30, 1, 0], 2: [null, 60, 5], 3: [11] })],
  mayor: [candidates(200, 94)],
  'county-council': [lists({ 1: [3, 1], 2: [2, 0] })],
} as const;
const payloads = body.cells.map((cell) =>
  body.protocol(cell, votes[cell.contest as keyof typeof votes][cell.constituency - 1]!),
);
const all = agreed(payloads);
const bytes = (evidence: Evidence) => Buffer.from(canonicalBytes(computeResults(body.pkg, evidence))).toString();
const contest = (evidence: Evidence, kind: string) =>
  computeResults(body.pkg, evidence).contests.find((one) => one.contest === kind)!;

describe('the payload of results.urna', () => {
  const results = computeResults(body.pkg, all);

  test('is what its schema says', () => expect(resultsSchema.safeParse(results).success).toBe(true));
  test('holds what this commune decides, in the order of counting; the county decides its own', () => {
    expect(results.contests.map((one) => one.contest)).toEqual(['council', 'mayor']);
  });
  test('names its definition and everything it was computed from', () => {
    expect(results.definition).toBe(body.pkg.definition.hash);
    const own = payloads.filter((one) => one.contest === 'mayor');
    expect(results.contests[1]!.protocols).toEqual(own.map(hashOf));
    expect(results.contests[1]!.receipts).toEqual(own.map((payload) => hashOf(receipt(payload))));
  });
  test('a precinct of two constituencies draws up two protocols, and is one precinct', () => {
    expect(results.contests[0]).toMatchObject({ precincts: { received: 2, expected: 2 }, protocols: { length: 4 } });
    const one = agreed(payloads.filter(({ contest, precinct, constituency }) => contest === 'council' && precinct + constituency < 4)); // prettier-ignore
    expect(contest(one, 'council').precincts).toEqual({ received: 1, expected: 2 });
  });
  test('summaries: each item summed; results apart from values', () => {
    expect(results.contests[0]!.summaries).toEqual([
      {
        constituency: 1,
        precincts: { received: 2, expected: 2 },
        values: { boxBallots: 214, invalidBallots: 10, validVotes: 204 },
        results: {
          '1/total': 120,
          '1/1': 100,
          '1/2': 20,
          '1/3': 0,
          '2/total': 84,
          '2/1': 40,
          '2/2': 42,
          '2/3': 2,
        },
      },
      expect.objectContaining({ constituency: 2, precincts: { received: 2, expected: 2 } }),
      { constituency: 3, precincts: { received: 0, expected: 0 }, values: {}, results: {} },
    ]);
  });
  test('outcome per constituency, as `allocate` and `mayor` answer', () => {
    expect(results.contests[0]!.outcome).toMatchObject({
      1: { status: 'decided', seats: { 1: 2, 2: 1 }, elected: { 1: ['1', '2'], 2: ['2'] }, unfilled: 0 },
      3: { status: 'unopposed', elected: ['1/1', '2/1'], unfilled: 1 },
    });
    expect(results.contests[1]!.outcome).toEqual({ 1: { outcome: 'elected', elected: '1' } });
  });
  test('the same evidence in any order gives the same bytes', () => {
    expect(bytes({ ...all, protocols: all.protocols.toReversed(), receipts: all.receipts.toReversed() })).toBe(
      bytes(all),
    );
  });
});

describe('final only when every protocol is received and agrees with the paper, and all is decided', () => {
  const [first, ...others] = payloads.filter((one) => one.contest === 'mayor');
  const finals = (evidence: Evidence) => ({
    final: contest(evidence, 'mayor').final,
    ...contest(evidence, 'mayor').precincts,
  });
  const receiptsBut = (change: Parameters<typeof receipt>[1]) => [
    ...others.map((payload) => receiptEvidence(receipt(payload))),
    receiptEvidence(receipt(first!, change)),
  ];
  const undecided = { decidedAt: null, decidedBy: '' } as const;

  test.each<[string, Evidence, object]>([
    ['all agreed', all, { final: true, received: 2, expected: 2 }],
    ['one not received', agreed(others), { final: false, received: 1, expected: 2 }],
    [
      'one without a receipt',
      { ...all, receipts: all.receipts.slice(0, -2) },
      { final: false, received: 2, expected: 2 },
    ],
    [
      'one received only',
      { ...all, receipts: receiptsBut({ status: 'received', ...undecided }) },
      { final: false, received: 2, expected: 2 },
    ],
    [
      'one returned',
      { ...all, receipts: receiptsBut({ status: 'returned' }) },
      { final: false, received: 2, expected: 2 },
    ],
    ['none', agreed([]), { final: false, received: 0, expected: 2 }],
  ])('%s', (_, evidence, expected) => expect(finals(evidence)).toEqual(expected));

  test('what others decide is never final here', () => {
    expect(decideBodies(body.pkg, all).get('county-council')).toMatchObject({ own: false, final: false });
  });
  test('a constituency that votes and has no protocol keeps the body open', () => {
    const whole = bodyOf([council()], { council: [1, 2] });
    const given = whole.cells.map((cell) => whole.protocol(cell, votes.council[cell.constituency - 1]!));
    const results = computeResults(whole.pkg, agreed(given)).contests[0]!;
    expect(results).toMatchObject({ final: false, outcome: { 4: { status: 'no-protocols' } } });
  });
});

test('a body is open while a lot decides who is in the run-off', () => {
  const three = mayor();
  three.constituencies[0]!.candidates[2]!.status = 'registered';
  const run = bodyOf([three], {});
  const outcome = (...shares: number[]) =>
    computeResults(run.pkg, agreed(run.cells.map((cell) => run.protocol(cell, candidates(...shares))))).contests[0];
  expect(outcome(40, 20, 20)).toMatchObject({ final: false, outcome: { 1: { outcome: 'lot-required' } } });
  expect(outcome(40, 21, 20)).toMatchObject({ final: true, outcome: { 1: { outcome: 'runoff' } } });
});

describe('where nobody votes', () => {
  const without = (change: Partial<Contest['constituencies'][number]>) => {
    const contest = councilOfSingleNames();
    const [first] = contest.constituencies;
    contest.constituencies.push({ ...first!, number: 2, ...change });
    const some = bodyOf([contest], { council: [1] });
    return computeResults(some.pkg, agreed(some.cells.map((cell) => some.protocol(cell, candidates(9, 4, 3, 1)))));
  };
  const names = councilOfSingleNames().constituencies[0]!.candidates;
  test('art. 434 § 2: nobody stands, so the seats stay empty; the body is final all the same', () => {
    expect(without({ voting: 'not-held', candidates: [] }).contests[0]).toMatchObject({
      final: true,
      outcome: { 2: { status: 'not-held', unfilled: 2 } },
    });
  });
  test('art. 380: no more names than seats, so they are elected by their numbers', () => {
    const [, two, , four] = names;
    expect(without({ voting: 'unopposed', candidates: [two!, four!] }).contests[0]).toMatchObject({
      final: true,
      outcome: { 2: { status: 'unopposed', elected: ['2', '4'], unfilled: 0 } },
    });
  });
});

describe('a protocol is corrected by a later revision', () => {
  const [first] = payloads.filter((one) => one.contest === 'mayor');
  const corrected = body.protocol(first!, candidates(201, 93), {
    revision: 2,
    supersedes: hashOf(first!),
    correction: { reason: 'pomyłka', persons: ['Ewa Ćma'] },
  });
  const both = { ...all, protocols: [evidenceOf(corrected), ...all.protocols] };

  test('the highest revision counts, whatever came first', () => {
    const summary = { results: { 1: 401, 2: 187 }, precincts: { received: 2, expected: 2 } };
    expect(contest(both, 'mayor').summaries[0]).toMatchObject(summary);
    expect(bytes({ ...both, protocols: both.protocols.toReversed() })).toBe(bytes(both));
  });
  test('the receipt of the old one says nothing of the new one', () => {
    expect(contest(both, 'mayor').final).toBe(false);
    const receipts = [...all.receipts, receiptEvidence(receipt(corrected))];
    expect(contest({ ...both, receipts }, 'mayor').final).toBe(true);
  });
});

describe('several receipts for one protocol: the highest number holds, whatever the clock said', () => {
  const [first] = payloads.filter((one) => one.contest === 'mayor');
  const returned = receiptEvidence(
    receipt(first!, { number: 2, status: 'returned', decidedAt: '2029-04-08T22:30:00+02:00' }),
  );
  const agreed = receiptEvidence(receipt(first!, { number: 3, decidedAt: '2029-04-08T22:00:00+02:00' }));
  test.each([
    ['agreed at 01:00, returned afterwards by a clock that said 22:30', [returned], false],
    ['the return withdrawn and agreed again, by a clock that went back once more', [agreed, returned], true],
  ])('%s', (_, more, final) => {
    const receipts = [...all.receipts, ...more];
    expect(contest({ ...all, receipts }, 'mayor').final).toBe(final);
    expect(bytes({ ...all, receipts: receipts.toReversed() })).toBe(bytes({ ...all, receipts }));
  });
});

test('two receipts of one minute: the same one holds, whichever came first', () => {
  const [first] = payloads.filter((one) => one.contest === 'mayor');
  const two = (['agreed', 'returned'] as const).map((status) => receiptEvidence(receipt(first!, { status })));
  const holds = two
    .map(({ hash }) => hash)
    .sort()
    .at(-1);
  for (const receipts of [two, two.toReversed()])
    expect(contest({ ...all, receipts }, 'mayor').receipts).toEqual([holds]);
});

describe('lots and rulings are recorded facts', () => {
  const single = bodyOf([councilOfSingleNames()], {});
  const given = single.cells.map((cell) => single.protocol(cell, candidates(9, 4, 4, 1)));
  const result = (more: Partial<Evidence>) => computeResults(single.pkg, agreed(given, more)).contests[0]!;
  const drawn = lot({ between: ['2', '3'], votes: 8, drawn: ['3'] });

  test('without the lot the body stays open', () => {
    expect(result({})).toMatchObject({
      final: false,
      outcome: { 1: { status: 'lot-required', lot: { kind: 'candidate', places: 1, between: ['2', '3'] } } },
    });
  });
  test('with it the same inputs give the same result, the lot in it', () => {
    expect(result({ lots: [drawn] })).toMatchObject({
      final: true,
      outcome: { 1: { status: 'decided', elected: ['1', '3'] } },
      lots: [drawn],
    });
  });
  test('a lot drawn when they had other votes decides nothing and is not in it', () => {
    const before = result({ lots: [{ ...drawn, votes: 4 }] });
    expect(before).toMatchObject({ final: false, outcome: { 1: { status: 'lot-required' } }, lots: [] });
  });
  test('nor is one that is not needed any more', () => {
    const apart = single.cells.map((cell, at) => single.protocol(cell, candidates(9, 4, 4 + at, 1)));
    const now = computeResults(single.pkg, agreed(apart, { lots: [drawn] })).contests[0]!;
    expect(now).toMatchObject({ final: true, outcome: { 1: { elected: ['1', '3'] } }, lots: [] });
  });
  test('a lot of another contest is not in it', () => {
    expect(result({ lots: [lot({ contest: 'mayor' })] })).toMatchObject({ final: false, lots: [] });
  });

  test('a lot of the county’s lists is none between the same lists of the commune', () => {
    const papers = body.cells
      .filter(({ contest }) => contest === 'council')
      .map((cell) => body.protocol(cell, lists({ 1: [5, 4], 2: [5, 4] })));
    const drawn = lot({ kind: 'list', between: ['1', '2'], votes: 18, drawn: ['2'] });
    const theirs: RecordedLot = { ...drawn, contest: 'county-council', drawn: ['1'] };
    const used = (...lots: RecordedLot[]) => decideBodies(body.pkg, agreed(papers, { lots })).get('council')!.lots;
    expect(used(theirs)).toEqual([]);
    expect(used(theirs, drawn)).toEqual([drawn]);
  });

  const short = bodyOf([decidable()], { council: [1, 2] });
  const wins = { 1: lists({ 1: [50, 10, 0], 2: [20, 21, 0] }), 2: lists({ 1: [1, 0, 0], 2: [null, 1, 0], 3: [90] }) };
  const papers = short.cells.map((cell) => short.protocol(cell, wins[cell.constituency as 1 | 2]));
  const confirmed = { ...ruling({ constituency: 2 }), question: 'unfilled', answer: 'confirmed', seats: 2 } as const;
  test.each([
    ['asked', [], false],
    ['confirmed for another constituency', [{ ...confirmed, constituency: 1 }], false],
    ['confirmed for the county', [{ ...confirmed, contest: 'county-council' as const }], false],
    ['one seat confirmed, another empty since', [{ ...confirmed, seats: 1 }], false],
    ['confirmed', [confirmed], true],
  ])('art. 445: seats that a list cannot fill stay empty: %s', (_, rulings, final) => {
    const { outcome, ...rest } = computeResults(short.pkg, agreed(papers, { rulings })).contests[0]!;
    expect(outcome).toMatchObject({ 2: { status: 'decided', seats: { 3: 1 }, unfilled: 2 } });
    expect(rest).toMatchObject({ final, rulings: final ? rulings : [] });
  });
});

test('art. 443 § 2: a ruling stands in the result although the lot drawn under it gives what the other reading gives', () => {
  const body = bodyOf([councilOfSingleNames()], {});
  const [first, second] = body.cells;
  // 2 and 3 equal: against each other one precinct each, against all only 3 leads one
  const papers = [body.protocol(first!, candidates(30, 6, 4, 0)), body.protocol(second!, candidates(5, 4, 6, 0))];
  const records = {
    rulings: [ruling({ answer: 'tied' })],
    lots: [lot({ between: ['2', '3'], votes: 10, drawn: ['3'] })],
  };
  const [contest] = computeResults(body.pkg, agreed(papers, records)).contests;
  expect(contest).toMatchObject({ final: true, ...records });
  expect(computeResults(body.pkg, agreed(papers, { ...records, rulings: [] })).contests[0]).toMatchObject({
    final: true,
    rulings: [],
  });
});
