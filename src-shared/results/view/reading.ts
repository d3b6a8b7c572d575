/** Ways to read the view of a constituency; a window takes these without the rules that made it. */
import type { CandidateView, ConstituencyView, ListView } from './constituency.ts';

/** The table of quotients (art. 444 § 1): the lists that share in the seats, divided as far as anybody won and `more`. */
export function quotientsOf(
  { seats, lists }: ConstituencyView,
  more: number,
): { readonly lists: readonly ListView[]; readonly divisors: readonly number[] } {
  const sharing = lists.filter(({ qualifies }) => qualifies !== false);
  const most = Math.max(0, ...sharing.map(({ quotients }) => quotients.filter(({ seat }) => seat !== null).length));
  return { lists: sharing, divisors: Array.from({ length: Math.min(seats, most + more) }, (_, at) => at + 1) };
}

/** The seat that a list's votes over `divisor` won. */
export function seatOfQuotient({ quotients }: ListView, divisor: number): number | null {
  return quotients.find((one) => one.divisor === divisor)?.seat ?? null;
}

/** Most votes first; equal ones in the order of the ballot. */
export function byVotes(a: CandidateView, b: CandidateView): number {
  return (b.votes ?? 0) - (a.votes ?? 0) || a.position - b.position;
}
