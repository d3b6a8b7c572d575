/** Where a night stands, as its process tells it: each part only ever rises. */
import { z } from 'zod';

export const agreementSteps = ['none', 'typing', 'different', 'returned', 'agreed'] as const;

const rank = z.array(z.int());
export const standSchema = z.strictObject({
  /** Revision and state of the protocol at the precinct. */
  precinct: rank,
  /** Revision that stands at the commune, and how far its comparison with the paper is. */
  commune: rank,
  /** Number of the last result. */
  published: rank,
});
export type Stand = z.infer<typeof standSchema>;

/** True where no part of `later` is behind `earlier`. */
export function holds(earlier: Stand, later: Stand): boolean {
  return (['precinct', 'commune', 'published'] as const).every((part) => !isBehind(later[part], earlier[part]));
}

function isBehind(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, n) => value !== other[n]);
  return at >= 0 && one[at]! < other[at]!;
}
