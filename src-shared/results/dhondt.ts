/** D'Hondt's division of one constituency's seats among lists (art. 444 § 1–2), in exact whole numbers. */
import type { LotRequired } from './lots.ts';
import type { DrawnLot, Step } from './schemas.ts';
import { byVotesThenId, chooseTop, type Chosen, type Entry, type Tie, type VoteMap } from './ties.ts';

export type Division = {
  /** Falling quotient, then list total, then list number. Where a lot is required, only the seats before it. */
  readonly steps: readonly Step[];
  readonly tie?: Tie;
  readonly required?: LotRequired;
};

type Evidence = { readonly precincts: () => readonly VoteMap[]; readonly lots: readonly DrawnLot[] | undefined };
type Compare = (a: number, b: number, c: number, d: number) => boolean;

const reason = { votes: 'list-total', precincts: 'precincts', lot: 'lot' } as const satisfies Record<
  Chosen['by'],
  Step['by']
>;

/** a/b > c/d without dividing. Doubles are exact while every product is a safe integer; larger ones go through BigInt. */
function exactComparison(mostVotes: number, largestDivisor: number): Compare {
  return Number.isSafeInteger(mostVotes * largestDivisor)
    ? (a, b, c, d) => a * d > c * b
    : (a, b, c, d) => BigInt(a) * BigInt(d) > BigInt(c) * BigInt(b);
}

/**
 * Gives `seats` to the largest quotients votes/1, votes/2, … Several equal last quotients and fewer seats left:
 * the larger list total first, then the number of precincts, then lot (art. 444 § 2). A list without a vote has no
 * quotient, so seats that only such lists could take are given to nobody.
 */
export function divideSeats(lists: readonly Entry[], seats: number, evidence: Evidence): Division {
  // In this order the first of equal quotients is that of the larger total, then of the lower number.
  const ranked = lists.filter((list) => list.votes > 0).sort(byVotesThenId);
  const [largest] = ranked;
  if (largest === undefined || seats === 0) return { steps: [] };
  const exceeds = exactComparison(largest.votes, seats + 1);
  const votes = ranked.map((list) => list.votes);
  const divisors = ranked.map(() => 1);
  const steps: Step[] = [];
  const give = (at: number, by: Step['by']): void => {
    steps.push({ seat: steps.length + 1, list: ranked[at]!.id, quotient: [votes[at]!, divisors[at]!], by });
    divisors[at]! += 1;
  };

  while (steps.length < seats) {
    let best = 0;
    for (let at = 1; at < votes.length; at += 1)
      if (exceeds(votes[at]!, divisors[at]!, votes[best]!, divisors[best]!)) best = at;
    give(best, 'quotient');
  }

  const [lastVotes, lastDivisor] = steps.at(-1)!.quotient;
  const indices = ranked.map((_, at) => at);
  const waiting = indices.filter((at) => !exceeds(lastVotes, lastDivisor, votes[at]!, divisors[at]!));
  if (waiting.length === 0) return { steps };

  // Equal quotients on both sides of the last seat: take these seats back and give them by art. 444 § 2.
  const holding = indices.filter(
    (at) => divisors[at]! > 1 && !exceeds(votes[at]!, divisors[at]! - 1, lastVotes, lastDivisor),
  );
  steps.length -= holding.length;
  for (const at of holding) divisors[at]! -= 1;
  const contestants = [...holding, ...waiting].map((at) => ranked[at]!);
  const { chosen, tie, required } = chooseTop(contestants, holding.length, { kind: 'list', ...evidence });
  if (required === undefined) {
    const by = new Map(chosen.map((list) => [list.id, reason[list.by]]));
    ranked.forEach((list, at) => {
      const rule = by.get(list.id);
      if (rule !== undefined) give(at, rule);
    });
  }
  return { steps, ...(tie === undefined ? {} : { tie }), ...(required === undefined ? {} : { required }) };
}
