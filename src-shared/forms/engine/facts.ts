/** A draft as the rules see it: CEL variables by name, and every number with its path. */
import { type Context, type Draft, type Results } from '../draft.ts';
import { type FormDefinition } from '../schema.ts';
import { givenIds } from '../vocabulary.ts';
import { answerPath, candidatePath, listPath } from '../paths.ts';

/** Variables of CEL. A name that is missing or `undefined` is blank, and no rule that needs it runs. */
export type Scope = Record<string, unknown>;

type Input = number | null | undefined;

/** One number and where it stands; `undefined` is blank. `typed` is the same as it came, and quick to compare. */
export type Place = { readonly path: string; readonly value: bigint | undefined; readonly typed: Input };
/** One number of the results item. A withdrawn line may bear no number (T20). */
export type Line = Place & { readonly withdrawn: boolean };
export type ListLines = {
  readonly total: Line;
  readonly candidates: readonly Line[];
  /** The votes of all candidates who stand, or nothing while one is blank. */
  readonly votes: readonly bigint[] | undefined;
  readonly struckOut: boolean;
};

export type Facts = {
  readonly scope: Scope;
  /** The form's items in order of paper. */
  readonly items: readonly Place[];
  /** Every number of the results item in order of paper. */
  readonly lines: readonly Line[];
  /** The lines a voter marks: candidates, or for and against. */
  readonly candidates: readonly Line[];
  readonly lists: readonly ListLines[];
  /** The lines that add up to the printed total. */
  readonly summed: readonly Line[];
  /** Paths of what must be filled and is not. */
  readonly blank: readonly string[];
};

/**
 * CEL integers have 64 bits. A number beyond five digits is reported by T01 whatever its size, so this bound only
 * keeps sums and products of absurd input from overflowing.
 */
const bound = 1_000_000_000;
const toVotes = (value: Input): bigint | undefined =>
  value === null || value === undefined ? undefined : BigInt(Math.max(-bound, Math.min(bound, value)));

export function factsOf(form: FormDefinition, draft: Draft, context: Context): Facts {
  const scope = contextScope(context);
  const items: Place[] = [];
  const blank: string[] = [];
  for (const { id, postal } of form.fields) {
    const typed = toVotes(draft.values[id]);
    const value = typed === undefined && postal === true && context.postalVoting === false ? 0n : typed;
    scope[id] = value;
    items.push({ path: id, value, typed: value === undefined ? null : (draft.values[id] ?? 0) });
    if (value === undefined) blank.push(id);
  }

  const item = resultsItem(form.ballot, draft.results, context);
  const standing = item.lines.filter((line) => !line.withdrawn);
  if (standing.length === 0) blank.push('results');
  for (const line of standing) if (line.value === undefined) blank.push(line.path);
  scope.results = item.summed.length === 0 ? undefined : votesOf(item.summed);
  return { scope, items, ...item, blank };
}

/** The votes of all lines, or nothing while one is blank. */
function votesOf(lines: readonly Line[]): readonly bigint[] | undefined {
  const votes: bigint[] = [];
  for (const { value } of lines) {
    if (value === undefined) return undefined;
    votes.push(value);
  }
  return votes;
}

function contextScope(context: Context): Scope {
  const { precinctType = 'regular', postalVoting = true, struckOut = [], annulled = [], attendance } = context;
  const scope: Scope = { precinctType, postalVoting, struckOut, annulled };
  for (const id of givenIds) scope[id] = toVotes(context[id]);
  if (attendance === undefined) return scope;

  const chairs = attendance.filter((one) => one.role === 'chair');
  const deputies = attendance.filter((one) => one.role === 'deputy');
  const present = (of: typeof attendance) => BigInt(of.filter((one) => one.present).length);
  return {
    ...scope,
    members: BigInt(attendance.length),
    quorum: BigInt(context.quorum ?? Math.ceil((context.appointed ?? attendance.length) / 2)),
    present: present(attendance),
    chairs: BigInt(chairs.length),
    deputies: BigInt(deputies.length),
    chairsPresent: present(chairs),
    deputiesPresent: present(deputies),
  };
}

type Item = Pick<Facts, 'lines' | 'candidates' | 'lists' | 'summed'>;

function resultsItem(ballot: FormDefinition['ballot'], results: Results | undefined, context: Context): Item {
  const struckOut = new Set(context.struckOut);
  const annulled = new Set(context.annulled);
  const line = (path: string, typed: Input, withdrawn = false): Line => ({
    path,
    value: toVotes(typed),
    typed,
    withdrawn,
  });
  const single = (lines: readonly Line[]): Item => ({
    lines,
    candidates: lines,
    lists: [],
    summed: lines.filter((one) => !one.withdrawn),
  });

  switch (ballot) {
    case 'for-against': {
      const answers = results !== undefined && 'for' in results ? results : { for: null, against: null };
      return single([line(answerPath('for'), answers.for), line(answerPath('against'), answers.against)]);
    }
    case 'candidates': {
      const votes = results !== undefined && 'candidates' in results ? results.candidates : {};
      return single(Object.entries(votes).map(([n, typed]) => line(candidatePath(n), typed, struckOut.has(n))));
    }
    case 'lists': {
      const votes = results !== undefined && 'lists' in results ? results.lists : {};
      const lists = Object.entries(votes).map(([n, list]): ListLines => {
        const away = annulled.has(n);
        const candidates = Object.entries(list.candidates ?? {}).map(([position, typed]) =>
          line(candidatePath(position, n), typed, away || struckOut.has(`${n}/${position}`)),
        );
        return {
          total: line(listPath(n), list.total, away),
          candidates,
          votes: votesOf(candidates.filter((one) => !one.withdrawn)),
          // a struck-out candidate usually has no line at all, so the context is asked, not the lines
          struckOut: [...struckOut].some((path) => path.startsWith(`${n}/`)),
        };
      });
      return {
        lines: lists.flatMap((list) => [list.total, ...list.candidates]),
        candidates: lists.flatMap((list) => list.candidates),
        lists,
        summed: lists.map((list) => list.total).filter((total) => !total.withdrawn),
      };
    }
  }
}
