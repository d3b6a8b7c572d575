import type { DrawnLot } from './schemas.ts';
import { chooseTop, type Choice, type Entry, type VoteMap } from './ties.ts';

/**
 * Who takes the seats a list has won (art. 444 § 3, art. 233 applied correspondingly): most votes; equal at the last
 * seat: number of precincts, then lot. The place on the list is no criterion. A list with fewer candidates than seats
 * gives all of them; the rest stays unfilled.
 */
export function electFromList(
  list: { readonly id: string; readonly candidates: readonly Entry[] },
  seats: number,
  precincts: () => readonly VoteMap[],
  lots: readonly DrawnLot[] | undefined,
): Choice {
  return chooseTop(list.candidates, seats, { kind: 'candidate', list: list.id, precincts, lots });
}
