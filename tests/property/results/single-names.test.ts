/** Plurality (art. 443) and mayor (art. 473): what changes nothing, and what never does harm; equal votes included. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../../src-shared/results/allocate.ts';
import { explainMayor, mayor } from '../../../src-shared/results/mayor.ts';
import { explainPlurality } from '../../../src-shared/results/plurality.ts';
import type { MayorContestInput, PluralityInput } from '../../../src-shared/results/schemas.ts';
import {
  drawAll,
  firstRound,
  highest,
  lowest,
  oneMore,
  plurality,
  readPlurality,
  runOff,
  scaled,
  shuffled,
  single,
} from './arbitrary.ts';
import { check, inRuns } from './check.ts';
import { tieCounter } from './ties-met.ts';

const sorted = (ids: unknown) => [...(ids as string[])].sort();
const voted = fc.oneof(firstRound, runOff);
const tiesOf = (input: PluralityInput | MayorContestInput) =>
  'method' in input ? explainPlurality(input).ties : [explainMayor(input).tie];

describe('the order of candidates, precincts and lots is irrelevant: the same bytes', () => {
  test('mayor', () => {
    const ties = tieCounter();
    check(
      voted.chain((line) => fc.tuple(fc.constant(line), shuffled(line))),
      ([line, other]) => {
        ties.count(tiesOf(line));
        expect(JSON.stringify(mayor(other))).toBe(JSON.stringify(mayor(line)));
      },
    );
    ties.expectMany();
  });
  test('plurality', () => {
    const ties = tieCounter();
    check(
      readPlurality.chain((line) => fc.tuple(fc.constant(line), shuffled(line))),
      ([line, other]) => {
        ties.count(tiesOf(line));
        expect(JSON.stringify(allocate(other))).toBe(JSON.stringify(allocate(line)));
      },
    );
    ties.expectMany();
  });
});

describe('scaling: all votes times k, in every precinct, give the same people by the same rules, or the same lot', () => {
  const factor = fc.integer({ min: 2, max: 1_000_000_000 });
  test('mayor', () => {
    const ties = tieCounter();
    check(fc.tuple(voted, factor), ([input, k]) => {
      ties.count(tiesOf(input));
      expect(explainMayor(scaled(input, k))).toEqual(explainMayor(input));
    });
    ties.expectMany();
    check(fc.tuple(single, factor), ([input, k]) => expect(mayor(scaled(input, k))).toEqual(mayor(input)));
  });
  test('plurality', () => {
    const ties = tieCounter();
    check(fc.tuple(readPlurality, factor), ([input, k]) => {
      ties.count(tiesOf(input));
      expect(explainPlurality(scaled(input, k))).toEqual(explainPlurality(input));
    });
    ties.expectMany();
  });
});

describe('one more vote for somebody never costs them their place, lots included', () => {
  const more = fc.tuple(fc.nat(), fc.nat());
  test('mayor', () => {
    const ties = tieCounter();
    check(fc.tuple(voted, more), ([input, who]) => {
      ties.count(tiesOf(input));
      const { id, entries, precincts } = oneMore(input.candidates, input.precincts, who);
      const rank = (line: MayorContestInput) => {
        const { answer } = drawAll(line, mayor, lowest);
        if ('elected' in answer && answer.elected === id) return 2;
        return 'runoff' in answer && answer.runoff.includes(id) ? 1 : 0;
      };
      expect(rank({ ...input, candidates: entries, precincts })).toBeGreaterThanOrEqual(rank(input));
    });
    ties.expectMany();
  });
  test('plurality', () => {
    const ties = tieCounter();
    check(fc.tuple(plurality, fc.constantFrom('tied' as const, 'all' as const), more), ([line, reading, who]) => {
      const input = { ...line, reading };
      ties.count(tiesOf(input));
      const { id, entries, precincts } = oneMore(input.candidates, input.precincts, who);
      const wins = (one: PluralityInput) => {
        const { answer } = drawAll(one, allocate, lowest);
        return Number('elected' in answer && sorted(answer.elected).includes(id));
      };
      expect(wins({ ...input, candidates: entries, precincts })).toBeGreaterThanOrEqual(wins(input));
    });
    ties.expectMany();
  });
});

describe('lots: recorded, they decide; replayed in any order of input they give the same bytes', () => {
  const stray = { kind: 'mayor' as const, between: ['8', '9'], drawn: ['9'] };
  test('mayor', () => {
    let lots = 0;
    const played = voted.chain((line) => {
      const done = drawAll(line, mayor, highest);
      return fc.tuple(fc.constant({ line, ...done }), shuffled(done.input));
    });
    check(played, ([{ line, answer, drawn }, again]) => {
      lots += drawn.length;
      expect(drawn.length).toBeLessThanOrEqual(1);
      expect(JSON.stringify(mayor(again))).toBe(JSON.stringify(answer));
      expect(mayor({ ...again, lots: [stray, ...drawn] })).toEqual(answer);
      if (drawn.length > 0) expect(mayor({ ...line, lots: [stray] }).outcome).toBe('lot-required');
      for (const { drawn: names } of drawn)
        expect('runoff' in answer ? answer.runoff : ['elected' in answer && answer.elected]).toEqual(
          expect.arrayContaining(names),
        );
    });
    expect(lots).toBeGreaterThan(inRuns(100));
  });
  test('plurality', () => {
    let lots = 0;
    const played = readPlurality.chain((line) => {
      const done = drawAll(line, allocate, highest);
      return fc.tuple(fc.constant({ line, ...done }), shuffled(done.input));
    });
    check(played, ([{ line, answer, drawn }, again]) => {
      lots += drawn.length;
      expect(JSON.stringify(allocate(again))).toBe(JSON.stringify(answer));
      expect(allocate({ ...again, lots: [stray, ...drawn] })).toEqual(answer);
      if (drawn.length > 0) expect(allocate({ ...line, lots: [stray] }).status).toBe('lot-required');
      for (const { drawn: names } of drawn)
        expect('elected' in answer && answer.elected).toEqual(expect.arrayContaining(names));
    });
    expect(lots).toBeGreaterThan(inRuns(100));
  });
});
