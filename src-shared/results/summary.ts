/** Zestawienie: the sums of one constituency's protocols, each item summed, nothing typed (art. 442). */
import { flattened } from '../protocol/numbers.ts';
import { type ProtocolResults } from '../protocol/payload.ts';

/** What a summary needs of a protocol; signed and emergency ones alike. */
export type CountedProtocol = {
  readonly hash: string;
  readonly precinct: number;
  readonly constituency: number;
  readonly values: Readonly<Record<string, number>>;
  readonly results: ProtocolResults;
};

export type Summary = {
  readonly constituency: number;
  readonly protocols: readonly CountedProtocol[];
  /** Sums by path as on paper: `validVotes`, `results/1`, `results/13/total`. Exact: five digits × at most 100,000. */
  readonly sums: Readonly<Record<string, number>>;
};

/** A protocol that stands is summed again at each look at the results. */
const flat = new WeakMap<CountedProtocol['results'], Readonly<Record<string, number>>>();
function numbersOf({ values, results }: CountedProtocol): Readonly<Record<string, number>> {
  const known = flat.get(results) ?? flattened(values, results);
  flat.set(results, known);
  return known;
}

/** In order of precincts, whatever order they came in: the same protocols give the same bytes. */
export function summarise(constituency: number, protocols: readonly CountedProtocol[]): Summary {
  const own = protocols
    .filter((protocol) => protocol.constituency === constituency)
    .sort((a, b) => a.precinct - b.precinct);
  const sums: Record<string, number> = {};
  for (const protocol of own) {
    const numbers = numbersOf(protocol);
    for (const path in numbers) sums[path] = (sums[path] ?? 0) + numbers[path]!;
  }
  return { constituency, protocols: own, sums };
}
