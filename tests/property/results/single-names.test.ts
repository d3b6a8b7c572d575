/** Plurality (art. 443) and mayor (art. 473): what holds for every result, equal votes included. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../../src-shared/results/allocate.ts';
import { mayor } from '../../../src-shared/results/mayor.ts';
import type { MayorContestInput } from '../../../src-shared/results/schemas.ts';
import { drawAll, firstRound, highest, plurality, runOff, shuffled } from './arbitrary.ts';
import { naiveChoice } from './naive.ts';

const check = <T>(input: fc.Arbitrary<T>, property: (value: T) => void): void =>
  fc.assert(
    fc.property(input, (value) => {
      property(value);
    }),
    { numRuns: 1500 },
  );
type Named = Pick<MayorContestInput, 'candidates' | 'precincts'>;
const naive = (input: Named, places: number) =>
  naiveChoice(
    input.candidates.map((c) => c.id),
    places,
    (id) => input.candidates.find((c) => c.id === id)!.votes,
    input.precincts!.map((precinct) => precinct.votes),
  );
const sorted = (ids: unknown) => [...(ids as string[])].sort();

describe('plurality (art. 443)', () => {
  test('agrees with a second implementation', () => {
    check(plurality, (input) => {
      const answer = allocate(input);
      const expected = naive(input, input.seats);
      if (answer.status === 'lot-required')
        expect(expected).toEqual({ between: answer.lot.between, places: answer.lot.places });
      else
        expect({ chosen: sorted('elected' in answer && answer.elected) }).toEqual({
          chosen: sorted('chosen' in expected && expected.chosen),
        });
    });
  });
  test('a question is asked exactly where the two readings of § 2 lead apart', () => {
    let questions = 0;
    check(plurality, (input) => {
      const [tied, all, ask] = (['tied', 'all', 'ask'] as const).map((reading) => allocate({ ...input, reading }));
      const people = (answer: object) => ('elected' in answer ? sorted(answer.elected) : answer);
      if (ask!.status === 'question') {
        questions += 1;
        expect(people(tied!)).not.toEqual(people(all!));
      } else {
        expect(people(tied!)).toEqual(people(all!));
        expect(ask).toEqual(tied);
      }
    });
    expect(questions).toBeGreaterThan(10);
  });
});

describe('mayor (art. 473)', () => {
  test('first vote agrees with a second implementation', () => {
    const seen = new Map<string, number>();
    check(firstRound, (input) => {
      const answer = mayor(input);
      const valid = input.candidates.reduce((sum, c) => sum + c.votes, 0);
      const winner = input.candidates.find((c) => c.votes * 2 > valid);
      seen.set(answer.outcome, (seen.get(answer.outcome) ?? 0) + 1);
      if (winner !== undefined) {
        expect(answer).toEqual({ id: 'x', outcome: 'elected', elected: winner.id });
        return;
      }
      const expected = naive(input, 2);
      if ('between' in expected)
        expect(answer).toMatchObject({ outcome: 'lot-required', lot: { kind: 'mayor', ...expected } });
      else expect(sorted('runoff' in answer && answer.runoff)).toEqual(sorted(expected.chosen));
    });
    for (const outcome of ['elected', 'runoff', 'lot-required']) expect(seen.get(outcome)).toBeGreaterThan(50);
  });
  test('run-off agrees with a second implementation', () => {
    check(runOff, (input) => {
      const answer = mayor(input);
      const expected = naive(input, 1);
      if ('between' in expected)
        expect(answer).toMatchObject({ outcome: 'lot-required', lot: { kind: 'mayor', ...expected } });
      else expect(answer).toMatchObject({ outcome: 'elected', elected: expected.chosen[0] });
    });
  });
});

describe('the order of input is irrelevant, lots included', () => {
  test('mayor', () => {
    check(
      fc.oneof(firstRound, runOff).chain((line) => {
        const played = drawAll(line, mayor, highest);
        return fc.tuple(fc.constant(played), shuffled(played.input));
      }),
      ([{ answer }, again]) => expect(JSON.stringify(mayor(again))).toBe(JSON.stringify(answer)),
    );
  });
  test('plurality', () => {
    check(
      plurality.chain((line) => {
        const played = drawAll(line, allocate, highest);
        return fc.tuple(fc.constant(played), shuffled(played.input));
      }),
      ([{ answer }, again]) => expect(JSON.stringify(allocate(again))).toBe(JSON.stringify(answer)),
    );
  });
});
