/**
 * A second, slow implementation for comparison only. It lists every quotient and ranks each of them outright, where the
 * program goes seat by seat and looks only at equalities across the last one; it shares no code with the program.
 */
export type NaiveInput = {
  readonly seats: number;
  readonly percent: number;
  readonly lists: readonly { readonly id: string; readonly votes: number }[];
  readonly precincts: readonly Readonly<Record<string, number>>[];
};
export type NaiveAnswer = { seats: Record<string, number> } | { between: string[]; places: number };

/** Precincts in which `own` has strictly more votes than each of `others`. */
export function precinctsWon(own: string, others: readonly string[], precincts: NaiveInput['precincts']): number {
  return precincts.filter((votes) => others.every((other) => votes[own]! > votes[other]!)).length;
}

/** Ids grouped by equal rank, best first. */
function ranks(ids: readonly string[], better: (a: string, b: string) => boolean): string[][] {
  const rest = [...ids];
  const groups: string[][] = [];
  while (rest.length > 0) {
    const best = rest.filter((a) => rest.every((b) => !better(b, a)));
    groups.push(best);
    for (const id of best) rest.splice(rest.indexOf(id), 1);
  }
  return groups;
}

/**
 * The `places` best of `ids`, or the lot that is needed. `value` is compared first, then precincts: won against the equal
 * ones or, told so, against everybody.
 */
export function naiveChoice(
  ids: readonly string[],
  places: number,
  value: (id: string) => number,
  precincts: NaiveInput['precincts'],
  against: 'tied' | 'all' = 'tied',
): { chosen: string[] } | { between: string[]; places: number } {
  const chosen: string[] = [];
  for (const equal of ranks(ids, (a, b) => value(a) > value(b))) {
    if (chosen.length + equal.length <= places) {
      chosen.push(...equal);
      continue;
    }
    const won = (id: string) =>
      precinctsWon(
        id,
        (against === 'all' ? ids : equal).filter((other) => other !== id),
        precincts,
      );
    for (const group of ranks(equal, (a, b) => won(a) > won(b))) {
      if (chosen.length + group.length <= places) chosen.push(...group);
      else if (chosen.length < places) return { between: group, places: places - chosen.length };
    }
    break;
  }
  return { chosen };
}

export function naiveAllocation({ seats, percent, lists, precincts }: NaiveInput): NaiveAnswer {
  const total = lists.reduce((sum, list) => sum + BigInt(list.votes), 0n);
  const quotients = lists
    .filter((list) => list.votes > 0 && BigInt(list.votes) * 100n >= BigInt(percent) * total)
    .flatMap((list) => Array.from({ length: seats }, (_, at) => ({ ...list, divisor: at + 1 })))
    .sort((a, b) => {
      const difference = BigInt(b.votes) * BigInt(a.divisor) - BigInt(a.votes) * BigInt(b.divisor);
      return difference > 0n ? 1 : Number(difference < 0n) * -1;
    });
  const won = Object.fromEntries(lists.map((list) => [list.id, 0]));
  const last = quotients[seats - 1];
  if (last === undefined) return { seats: won };
  const equal = quotients.filter(
    (q) => BigInt(q.votes) * BigInt(last.divisor) === BigInt(last.votes) * BigInt(q.divisor),
  );
  const above = quotients.slice(0, quotients.indexOf(equal[0]!));
  for (const { id } of above) won[id]! += 1;
  const votesOf = new Map(lists.map((list) => [list.id, list.votes]));
  const choice = naiveChoice(
    equal.map((q) => q.id),
    seats - above.length,
    (id) => votesOf.get(id)!,
    precincts,
  );
  if ('between' in choice) return choice;
  for (const id of choice.chosen) won[id]! += 1;
  return { seats: won };
}
