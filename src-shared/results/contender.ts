/** Who stands behind an id of an allocation: a list or a candidate, with the path of its votes among the sums. */
import { nameOf, type Constituency } from '../definition/contest.ts';
import { type LotSubject } from './lots.ts';
import { candidatePath, listPath } from '../forms/paths.ts';

/** What kind of ids: lists, candidates (of `list`, or single names), mayors. */
export type Contenders = Pick<LotSubject, 'kind'> & { readonly list?: string | null | undefined };

/** `results/13/total`, `results/13/2` or `results/2`. */
export function votesPath({ kind, list }: Contenders, id: string): string {
  if (kind === 'list') return listPath(id);
  return typeof list === 'string' ? candidatePath(id, list) : candidatePath(id);
}

/** The short name of a list's committee, or a candidate's name; the id where the package knows nobody under it. */
export function contenderName(constituency: Constituency, { kind, list }: Contenders, id: string): string {
  const listed = (number: string) => constituency.lists.find((one) => `${one.number}` === number);
  if (kind === 'list') return listed(id)?.committee.short ?? id;
  const among = typeof list === 'string' ? listed(list)?.candidates : constituency.candidates;
  const candidate = among?.find(({ position }) => `${position}` === id);
  return candidate === undefined ? id : nameOf(candidate);
}
