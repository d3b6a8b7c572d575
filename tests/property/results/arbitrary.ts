/** Random constituencies with votes so small that equalities of every kind are common. */
import * as fc from 'fast-check';
import type {
  DhondtInput,
  MayorContestInput,
  PluralityInput,
  RecordedLot,
} from '../../../src-shared/results/schemas.ts';
import type { Lot } from '../../../src-shared/results/lots.ts';

type Row = readonly number[];
const sum = (rows: readonly Row[], column: number): number => rows.reduce((total, row) => total + row[column]!, 0);
const id = (at: number): string => `${at + 1}`;
const byId = (row: Row): Record<string, number> => Object.fromEntries(row.map((votes, at) => [id(at), votes]));

/** Rows are precincts, columns are lists or candidates. */
const table = (columns: number, most: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.nat(most), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 });

/** Without candidates; the list votes are the sums over precincts. */
export const council: fc.Arbitrary<DhondtInput> = fc
  .record({
    columns: fc.integer({ min: 1, max: 6 }),
    seats: fc.nat(12),
    percent: fc.constantFrom(0, 0, 5, 20),
    most: fc.constantFrom(1, 2, 4, 12),
  })
  .chain(({ columns, seats, percent, most }) =>
    table(columns, most).map((rows) => ({
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
    precincts: fc.integer({ min: 1, max: 3 }),
    seats: fc.nat(8),
    extra: fc.constantFrom(0, 0, 1),
  })
  .chain(({ sizes, precincts, seats, extra }) =>
    fc
      .tuple(
        ...sizes.map((size) =>
          fc.array(fc.array(fc.nat(3), { minLength: size, maxLength: size }), {
            minLength: precincts,
            maxLength: precincts,
          }),
        ),
      )
      .map((tables) => ({
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
  fc.integer({ min: least, max: most }).chain((columns) =>
    table(columns, 4).map((rows) => ({
      candidates: rows[0]!.map((_, at) => ({ id: id(at), votes: sum(rows, at) })),
      precincts: rows.map((row, at) => ({ id: id(at), votes: byId(row) })),
    })),
  );
export const plurality: fc.Arbitrary<PluralityInput> = fc
  .tuple(named(1, 5), fc.nat(3))
  .map(([votes, seats]) => ({ id: 'x', method: 'plurality' as const, seats, ...votes }));
export const firstRound: fc.Arbitrary<MayorContestInput> = named(2, 5).map((v) => ({
  id: 'x',
  round: 1 as const,
  ...v,
}));
export const runOff: fc.Arbitrary<MayorContestInput> = named(2, 2).map((v) => ({ id: 'x', round: 2 as const, ...v }));

/** The same line with every array shuffled, but for the order in which names were drawn: that is a fact. */
export function shuffled<T extends object>(input: T): fc.Arbitrary<T> {
  const members = Object.entries(input).map(([key, value]: [string, unknown]) =>
    fc.tuple(fc.constant(key), key === 'drawn' ? fc.constant(value) : shuffledValue(value)),
  );
  return fc.tuple(...members).map((entries) => Object.fromEntries(entries) as T);
}
function shuffledValue(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) {
    const elements = value.map((element) => shuffledValue(element));
    return fc
      .tuple(...elements)
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }));
  }
  return typeof value === 'object' && value !== null ? shuffled(value) : fc.constant(value);
}

/** Asks and draws until the line is decided. `draw` plays the people who draw; it sees only the question. */
export function drawAll<I extends { lots?: RecordedLot[] | undefined }, O extends object>(
  input: I,
  decide: (input: I) => O,
  draw: (lot: Lot) => string[],
): { input: I; answer: O; drawn: RecordedLot[] } {
  const drawn: RecordedLot[] = [];
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
