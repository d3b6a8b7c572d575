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
