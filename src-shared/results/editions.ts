/**
 * Several results of one commune: a higher number takes the place of a lower one and says of which. Two contents under one
 * number, or one that replaces something else than what is here, are for people to clear up.
 */
import { type ResultsPayload } from '../sealed/payloads.ts';
import { type Disagreement } from './verify-results.ts';

export type Issued = { readonly hash: string; readonly payload: Pick<ResultsPayload, 'number' | 'supersedes'> };

/** Those of the highest number: one, unless two contents carry it. */
export function inForce<T extends Issued>(all: readonly T[]): T[] {
  const highest = Math.max(0, ...all.map(({ payload }) => payload.number));
  return all.filter(({ payload }) => payload.number === highest);
}

/** What the other results here say against this one. */
export function amongEditions(own: Issued, all: readonly Issued[]): Disagreement[] {
  const others = new Map(all.filter(({ hash }) => hash !== own.hash).map((one) => [one.hash, one]));
  return [...others.values()].flatMap((other): Disagreement[] => {
    const where = `results/${other.hash}`;
    if (contradict(own, other) || contradict(other, own)) return [{ code: 'result-conflicts', where }];
    return other.payload.number > own.payload.number ? [{ code: 'result-superseded', where }] : [];
  });
}

function contradict({ payload: one }: Issued, { hash, payload: other }: Issued): boolean {
  return one.number === other.number || (one.number === other.number + 1 && one.supersedes !== hash);
}
