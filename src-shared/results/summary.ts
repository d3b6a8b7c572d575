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

type Flat = { readonly results: CountedProtocol['results']; readonly numbers: Readonly<Record<string, number>> };
/** A protocol that stands is summed again at each look at the results: by its values, for the results beside them. */
const flat = new WeakMap<CountedProtocol['values'], Flat>();
function numbersOf({ values, results }: CountedProtocol): Flat['numbers'] {
  const known = flat.get(values);
  if (known?.results === results) return known.numbers;
  const numbers = flattened(values, results);
  flat.set(values, { results, numbers });
  return numbers;
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
