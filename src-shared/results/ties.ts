/**
 * Who is ahead, and what the law does where several are equal: number of precincts, then lot (art. 233, 443 § 2,
 * 444 § 2–3, 473). One procedure serves lists, candidates and mayors; equality nobody asks about is left alone.
 */
import { findDrawn, type Lot, type LotRequired, type LotSubject } from './lots.ts';
import type { DrawnLot } from './schemas.ts';

export type Entry = { readonly id: string; readonly votes: number };
/** Votes of one precinct by id. */
export type VoteMap = Readonly<Record<string, number>>;

export type TieRules = {
  readonly kind: LotSubject['kind'];
  /** The list, where the equal ones are its candidates. */
  readonly list?: string;
  /** Called only where precincts are needed. */
  readonly precincts: () => readonly VoteMap[];
  readonly lots: readonly DrawnLot[] | undefined;
  /** Against whom a precinct is won; the equal ones themselves unless said. */
  readonly rivals?: readonly string[];
};

/** An equality that had to be resolved, with everything the minutes must say about it. */
export type Tie = {
  readonly kind: LotSubject['kind'];
  readonly list?: string;
  /** The ids with equal votes, and how many of them get a place. */
  readonly between: readonly string[];
  readonly places: number;
  /** Against whom a precinct was won; absent where that was the equal ones themselves. */
  readonly rivals?: readonly string[];
  /** Precincts won by each; absent where the numbers are not all there. */
  readonly precincts?: VoteMap;
  /** Those of `between` whose number of precincts gave them a place. */
  readonly ahead: readonly string[];
  readonly lot?: Lot;
  readonly drawn?: readonly string[];
};

export type Chosen = Entry & { readonly by: 'votes' | 'precincts' | 'lot' };
/** `required` is set exactly where a lot has to be drawn before anybody can be named. */
export type Choice = { readonly chosen: readonly Chosen[]; readonly tie?: Tie; readonly required?: LotRequired };

/** Numbers before names, 2 before 10: the order in which equal ones are shown. It never decides anything. */
export function compareIds(a: string, b: string): number {
  const [m, n] = [Number(a), Number(b)];
  if (m !== n && !Number.isNaN(m) && !Number.isNaN(n)) return m - n;
  if (Number.isNaN(m) !== Number.isNaN(n)) return Number.isNaN(m) ? 1 : -1;
  return a < b ? -1 : Number(a > b);
}

export function byVotesThenId(a: Entry, b: Entry): number {
  return b.votes - a.votes || compareIds(a.id, b.id);
}

/**
 * The one of `rivals` with strictly more votes than every other; `null` where several have the most, `undefined` where
 * one of them lacks a number, for a blank is not 0.
 */
export function winnerIn(votes: VoteMap, rivals: readonly string[]): string | null | undefined {
  let most = -1;
  let winner: string | null = null;
  for (const id of rivals) {
    const own = Object.hasOwn(votes, id) ? votes[id] : undefined;
    if (own === undefined) return undefined;
    if (own > most) [most, winner] = [own, id];
    else if (own === most) winner = null;
  }
  return winner;
}

/**
 * For each of `equal` the number of precincts in which it has strictly more votes than every other of `rivals`;
 * `undefined` without precincts or where one of them lacks a number.
 */
export function countPrecincts(
  equal: readonly string[],
  precincts: readonly VoteMap[],
  rivals: readonly string[] = equal,
): Map<string, number> | undefined {
  if (precincts.length === 0) return undefined;
  const counts = new Map(equal.map((id) => [id, 0]));
  for (const votes of precincts) {
    const winner = winnerIn(votes, rivals);
    if (winner === undefined) return undefined;
    const won = winner === null ? undefined : counts.get(winner);
    if (winner !== null && won !== undefined) counts.set(winner, won + 1);
  }
  return counts;
}

/** Splits ids ranked by falling `value` into those safely inside and those equal across the last place. */
function cut<T>(ranked: readonly T[], places: number, value: (of: T) => number): { inside: T[]; equal: T[] } {
  const [last, next] = [ranked[places - 1], ranked[places]];
  if (last === undefined || next === undefined || value(last) !== value(next))
    return { inside: ranked.slice(0, places), equal: [] };
  const mark = value(last);
  return { inside: ranked.filter((x) => value(x) > mark), equal: ranked.filter((x) => value(x) === mark) };
}

/**
 * The `places` best of `entries` by votes; those equal across the last place by precincts, then by lot. The order of
 * the chosen: votes, then the rule that decided, then id. With enough places for all, nothing needs deciding.
 */
export function chooseTop(entries: readonly Entry[], places: number, rules: TieRules): Choice {
  const byVotes = cut(entries.toSorted(byVotesThenId), places, (entry) => entry.votes);
  const chosen: Chosen[] = byVotes.inside.map((entry) => ({ ...entry, by: 'votes' }));
  const [first] = byVotes.equal;
  if (first === undefined) return { chosen };

  const take = (ids: readonly string[], by: Chosen['by']): void => {
    for (const id of ids) chosen.push({ id, votes: first.votes, by });
  };
  const subject = { kind: rules.kind, ...(rules.list === undefined ? {} : { list: rules.list }) };
  const between = byVotes.equal.map((entry) => entry.id);
  const counts = countPrecincts(between, rules.precincts(), rules.rivals);
  const count = (id: string): number => counts?.get(id) ?? 0;
  const byCount = cut(
    between.toSorted((a, b) => count(b) - count(a) || compareIds(a, b)),
    places - chosen.length,
    count,
  );
  const tie: Tie = {
    ...subject,
    between,
    places: places - chosen.length,
    ...(rules.rivals === undefined ? {} : { rivals: rules.rivals }),
    ...(counts === undefined ? {} : { precincts: Object.fromEntries(counts) }),
    ahead: byCount.inside,
  };
  take(byCount.inside, 'precincts');
  if (byCount.equal.length === 0) return { chosen, tie };

  const lot: Lot = { ...subject, places: places - chosen.length, between: byCount.equal };
  const drawn = findDrawn(lot, rules.lots);
  if (drawn !== undefined) {
    take(drawn, 'lot');
    return { chosen, tie: { ...tie, lot, drawn } };
  }
  const required = counts === undefined ? { lot, missing: 'precincts' as const } : { lot };
  return { chosen, tie: { ...tie, lot }, required };
}
