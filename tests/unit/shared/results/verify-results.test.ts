import { describe, expect, test } from 'vitest';
import { computeResults } from '../../../../src-shared/results/compute.ts';
import { type Evidence } from '../../../../src-shared/results/body.ts';
import { verifyResults, type Disagreement } from '../../../../src-shared/results/verify-results.ts';
import type { Json } from '../../../../src-shared/sealed/canonical.ts';
import type { DecidedContest, ResultsPayload } from '../../../../src-shared/sealed/payloads.ts';
import {
  agreed,
  bodyOf,
  candidates,
  council,
  county,
  evidenceOf,
  lists,
  lot,
  receipt,
  receiptEvidence,
} from '../../../support/results.ts';
import { hashOf, mayor } from '../../../support/sealed.ts';

// lists 1 and 2 end equal in votes and in precincts: a lot between them, and one inside list 1
const body = bodyOf([council(), mayor(), county()], { council: [1, 2] });
const votes = {
  council: [lists({ 1: [50, 50, 1], 2: [100, 1, 0] }), lists({ 1: [30, 1, 0], 2: [null, 60, 5], 3: [11] })],
  mayor: [candidates(200, 94)],
  'county-council': [lists({ 1: [3, 1], 2: [2, 0] })],
} as const;
const payloads = body.cells.map((cell) =>
  body.protocol(cell, votes[cell.contest as keyof typeof votes][cell.constituency - 1]!),
);
const lots = [
  lot({ kind: 'list', between: ['1', '2'], votes: 202, drawn: ['2'] }),
  lot({ list: '1', between: ['1', '2'], votes: 100, drawn: ['2'] }),
];
const evidence: Evidence = agreed(payloads, { lots });
const published = computeResults(body.pkg, evidence);

const altered = (change: (results: ResultsPayload) => void): ResultsPayload => {
  const copy = structuredClone(published);
  change(copy);
  return copy;
};
const verified = (results: ResultsPayload, found: Pick<Evidence, 'protocols' | 'receipts'> = evidence) =>
  verifyResults(body.pkg, results, found);
const said = (disagreements: readonly Disagreement[]) => disagreements.map(({ code, where }) => `${code} ${where}`);
const of = (results: ResultsPayload, kind: string): DecidedContest =>
  results.contests.find(({ contest }) => contest === kind)!;

test('the lots of this election were needed: the first decides a seat, the second a name', () => {
  expect(published.contests[0]!.outcome['1']).toMatchObject({
    status: 'decided',
    elected: { 1: ['2'], 2: ['1', '2'] },
  });
  expect(computeResults(body.pkg, { ...evidence, lots: [] }).contests[0]!.outcome['1']).toMatchObject({
    status: 'lot-required',
  });
});

test('a true result over all its files: nothing to say', () => expect(verified(published)).toEqual([]));

test('files of other contests and in another order change nothing', () => {
  const found = { protocols: evidence.protocols.toReversed(), receipts: evidence.receipts.toReversed() };
  expect(verified(published, found)).toEqual([]);
});

describe('what is found beside the result', () => {
  const [first, second] = payloads.filter(({ contest }) => contest === 'mayor');
  const corrected = body.protocol(first!, candidates(201, 93), {
    revision: 2,
    supersedes: hashOf(first!),
    correction: { reason: 'pomyłka', persons: ['Ewa Ćma'] },
  });
  const without = (hash: string) => ({
    protocols: evidence.protocols.filter((one) => one.hash !== hash),
    receipts: evidence.receipts.filter((one) => one.hash !== hash),
  });
  const receiptHash = hashOf(receipt(first!));

  test('a protocol that is not there, and every number it changes', () => {
    expect(said(verified(published, without(hashOf(first!))))).toEqual([
      `protocol-missing mayor/protocols/${hashOf(first!)}`,
      'differs mayor/final',
      'differs mayor/precincts/received',
      'differs mayor/summaries/1/precincts/received',
      'differs mayor/summaries/1/results/1',
      'differs mayor/summaries/1/results/2',
      'differs mayor/summaries/1/values/boxBallots',
      'differs mayor/summaries/1/values/invalidBallots',
      'differs mayor/summaries/1/values/validVotes',
    ]);
  });
  test('a receipt that is not there: the protocol is not shown to agree with the paper', () => {
    expect(said(verified(published, without(receiptHash)))).toEqual([
      `receipt-missing mayor/receipts/${receiptHash}`,
      'differs mayor/final',
    ]);
  });
  test('a protocol that was corrected since', () => {
    const found = { ...evidence, protocols: [evidenceOf(corrected), ...evidence.protocols] };
    expect(said(verified(published, found))).toEqual([
      `protocol-superseded mayor/protocols/${hashOf(first!)}`,
      `protocol-left-out mayor/protocols/${hashOf(corrected)}`,
    ]);
  });
  test('a protocol returned since, with a receipt of its own', () => {
    const later = receipt(first!, { number: 2, supersedes: receiptHash, status: 'returned' });
    const found = { ...evidence, receipts: [...evidence.receipts, receiptEvidence(later)] };
    expect(said(verified(published, found))).toEqual([
      `receipt-superseded mayor/receipts/${receiptHash}`,
      `receipt-left-out mayor/receipts/${hashOf(later)}`,
    ]);
  });
  test('a protocol left out of the result', () => {
    const results = computeResults(body.pkg, { ...evidence, ...without(hashOf(second!)) });
    expect(said(verified(results))).toEqual([`protocol-left-out mayor/protocols/${hashOf(second!)}`]);
  });
  test('one vote altered in a protocol: another hash, so the true one is missing and the other is left out', () => {
    const forged = body.protocol(first!, candidates(199, 95));
    const protocols = evidence.protocols.map((one) => (one.hash === hashOf(first!) ? evidenceOf(forged) : one));
    expect(said(verified(published, { ...evidence, protocols }))).toEqual(
      expect.arrayContaining([
        `protocol-missing mayor/protocols/${hashOf(first!)}`,
        `protocol-left-out mayor/protocols/${hashOf(forged)}`,
      ]),
    );
  });
});

describe('what the result says', () => {
  test.each<[string, (results: ResultsPayload) => void, Partial<Disagreement>[]]>([
    [
      'one number of a summary',
      (results) => void (of(results, 'council').summaries[1]!.values['validVotes']! -= 1),
      [{ code: 'differs', where: 'council/summaries/2/values/validVotes', published: 213, recomputed: 214 }],
    ],
    [
      'a number without its last digit',
      (results) => void (of(results, 'council').summaries[1]!.values['validVotes'] = 21),
      [{ code: 'differs', where: 'council/summaries/2/values/validVotes', published: 21, recomputed: 214 }],
    ],
    [
      'one vote of a candidate',
      (results) => void (of(results, 'mayor').summaries[0]!.results['2']! += 1),
      [{ code: 'differs', where: 'mayor/summaries/1/results/2', published: 189, recomputed: 188 }],
    ],
    [
      'one seat',
      (results) => void ((of(results, 'council').outcome['1'] as { seats: Record<string, number> }).seats['1'] = 2),
      [{ code: 'differs', where: 'council/outcome/1/seats/1', published: 2, recomputed: 1 }],
    ],
    [
      'one elected',
      (results) => void (of(results, 'mayor').outcome['1'] = { outcome: 'elected', elected: '2' }),
      [{ code: 'differs', where: 'mayor/outcome/1/elected', published: '2', recomputed: '1' }],
    ],
    [
      'a lot that fell otherwise: the name it elects',
      (results) => void (of(results, 'council').lots[1]!.drawn = ['1']),
      [
        { code: 'differs', where: 'council/outcome/1/elected/1/0', published: '2', recomputed: '1' },
        { code: 'differs', where: 'council/ties/1/lot/drawn/0', published: '2', recomputed: '1' },
      ],
    ],
    [
      'one precinct of an equality',
      (results) => void (of(results, 'council').ties[0]!.precincts[1]!.votes['2']! -= 1),
      [{ code: 'differs', where: 'council/ties/0/precincts/1/votes/2', published: 100, recomputed: 101 }],
    ],
    [
      'an equality without its lot',
      (results) => void (of(results, 'council').ties[0]!.lot = null),
      [{ code: 'differs', where: 'council/ties/0/lot', published: null }],
    ],
    [
      'a lot taken away',
      (results) => void of(results, 'council').lots.splice(0),
      [
        { where: 'council/outcome/1/elected' },
        { where: 'council/outcome/1/lot', recomputed: { kind: 'list', places: 1, between: ['1', '2'] } },
        { where: 'council/outcome/1/seats' },
        { where: 'council/outcome/1/status', published: 'decided', recomputed: 'lot-required' },
        { where: 'council/outcome/1/steps' },
        { where: 'council/outcome/1/unfilled' },
        { where: 'council/ties' },
      ],
    ],
    [
      'a lot of another contest',
      (results) => void of(results, 'mayor').lots.push(lots[0]!),
      [{ code: 'differs', where: 'mayor/lots' }],
    ],
    [
      'a summary twice',
      (results) => void of(results, 'mayor').summaries.push(of(results, 'mayor').summaries[0]!),
      [{ code: 'differs', where: 'mayor/summaries' }],
    ],
    [
      'summaries in another order',
      (results) => void of(results, 'council').summaries.reverse(),
      [1, 2, 3, 4].map((number) => ({ published: `${5 - number}`, where: `council/summaries/${number - 1}` })),
    ],
    [
      'receipts in another order',
      (results) => void of(results, 'mayor').receipts.reverse(),
      [{ where: 'mayor/receipts/0' }, { where: 'mayor/receipts/1' }],
    ],
    [
      'a protocol named twice',
      (results) => void of(results, 'mayor').protocols.push(of(results, 'mayor').protocols[0]!),
      [{ code: 'differs', where: 'mayor/protocols' }],
    ],
    ['a contest left out', (results) => void results.contests.pop(), [{ code: 'contest-left-out', where: 'mayor' }]],
    [
      'a contest twice',
      (results) => void results.contests.push(structuredClone(results.contests[1]!)),
      [
        { code: 'differs', where: 'contests' },
        { code: 'contest-unexpected', where: 'mayor' },
      ],
    ],
    [
      'a contest that others decide',
      (results) => void results.contests.push({ ...structuredClone(results.contests[0]!), contest: 'county-council' }),
      [{ code: 'contest-unexpected', where: 'county-council' }],
    ],
    [
      'an outcome in a place with a telling name',
      (results) => void (of(results, 'mayor').outcome['protocols'] = { elected: '1' }),
      [{ code: 'differs', where: 'mayor/outcome/protocols' }],
    ],
    [
      'an outcome called like a member of every object',
      (results) => void (of(results, 'mayor').outcome['constructor'] = { elected: '1' }),
      [{ code: 'differs', where: 'mayor/outcome/constructor' }],
    ],
  ])('%s', (_, change, expected) => {
    const found = verified(altered(change));
    expect(found).toMatchObject(expected);
    expect(found.length).toBe(expected.length);
  });

  test('each of the two lots is read: without it something else differs, and each disagreement is listed', () => {
    const twice = altered((results) => {
      of(results, 'mayor').final = false;
      of(results, 'council').summaries[0]!.results['1/1']! += 1;
    });
    expect(said(verified(twice))).toEqual(['differs council/summaries/1/results/1/1', 'differs mayor/final']);
  });
});

describe('no leaf of a published result can be altered unseen', () => {
  type Node = { [member: string]: Json } | Json[];
  /** Every change of one place: a number by one, a text by a letter, a flag turned, an element or member gone. */
  function* changes(node: Json, path: readonly string[] = []): Generator<[string, (root: Node) => void]> {
    if (typeof node !== 'object' || node === null) {
      const other = typeof node === 'number' ? node + 1 : typeof node === 'string' ? `${node}x` : node !== true;
      yield [`${path.join('/')} other`, (root) => void Object.assign(parent(root, path), { [path.at(-1)!]: other })];
      return;
    }
    for (const key of Object.keys(node)) {
      const own = [...path, key];
      yield [
        `${own.join('/')} gone`,
        (root) => {
          const at = parent(root, own);
          if (Array.isArray(at)) at.splice(Number(key), 1);
          else delete at[key];
        },
      ];
      yield* changes((node as { readonly [member: string]: Json })[key]!, own);
    }
  }
  const parent = (root: Node, path: readonly string[]): Node =>
    path.slice(0, -1).reduce<Node>((at, key) => (at as { [member: string]: Node })[key]!, root);

  /** The record of a human act is repeated, not recomputed: what it means for seats is what can disagree. */
  const record = /^\d\/lots\/\d\/(date|place|manner|persons\/\d) other$/;
  const all = [...changes(published.contests as unknown as Json)]
    // a file without a required member is no results file: its reader refuses it
    .filter(
      ([name]) => !/^\d(\/[a-zA-Z]+)? gone$|^\d\/lots\/.* gone$|(precincts|summaries\/\d)\/[a-z]+ gone$/.test(name),
    )
    .filter(([name]) => !record.test(name));

  test('there are many', () => expect(all.length).toBeGreaterThan(200));
  test('each is found', () => {
    const unseen = all.filter(([, change]) => {
      const contests = structuredClone(published.contests);
      change(contests);
      return verified({ ...published, contests }).length === 0;
    });
    expect(unseen.map(([name]) => name)).toEqual([]);
  });
});
