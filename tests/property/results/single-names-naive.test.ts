/** Plurality (art. 443) and mayor (art. 473) beside a second implementation, equal votes included. */
import { describe, expect, test } from 'vitest';
import { allocate } from '../../../src-shared/results/allocate.ts';
import { mayor } from '../../../src-shared/results/mayor.ts';
import { explainPlurality } from '../../../src-shared/results/plurality.ts';
import type { MayorContestInput } from '../../../src-shared/results/schemas.ts';
import { firstRound, plurality, runOff, single } from './arbitrary.ts';
import { naiveChoice } from './naive.ts';
import { check, inRuns } from './check.ts';
import { tieCounter } from './ties-met.ts';

type Named = Pick<MayorContestInput, 'candidates' | 'precincts'>;
const naive = (input: Named, places: number, against?: 'tied' | 'all') =>
  naiveChoice(
    input.candidates.map((c) => c.id),
    places,
    (id) => input.candidates.find((c) => c.id === id)!.votes,
    input.precincts!.map((precinct) => precinct.votes),
    against,
  );
const sorted = (ids: unknown) => [...(ids as string[])].sort();

describe('plurality (art. 443) agrees with a second implementation', () => {
  test.each(['tied', 'all'] as const)('a precinct won against: %s', (reading) => {
    const ties = tieCounter();
    check(plurality, (line) => {
      const input = { ...line, reading };
      const answer = allocate(input);
      ties.count(explainPlurality(input).ties);
      const expected = naive(input, input.seats, reading);
      if (answer.status === 'lot-required')
        expect(expected).toEqual({ between: answer.lot.between, places: answer.lot.places });
      else
        expect({ chosen: sorted('elected' in answer && answer.elected) }).toEqual({
          chosen: sorted('chosen' in expected && expected.chosen),
        });
    });
    ties.expectMany();
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
    expect(questions).toBeGreaterThan(inRuns(10));
  });
});

describe('mayor (art. 473) agrees with a second implementation', () => {
  /** Without a lot a place was won by precincts exactly where the votes at the last place are equal. */
  const rule = ({ candidates }: Named, places: number) => {
    const votes = candidates.map((c) => c.votes).sort((a, b) => b - a);
    return votes[places - 1] === votes[places] ? 'precincts' : 'votes';
  };
  test('first vote', () => {
    const seen = { elected: 0, votes: 0, precincts: 0, lot: 0 };
    check(firstRound, (input) => {
      const answer = mayor(input);
      const valid = input.candidates.reduce((sum, c) => sum + c.votes, 0);
      const winner = input.candidates.find((c) => c.votes * 2 > valid);
      if (winner !== undefined) {
        seen.elected += 1;
        expect(answer).toEqual({ id: 'x', outcome: 'elected', elected: winner.id });
        return;
      }
      const expected = naive(input, 2);
      if ('between' in expected) {
        seen.lot += 1;
        expect(answer).toMatchObject({ outcome: 'lot-required', lot: { kind: 'mayor', ...expected } });
      } else {
        const by = rule(input, 2);
        seen[by] += 1;
        expect(answer).toMatchObject({ outcome: 'runoff', by });
        expect(sorted('runoff' in answer && answer.runoff)).toEqual(sorted(expected.chosen));
      }
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(inRuns(20));
  });
  test('run-off', () => {
    const seen = { votes: 0, precincts: 0, lot: 0 };
    check(runOff, (input) => {
      const answer = mayor(input);
      const expected = naive(input, 1);
      if ('between' in expected) {
        seen.lot += 1;
        expect(answer).toMatchObject({ outcome: 'lot-required', lot: { kind: 'mayor', ...expected } });
      } else {
        const by = rule(input, 1);
        seen[by] += 1;
        const elected = { id: 'x', outcome: 'elected', elected: expected.chosen[0] };
        expect(answer).toEqual(by === 'votes' ? elected : { ...elected, by });
      }
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(inRuns(20));
  });
  test('one candidate (art. 482): as many for as against is not more than half', () => {
    let equal = 0;
    check(single, (input) => {
      equal += Number(input.single.for === input.single.against);
      const outcome = input.single.for > input.single.against ? 'elected' : 'not-elected';
      expect(mayor(input)).toEqual({ id: 'x', outcome });
    });
    expect(equal).toBeGreaterThan(inRuns(20));
  });
});
