/** Random constituencies with votes so small that equalities of every kind are common. */
import * as fc from 'fast-check';
import type { Lot } from '../../../src-shared/results/lots.ts';
import {
  type DhondtInput,
  type DrawnLot,
  type MayorContestInput,
  type MayorSingleInput,
  type PluralityInput,
} from '../../../src-shared/results/schemas.ts';

type Row = readonly number[];
const sum = (rows: readonly Row[], column: number): number => rows.reduce((total, row) => total + row[column]!, 0);
const id = (at: number): string => `${at + 1}`;
const byId = (row: Row): Record<string, number> => Object.fromEntries(row.map((votes, at) => [id(at), votes]));

/**
 * Rows are precincts, columns lists or candidates. Some columns hold the votes of the first in other precincts: equal in
 * all, and often not in precincts won.
 */
const table = (columns: number, rows: number, most: number): fc.Arbitrary<number[][]> => {
  const all = { minLength: rows, maxLength: rows };
  const random = fc.array(fc.nat(most), all);
  return random
    .chain((first) => {
      const column = fc.oneof(random, fc.shuffledSubarray(first, all));
      return fc.array(column, { minLength: columns, maxLength: columns });
    })
    .map((votes) => Array.from({ length: rows }, (_, row) => votes.map((column) => column[row]!)));
};
// not an integer: those are biased towards one precinct, in which equal ones stay equal
const precinctCount = fc.constantFrom(1, 2, 3, 4, 5);

/** Without candidates; the list votes are the sums over precincts. */
export const council: fc.Arbitrary<DhondtInput> = fc
  .record({
    columns: fc.integer({ min: 1, max: 6 }),
    seats: fc.nat(12),
    percent: fc.constantFrom(0, 0, 5, 20),
    most: fc.constantFrom(1, 2, 4, 12),
    precincts: precinctCount,
  })
  .chain(({ columns, seats, percent, most, precincts }) =>
    table(columns, precincts, most).map((rows) => ({
      id: 'x',
      method: 'dhondt' as const,
      seats,
      threshold: { percent },
      lists: rows[0]!.map((_, at) => ({ id: id(at), votes: sum(rows, at) })),
      precincts: rows.map((row, at) => ({ id: id(at), votes: byId(row) })),
    })),
  );

/** With 1–4 candidates a list; list votes may exceed the candidates' sum (a struck-out one). */
export const councilWithNames: fc.Arbitrary<DhondtInput> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    precincts: precinctCount,
    seats: fc.nat(8),
    extra: fc.constantFrom(0, 0, 1),
  })
  .chain(({ sizes, precincts, seats, extra }) =>
    fc.tuple(...sizes.map((size) => table(size, precincts, 3))).map((tables) => ({
      id: 'x',
      method: 'dhondt' as const,
      seats,
      lists: tables.map((rows, at) => ({
        id: id(at),
        votes: rows.flat().reduce((a, b) => a + b, extra * precincts),
        candidates: rows[0]!.map((_, column) => ({ id: id(column), votes: sum(rows, column) })),
      })),
      precincts: Array.from({ length: precincts }, (_, row) => ({
        id: id(row),
        votes: byId(tables.map((rows) => rows[row]!.reduce((a, b) => a + b, extra))),
        candidates: Object.fromEntries(tables.map((rows, at) => [id(at), byId(rows[row]!)])),
      })),
    })),
  );

const named = (least: number, most: number) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), precinctCount, fc.constantFrom(1, 2, 4))
    .chain((size) => table(...size))
    .map((rows) => ({
      candidates: rows[0]!.map((_, at) => ({ id: id(at), votes: sum(rows, at) })),
      precincts: rows.map((row, at) => ({ id: id(at), votes: byId(row) })),
    }));
export const plurality: fc.Arbitrary<PluralityInput> = fc
  .tuple(named(1, 5), fc.nat(3))
  .map(([votes, seats]) => ({ id: 'x', method: 'plurality' as const, seats, ...votes }));
/** Under each reading of art. 443 § 2, the one not decided yet among them. */
export const readPlurality: fc.Arbitrary<PluralityInput> = fc
  .tuple(plurality, fc.constantFrom('tied' as const, 'all' as const, 'ask' as const))
  .map(([line, reading]) => ({ ...line, reading }));
export const firstRound: fc.Arbitrary<MayorContestInput> = named(2, 5).map((v) => ({
  id: 'x',
  round: 1 as const,
  ...v,
}));
export const runOff: fc.Arbitrary<MayorContestInput> = named(2, 2).map((v) => ({ id: 'x', round: 2 as const, ...v }));

/** One candidate, voted for or against; a majority is as near as can be. */
export const single: fc.Arbitrary<MayorSingleInput> = fc
  .record({ id: fc.constant('x'), single: fc.record({ for: fc.nat(6), against: fc.nat(6) }) })
  .chain((line) => fc.constantFrom<MayorSingleInput>(line, { ...line, round: 2 }));

/** Any line of votes with all of them times `k`, in every precinct, too. */
export function scaled<T extends object>(line: T, k: number): T {
  const kept = new Set(['seats', 'percent', 'round', 'places']);
  return JSON.parse(JSON.stringify(line), (key, value: unknown) =>
    typeof value === 'number' && !kept.has(key) ? value * k : value,
  ) as T;
}
/** One more vote for one of `ids`, in one precinct: what was added, in the words of the line itself. */
export function oneMore<V extends { readonly id: string; readonly votes: number }>(
  entries: readonly V[],
  precincts: readonly Precinct[] | undefined,
  [who, where]: readonly [number, number],
): { readonly id: string; readonly entries: V[]; readonly precincts: Precinct[] } {
  const { id: own } = entries[who % entries.length]!;
  return {
    id: own,
    entries: entries.map((entry) => (entry.id === own ? { ...entry, votes: entry.votes + 1 } : entry)),
    precincts: (precincts ?? []).map((precinct, at, all) =>
      at === where % all.length
        ? { ...precinct, votes: { ...precinct.votes, [own]: precinct.votes[own]! + 1 } }
        : precinct,
    ),
  };
}
type Precinct = { id: string; votes: Record<string, number> };

/** The same line with every array and every object shuffled, but for the order in which names were drawn: a fact. */
export function shuffled<T extends object>(input: T): fc.Arbitrary<T> {
  const members = Object.entries(input).map(([key, value]: [string, unknown]) =>
    fc.tuple(fc.constant(key), key === 'drawn' ? fc.constant(value) : shuffledValue(value)),
  );
  return inAnyOrder(members).map((entries) => Object.fromEntries(entries) as T);
}
function inAnyOrder<T>(elements: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T[]> {
  const length = { minLength: elements.length, maxLength: elements.length };
  return fc.tuple(...elements).chain((all) => fc.shuffledSubarray(all, length));
}
function shuffledValue(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return inAnyOrder(value.map((element) => shuffledValue(element)));
  return typeof value === 'object' && value !== null ? shuffled(value) : fc.constant(value);
}

/** Asks and draws until the line is decided. `draw` plays the people who draw; it sees only the question. */
export function drawAll<I extends { lots?: DrawnLot[] | undefined }, O extends object>(
  input: I,
  decide: (input: I) => O,
  draw: (lot: Lot) => string[],
): { input: I; answer: O; drawn: DrawnLot[] } {
  const drawn: DrawnLot[] = [];
  for (let round = 0; round < 20; round += 1) {
    const next = { ...input, lots: [...(input.lots ?? []), ...drawn] };
    const answer = decide(next);
    if (!('lot' in answer)) return { input: next, answer, drawn };
    const { places: _, ...lot } = answer.lot as Lot;
    drawn.push({ ...lot, between: [...lot.between], drawn: draw(answer.lot as Lot) });
  }
  throw new Error('the same lots are asked for again and again');
}
/** The lower numbers win; so the people are consistent with themselves over several questions. */
export const lowest = (lot: Lot): string[] =>
  lot.between.toSorted((a, b) => Number(a) - Number(b)).slice(0, lot.places);
export const highest = (lot: Lot): string[] =>
  lot.between.toSorted((a, b) => Number(b) - Number(a)).slice(0, lot.places);
