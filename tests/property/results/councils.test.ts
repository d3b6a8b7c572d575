/** Seats by lists (art. 416, 444): what holds for every result, equal votes included. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, explainDhondt } from '../../../src-shared/results/allocate.ts';
import type { DhondtInput, Step } from '../../../src-shared/results/schemas.ts';
import { council, councilWithNames, drawAll, highest, lowest, oneMore, scaled, shuffled } from './arbitrary.ts';
import { naiveAllocation, naiveChoice } from './naive.ts';
import { check, inRuns } from './check.ts';
import { tieCounter } from './ties-met.ts';

type Decided = { seats: Record<string, number>; steps: Step[]; unfilled: number; elected?: Record<string, string[]> };
const decided = (input: DhondtInput, draw = lowest): Decided =>
  drawAll(input, allocate, draw).answer as unknown as Decided;
const precincts = (input: DhondtInput) => (input.precincts ?? []).map((precinct) => precinct.votes);

describe('agreement with a second implementation', () => {
  const naive = (input: DhondtInput) =>
    naiveAllocation({ ...input, percent: input.threshold?.percent ?? 0, precincts: precincts(input) });

  test('seats, or the lot that is needed', () => {
    const seen = { decided: 0, lot: 0, precincts: 0, total: 0 };
    check(council, (input) => {
      const { answer, ties } = explainDhondt(input);
      const expected = naive(input);
      if (answer.status === 'decided') {
        expect(expected).toEqual({ seats: answer.seats });
        seen.decided += 1;
        seen.total += Number(answer.steps.some((s) => s.by === 'list-total'));
        seen.precincts += Number(answer.steps.some((s) => s.by === 'precincts'));
      } else {
        expect(expected).toEqual({ between: answer.lot.between, places: answer.lot.places });
        expect(ties).toHaveLength(1);
        seen.lot += 1;
      }
    });
    // The votes are small enough for every kind of equality to occur, or the agreement says little.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(inRuns(5));
  });

  test('up to the largest safe integer', () => {
    const votes = fc.oneof(
      fc.maxSafeNat(),
      fc.nat(40).map((less) => Number.MAX_SAFE_INTEGER - less),
    );
    const lists = fc
      .array(votes, { minLength: 2, maxLength: 6 })
      .map((all) => all.map((own, at) => ({ id: `${at + 1}`, votes: own })));
    check(
      fc.record({ id: fc.constant('x'), method: fc.constant('dhondt' as const), seats: fc.nat(20), lists }),
      (input) => {
        const answer = allocate(input);
        if (answer.status === 'decided') expect(naive(input)).toEqual({ seats: (answer as unknown as Decided).seats });
      },
    );
  });

  test('names inside a list (art. 444 § 3)', () => {
    check(councilWithNames, (input) => {
      const { answer, steps } = explainDhondt(input);
      if (answer.status !== 'decided') return;
      for (const list of input.lists) {
        const won = steps.filter((step) => step.list === list.id).length;
        const choice = naiveChoice(
          list.candidates!.map((c) => c.id),
          won,
          (id) => list.candidates!.find((c) => c.id === id)!.votes,
          input.precincts!.map((precinct) => precinct.candidates![list.id]!),
        );
        expect(choice).toHaveProperty('chosen');
        if ('chosen' in choice) expect([...(answer.elected![list.id] ?? [])].sort()).toEqual(choice.chosen.sort());
      }
    });
  });
});

describe('the order of input is irrelevant', () => {
  test('lists, candidates, precincts, members: the same bytes', () => {
    for (const input of [council, councilWithNames])
      check(
        input.chain((line) => fc.tuple(fc.constant(line), shuffled(line))),
        ([line, other]) => expect(JSON.stringify(allocate(other))).toBe(JSON.stringify(allocate(line))),
      );
  });
  test('renaming the lists renames the result', () => {
    const rename = (id: string): string => `${100 - Number(id)}`;
    check(council, (input) => {
      const other = {
        ...input,
        lists: input.lists.map((list) => ({ ...list, id: rename(list.id) })),
        precincts: input.precincts!.map((p) => ({
          ...p,
          votes: Object.fromEntries(Object.entries(p.votes).map(([id, votes]) => [rename(id), votes])),
        })),
      };
      // The new numbers run the other way, so the same people are drawn by the opposite habit.
      const seats = Object.entries(decided(input, lowest).seats).map(([id, won]) => [rename(id), won]);
      expect(decided(other, highest).seats).toEqual(Object.fromEntries(seats));
    });
  });
});

describe('monotony, with equal quotients, totals and precincts, and lots drawn', () => {
  const seats = (input: DhondtInput, met = tieCounter()) => {
    const { input: played, answer } = drawAll(input, allocate, lowest);
    met.count(explainDhondt(played).ties);
    return (answer as unknown as Decided).seats;
  };
  test('no list loses a seat when the house grows by one', () => {
    const ties = tieCounter();
    check(council, (input) => {
      const [now, later] = [seats(input, ties), seats({ ...input, seats: input.seats + 1 })];
      for (const list of input.lists) expect(later[list.id]).toBeGreaterThanOrEqual(now[list.id]!);
    });
    ties.expectMany();
  });
  test('no list loses a seat by one more vote', () => {
    const [before, after] = [tieCounter(), tieCounter()];
    check(fc.tuple(council, fc.tuple(fc.nat(), fc.nat())), ([input, who]) => {
      const { id, entries, precincts: counted } = oneMore(input.lists, input.precincts, who);
      const more = { ...input, lists: entries, precincts: counted };
      expect(seats(more, after)[id]).toBeGreaterThanOrEqual(seats(input, before)[id]!);
    });
    before.expectMany();
    after.expectMany();
  });
});

describe('scaling', () => {
  test('all votes times k: the same seats and names by the same rules, or the same lot', () => {
    const met = tieCounter();
    const factor = fc.integer({ min: 2, max: 1_000_000_000 });
    check(fc.tuple(fc.oneof(council, councilWithNames), factor), ([input, k]) => {
      met.count(explainDhondt(input).ties);
      const unscaled = JSON.parse(JSON.stringify(allocate(scaled(input, k))), (key, value: unknown) =>
        key === 'quotient' && Array.isArray(value) ? [Number(value[0]) / k, value[1]] : value,
      ) as unknown;
      expect(unscaled).toEqual(allocate(input));
    });
    met.expectMany();
  });
});

describe('the books balance', () => {
  test('seats sum to the house less the unfilled ones, and follow from the steps', () => {
    check(fc.oneof(council, councilWithNames), (input) => {
      const { seats, steps, unfilled, elected } = decided(input);
      expect(Object.values(seats).reduce((a, b) => a + b, 0)).toBe(input.seats - unfilled);
      for (const list of input.lists) {
        const won = steps.filter((step) => step.list === list.id).length;
        expect(seats[list.id]).toBe(Math.min(won, list.candidates?.length ?? won));
        if (list.candidates !== undefined) expect(elected![list.id] ?? []).toHaveLength(seats[list.id]!);
      }
    });
  });
  test('steps run by falling quotient, then list total, then number; divisors of a list count up', () => {
    check(council, (input) => {
      const { steps } = decided(input);
      const divisors = new Map<string, number>();
      steps.forEach((step, at) => {
        expect(step.seat).toBe(at + 1);
        expect(step.quotient[1]).toBe((divisors.get(step.list) ?? 0) + 1);
        divisors.set(step.list, step.quotient[1]);
        const next = steps[at + 1];
        if (next === undefined) return;
        const difference = step.quotient[0] * next.quotient[1] - next.quotient[0] * step.quotient[1];
        const order = difference || step.quotient[0] - next.quotient[0] || Number(next.list) - Number(step.list);
        expect(order).toBeGreaterThan(0);
      });
    });
  });
});

describe('lots', () => {
  test('asked for one by one and recorded, they decide; replayed in any order they give the same bytes', () => {
    let lots = 0;
    check(
      fc.oneof(council, councilWithNames).chain((line) => {
        const played = drawAll(line, allocate, highest);
        return fc.tuple(fc.constant({ line, ...played }), shuffled(played.input));
      }),
      ([{ line, answer, drawn }, again]) => {
        lots += drawn.length;
        expect(JSON.stringify(allocate(again))).toBe(JSON.stringify(answer));
        // Only the lots asked for matter, and all of them do.
        for (const lot of drawn)
          expect(allocate({ ...line, lots: drawn.filter((other) => other !== lot) }).status).toBe('lot-required');
      },
    );
    expect(lots).toBeGreaterThan(inRuns(100));
  });
  test('a lot nobody asked for changes nothing', () => {
    const line = council.map((input) => ({
      ...input,
      lists: [{ id: '8', votes: 1 }, { id: '9', votes: 1 }, ...input.lists],
    }));
    check(line, (input) => {
      const stray = { kind: 'candidate' as const, list: '8', between: ['8', '9'], drawn: ['9'] };
      expect(allocate({ ...input, lots: [stray] })).toEqual(allocate(input));
    });
  });
  test('a lot is asked for only between more ids than places, and never for no place', () => {
    check(fc.oneof(council, councilWithNames), (input) => {
      const { answer } = explainDhondt(input);
      if (answer.status !== 'lot-required') return;
      expect(answer.lot.places).toBeGreaterThan(0);
      expect(answer.lot.between.length).toBeGreaterThan(answer.lot.places);
      expect(answer.missing).toBeUndefined();
    });
  });
});
