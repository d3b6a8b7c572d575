/**
 * The threshold of art. 416, 450 and 459: a list takes part in the division of seats with at least `percent` of the
 * valid votes cast for all lists of the whole body. Whole numbers only: votes · 100 ≥ percent · total.
 *
 * @param allVotes votes of every list in the whole body
 * @returns whether a list with that many votes in the whole body takes part
 */
export function threshold(allVotes: readonly number[], percent: number): (votes: number) => boolean {
  let total = 0;
  for (const votes of allVotes) total += votes;
  // A double is exact up to here, and once rounded it stays beyond.
  if (Number.isSafeInteger(total * 100)) return (votes) => votes * 100 >= percent * total;
  const needed = BigInt(percent) * allVotes.reduce((sum, votes) => sum + BigInt(votes), 0n);
  return (votes) => BigInt(votes) * 100n >= needed;
}

/**
 * Whether a list takes part in the division of a body's seats; `null` while there are no votes, for nothing passes or fails
 * of nothing, and where another commission counts: a part of the body shows no threshold.
 * @param totals votes of each list in the whole body
 */
export function participation(
  totals: Readonly<Record<string, number>>,
  percent: number,
  own: boolean,
): (list: string) => boolean | null {
  const all = Object.values(totals);
  if (!own || all.every((votes) => votes === 0)) return () => null;
  const passes = threshold(all, percent);
  return (list) => passes(totals[list] ?? 0);
}
