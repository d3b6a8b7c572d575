/** Councils of communes up to 20,000 (art. 415, 443): most votes; equal: number of precincts, then lot. */
import type { PluralityAnswer, PluralityInput, PluralityOutcome } from './schemas.ts';
import { chooseTop, compareIds, type Tie } from './ties.ts';

export type PluralityExplained = { readonly answer: PluralityAnswer; readonly ties: readonly Tie[] };
type Reading = { readonly outcome: PluralityOutcome; readonly ties: readonly Tie[] };

function decide(input: PluralityInput, reading: 'tied' | 'all'): Reading {
  const { chosen, tie, required } = chooseTop(input.candidates, input.seats, {
    kind: 'candidate',
    precincts: () => (input.precincts ?? []).map((precinct) => precinct.votes),
    lots: input.lots,
    ...(reading === 'all' ? { rivals: input.candidates.map((candidate) => candidate.id) } : {}),
  });
  const outcome: PluralityOutcome =
    required === undefined
      ? { status: 'decided', elected: chosen.map(({ id }) => id), unfilled: input.seats - chosen.length }
      : { status: 'lot-required', ...required };
  return { outcome, ties: tie === undefined ? [] : [tie] };
}

/** The same people elected in whatever order, or the same lot required. */
function sameOutcome(a: PluralityOutcome, b: PluralityOutcome): boolean {
  const essence = (of: PluralityOutcome): string =>
    JSON.stringify(of.status === 'decided' ? of.elected.toSorted(compareIds) : of);
  return essence(a) === essence(b);
}

/**
 * „… większa liczba obwodów, w których kandydaci otrzymali największą liczbę głosów” (art. 443 § 2) does not say
 * whether the most votes are meant among the equal candidates or among all. Unless told otherwise the equal ones are
 * compared, as the rule for lists does; asked to `ask`, both readings are worked out and a difference is put to the
 * commission as a `question`, whose recorded decision comes back as `reading`.
 */
export function explainPlurality(input: PluralityInput): PluralityExplained {
  const tied = decide(input, input.reading === 'all' ? 'all' : 'tied');
  if (input.reading === 'ask') {
    const all = decide(input, 'all');
    if (!sameOutcome(tied.outcome, all.outcome)) {
      const readings = { tied: tied.outcome, all: all.outcome };
      return { answer: { status: 'question', readings }, ties: [...tied.ties, ...all.ties] };
    }
  }
  return { answer: tied.outcome, ties: tied.ties };
}
