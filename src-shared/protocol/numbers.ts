/**
 * A protocol's numbers by path, the way findings, screens and stores name them (docs/formats.md, "urna check"): a field
 * id, or `results/1`, `results/for`, `results/13/total`, `results/13/1`. `null` is blank, which is not 0.
 */
import { registered, type Constituency } from '../definition/contest.ts';
import { type ProtocolResults } from './payload.ts';
import { candidatePath, listPath, answerPath } from '../forms/paths.ts';
import { type Ballot } from '../forms/vocabulary.ts';

export type Numbers = Readonly<Record<string, number | null>>;
export type DraftResults =
  | { candidates: Record<string, number | null> }
  | { for: number | null; against: number | null }
  | { lists: Record<string, { total: number | null; candidates: Record<string, number | null> }> };

/** Paths of item 14 in the order of the paper. No path for a struck-out candidate or an annulled list (T20). */
export function resultPaths(ballot: Ballot, constituency: Constituency): string[] {
  switch (ballot) {
    case 'for-against':
      return [answerPath('for'), answerPath('against')];
    case 'candidates':
      return registered(constituency.candidates).map((c) => candidatePath(c.position));
    case 'lists':
      return registered(constituency.lists).flatMap((l) => [
        listPath(l.number),
        ...registered(l.candidates).map((c) => candidatePath(c.position, l.number)),
      ]);
  }
}

/** Splits flat numbers into the `values` and `results` of a check line or a payload; paths not given are blank. */
export function structured(
  ballot: Ballot,
  constituency: Constituency,
  fieldIds: readonly string[],
  numbers: Numbers,
): { values: Record<string, number | null>; results: DraftResults } {
  const at = (path: string) => numbers[path] ?? null;
  const values = Object.fromEntries(fieldIds.map((id) => [id, at(id)]));
  switch (ballot) {
    case 'for-against':
      return { values, results: { for: at(answerPath('for')), against: at(answerPath('against')) } };
    case 'candidates': {
      const candidates = registered(constituency.candidates).map((c) => [c.position, at(candidatePath(c.position))]);
      return { values, results: { candidates: Object.fromEntries(candidates) } };
    }
    case 'lists': {
      const lists = registered(constituency.lists).map((l) => {
        const votes = registered(l.candidates).map((c) => [c.position, at(candidatePath(c.position, l.number))]);
        return [l.number, { total: at(listPath(l.number)), candidates: Object.fromEntries(votes) }];
      });
      return { values, results: { lists: Object.fromEntries(lists) } };
    }
  }
}

/** The inverse of {@link structured} for a complete payload. */
export function flattened(values: Readonly<Record<string, number>>, results: ProtocolResults): Record<string, number> {
  const flat: Record<string, number> = { ...values };
  if ('for' in results) return { ...flat, [answerPath('for')]: results.for, [answerPath('against')]: results.against };
  if ('candidates' in results) {
    for (const [position, votes] of Object.entries(results.candidates)) flat[candidatePath(position)] = votes;
    return flat;
  }
  for (const [number, list] of Object.entries(results.lists)) {
    flat[listPath(number)] = list.total;
    for (const [position, votes] of Object.entries(list.candidates)) flat[candidatePath(position, number)] = votes;
  }
  return flat;
}
