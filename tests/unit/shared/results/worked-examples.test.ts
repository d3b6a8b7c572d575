/**
 * Worked examples computed by hand and, where named, met in the elections of 7 April 2024: each in every order of lists,
 * candidates and precincts.
 */
import { describe, expect, test } from 'vitest';
import { explainDhondt } from '../../../../src-shared/results/allocate.ts';
import { allocateLine, mayorLine } from '../../../../src-shared/results/lines.ts';
import type { DhondtInput } from '../../../../src-shared/results/schemas.ts';
import { orders, reorder } from '../../../golden/results/permute.ts';

const lists = (votes: Record<string, number>) => Object.entries(votes).map(([id, own]) => ({ id, votes: own }));
const council = (seats: number, votes: Record<string, number>, more: Partial<DhondtInput> = {}): DhondtInput => ({
  id: 'x',
  method: 'dhondt',
  seats,
  lists: lists(votes),
  ...more,
});
const twoLists = (...pairs: [number, number][]) =>
  pairs.map(([a, b], at) => ({ id: `${at + 1}`, votes: { A: a, B: b } }));

describe.each(orders)('%s', (_name, order) => {
  const explain = (input: DhondtInput) => explainDhondt(reorder(input, order) as DhondtInput);
  const allocated = (line: unknown) => allocateLine(reorder(line, order));
  const mayorOf = (line: unknown) => mayorLine(reorder(line, order));
  const answer = (input: DhondtInput) => explain(input).answer;
  /** The seats and the last steps: who, with which quotient, by which rule. */
  const shown = (input: DhondtInput, last: number) => {
    const given = answer(input);
    if (given.status !== 'decided') return given;
    return {
      seats: given.seats,
      steps: given.steps.slice(-last).map((s) => `${s.seat} ${s.list} ${s.quotient.join('/')} ${s.by}`),
    };
  };

  describe('E1: art. 416 (5 % of the whole body) and art. 444 § 1 (largest quotients), three constituencies', () => {
    const districts = [
      { seats: 8, votes: { 1: 1510, 2: 1220, 15: 940, 16: 310, 17: 190 }, won: { 1: 3, 2: 3, 15: 2, 16: 0, 17: 0 } },
      { seats: 5, votes: { 1: 900, 2: 1100, 15: 450, 16: 90, 17: 160 }, won: { 1: 2, 2: 2, 15: 1, 16: 0, 17: 0 } },
      { seats: 8, votes: { 1: 1300, 2: 1250, 15: 1010, 16: 120, 17: 210 }, won: { 1: 3, 2: 3, 15: 2, 16: 0, 17: 0 } },
    ];
    const totals = { 1: 3710, 2: 3570, 15: 2400, 16: 520, 17: 560 };
    test.each(districts)('$seats seats', ({ seats, votes, won }) => {
      const { qualified, answer: given } = explain(council(seats, votes, { threshold: { percent: 5, totals } }));
      expect(qualified).toEqual(['1', '2', '15', '17']); // 520 · 20 < 10,760 ≤ 560 · 20
      expect(given).toMatchObject({ status: 'decided', seats: won, unfilled: 0 });
    });
    test('450/1 and 900/2 are equal, but both inside the five seats: no tie', () => {
      const { ties, steps } = explain(council(5, districts[1]!.votes, { threshold: { percent: 5, totals } }));
      expect(ties).toEqual([]);
      expect(steps.map((s) => [s.list, ...s.quotient, s.by])).toEqual([
        ['2', 1100, 1, 'quotient'],
        ['1', 900, 1, 'quotient'],
        ['2', 1100, 2, 'quotient'],
        ['1', 900, 2, 'quotient'],
        ['15', 450, 1, 'quotient'],
      ]);
    });
  });

  describe('art. 444 § 2: equal last quotients', () => {
    test('E2: the larger list total', () => {
      expect(shown(council(4, { A: 900, B: 450, C: 300 }), 2)).toEqual({
        seats: { A: 3, B: 1, C: 0 },
        steps: ['3 B 450/1 quotient', '4 A 900/3 list-total'],
      });
    });
    test('E3: three equal quotients, two seats', () => {
      expect(shown(council(6, { A: 1200, B: 800, C: 600, D: 400 }), 3)).toEqual({
        seats: { A: 3, B: 2, C: 1, D: 0 },
        steps: ['4 C 600/1 quotient', '5 A 1200/3 list-total', '6 B 800/2 list-total'],
      });
    });
    test('E4: equal totals, the larger number of precincts', () => {
      const precincts = twoLists([150, 100], [120, 100], [130, 200]);
      const input = council(4, { A: 400, B: 400, C: 300 }, { precincts });
      expect(shown(input, 2)).toEqual({
        seats: { A: 2, B: 1, C: 1 },
        steps: ['3 C 300/1 quotient', '4 A 400/2 precincts'],
      });
      expect(explain(input).ties).toEqual([
        { kind: 'list', between: ['A', 'B'], places: 1, precincts: { A: 2, B: 1 }, ahead: ['A'] },
      ]);
    });
    describe('E5: equal totals, equal precincts: lot', () => {
      const lot = { kind: 'list' as const, between: ['A', 'B'], places: 1 };
      const input = council(4, { A: 400, B: 400, C: 300 }, { precincts: twoLists([200, 200], [200, 200]) });
      test('required', () => {
        expect(answer(input)).toEqual({ status: 'lot-required', lot });
        expect(explain(input).steps).toHaveLength(3);
      });
      test.each([
        ['A', { A: 2, B: 1, C: 1 }],
        ['B', { A: 1, B: 2, C: 1 }],
      ])('drawn: %s', (drawn, seats) => {
        expect(shown({ ...input, lots: [{ kind: 'list', between: ['B', 'A'], drawn: [drawn] }] }, 1)).toEqual({
          seats,
          steps: [`4 ${drawn} 400/2 lot`],
        });
      });
    });
  });

  describe('art. 444 § 3 with art. 233: equal candidates of one list', () => {
    const candidates = [
      { id: '1', votes: 30 },
      { id: '2', votes: 50 },
      { id: '3', votes: 30 },
      { id: '4', votes: 10 },
    ];
    const input = (seats: number, ...precincts: Record<string, number>[]) => ({
      id: 'x',
      method: 'dhondt',
      seats,
      lists: [{ id: '7', votes: 125, candidates }],
      precincts: precincts.map((votes, at) => ({ id: `${at + 1}`, votes: { '7': 0 }, candidates: { '7': votes } })),
    });
    const elected = (line: unknown) => {
      const result = allocated(line);
      if (!result.ok) throw new Error(result.error.message);
      return 'elected' in result.value ? result.value.elected : result.value;
    };
    const lot = { kind: 'candidate', list: '7', places: 1, between: ['1', '3'] };
    test.each([
      ['most votes, whatever the place on the list', 1, [], { 7: ['2'] }],
      ['equal, but seats for both', 3, [], { 7: ['2', '1', '3'] }],
      [
        'the larger number of precincts, whatever the place on the list',
        2,
        [
          { 1: 9, 3: 15 },
          { 1: 1, 3: 2 },
          { 1: 20, 3: 13 },
        ],
        { 7: ['2', '3'] },
      ],
      [
        'equal precincts',
        2,
        [
          { 1: 20, 3: 10 },
          { 1: 10, 3: 20 },
        ],
        { id: 'x', status: 'lot-required', lot },
      ],
      ['no precincts given', 2, [], { id: 'x', status: 'lot-required', lot, missing: 'precincts' }],
      [
        'a precinct lacks a number: a blank is not 0',
        2,
        [{ 1: 20, 3: 10 }, { 1: 10 }],
        { id: 'x', status: 'lot-required', lot, missing: 'precincts' },
      ],
    ])('%s', (_, seats, precincts, expected) => {
      expect(elected(input(seats, ...precincts))).toEqual(expected);
    });
    test('drawn', () => {
      const line = { ...input(2), lots: [{ kind: 'candidate', list: '7', between: ['1', '3'], drawn: ['3'] }] };
      expect(elected(line)).toEqual({ 7: ['2', '3'] });
    });
    test('what the minutes say of it, list by list', () => {
      const line = { ...input(2, { 1: 20, 3: 10 }, { 1: 10, 3: 20 }), method: 'dhondt' as const };
      const lots = [{ kind: 'candidate' as const, list: '7', between: ['1', '3'], drawn: ['3'] }];
      const tie = {
        kind: 'candidate',
        list: '7',
        between: ['1', '3'],
        places: 1,
        precincts: { 1: 1, 3: 1 },
        ahead: [],
        lot,
      };
      expect(explain(line).ties).toEqual([tie]);
      expect(explain({ ...line, lots }).ties).toEqual([{ ...tie, drawn: ['3'] }]);
      expect(explain({ ...line, seats: 1 }).ties).toEqual([]);
    });
    test('only lists that won a seat name somebody', () => {
      const line = {
        ...input(1),
        lists: [...input(1).lists, { id: '8', votes: 1, candidates: [{ id: '1', votes: 1 }] }],
      };
      expect(elected(line)).toEqual({ 7: ['2'] });
    });
    test('more seats than candidates: the rest stays unfilled (art. 445)', () => {
      expect(allocated(input(6))).toMatchObject({
        value: { seats: { 7: 4 }, elected: { 7: ['2', '1', '3', '4'] }, unfilled: 2 },
      });
    });
  });

  describe('E6: art. 473, more than half of the valid votes', () => {
    test.each([
      [
        'Trzebnica: 5,077 of 10,153, one vote above',
        [5077, 2453, 1237, 697, 689],
        { outcome: 'elected', elected: '1' },
      ],
      [
        'Kornowac: 1,049 of 2,099, one vote short',
        [1049, 526, 524],
        { outcome: 'runoff', runoff: ['1', '2'], by: 'votes' },
      ],
      ['Brody: 631 of 1,262, exactly half', [631, 631], { outcome: 'runoff', runoff: ['1', '2'], by: 'votes' }],
    ])('%s', (_, votes, expected) => {
      const candidates = votes.map((own, at) => ({ id: `${at + 1}`, votes: own }));
      expect(mayorOf({ id: 'x', round: 1, candidates })).toEqual({ ok: true, value: { id: 'x', ...expected } });
    });
  });
});
