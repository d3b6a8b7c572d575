/** One way to draw cases for every property of results. */
import * as fc from 'fast-check';

/** Where each mutant meets the same properties, fewer cases do. */
const RUNS = Number(process.env['URNA_RUNS'] ?? 1500);

/** Of a count that is met in a full run, what to expect of this one. */
export function inRuns(count: number): number {
  return (count * RUNS) / 1500;
}

export function check<T>(input: fc.Arbitrary<T>, property: (value: T) => void): void {
  fc.assert(
    fc.property(input, (value) => {
      property(value);
    }),
    { numRuns: RUNS },
  );
}
