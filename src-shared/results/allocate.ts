/**
 * Seats of one council constituency, from votes to elected names. Constituencies without voting (art. 380) and
 * without elections (art. 434 § 2) are decided before there is anything to allocate.
 */
import { electFromList } from './candidates.ts';
import { divideSeats } from './dhondt.ts';
import { explainPlurality } from './plurality.ts';
import type { AllocateInput, AllocateOutput, DhondtAnswer, DhondtInput, Step } from './schemas.ts';
import { threshold } from './threshold.ts';
import { compareIds, type Tie } from './ties.ts';

/** The answer with what the minutes and the quotient table say beside it. */
export type DhondtExplained = {
  /** Lists over the threshold, by number. */
  readonly qualified: readonly string[];
  /** As in the answer; where a lot between lists is required, the seats that are certain before it. */
  readonly steps: readonly Step[];
  /** Every equality that had to be resolved: between lists first, then inside lists by list number. */
  readonly ties: readonly Tie[];
  readonly answer: DhondtAnswer;
};

/** Those of `lists` that divide the seats; by default the constituency is the whole body, and 0 % means everybody. */
function qualify(lists: DhondtInput['lists'], { percent = 0, totals }: NonNullable<DhondtInput['threshold']>) {
  if (totals === undefined) {
    const passes = threshold(
      lists.map((list) => list.votes),
      percent,
    );
    return lists.filter((list) => passes(list.votes));
  }
  const passes = threshold(Object.values(totals), percent);
  return lists.filter((list) => passes(ownMember(totals, list.id) ?? 0));
}

export function explainDhondt(input: DhondtInput): DhondtExplained {
  const lists = input.lists.toSorted((a, b) => compareIds(a.id, b.id));
  const standing = qualify(lists, input.threshold ?? {});
  const qualified = standing.map((list) => list.id);
  const { steps, tie, required } = divideSeats(standing, input.seats, {
    precincts: () => (input.precincts ?? []).map((precinct) => precinct.votes),
    lots: input.lots,
  });
  const ties: Tie[] = tie === undefined ? [] : [tie];
  if (required !== undefined) return { qualified, steps, ties, answer: { status: 'lot-required', ...required } };

  const seats: Record<string, number> = {};
  const elected: Record<string, readonly string[]> = {};
  let unfilled = input.seats;
  for (const list of lists) {
    let filled = steps.filter((step) => step.list === list.id).length;
    if (list.candidates !== undefined && filled > 0) {
      const choice = electFromList(
        { id: list.id, candidates: list.candidates },
        filled,
        () => (input.precincts ?? []).map(({ candidates }) => ownMember(candidates, list.id) ?? {}),
        input.lots,
      );
      if (choice.tie !== undefined) ties.push(choice.tie);
      if (choice.required !== undefined)
        return { qualified, steps, ties, answer: { status: 'lot-required', ...choice.required } };
      elected[list.id] = choice.chosen.map(({ id }) => id);
      filled = choice.chosen.length;
    }
    seats[list.id] = filled;
    unfilled -= filled;
  }
  const decided = { status: 'decided', seats: seats, steps, unfilled } as const;
  const named = lists.some((list) => list.candidates !== undefined);
  return { qualified, steps, ties, answer: named ? { ...decided, elected } : decided };
}

function ownMember<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The answer of `urna allocate` to one line (docs/formats.md, "urna allocate"): same input, same bytes. */
export function allocate(input: AllocateInput): AllocateOutput {
  const { answer } = input.method === 'dhondt' ? explainDhondt(input) : explainPlurality(input);
  return { id: input.id, ...answer };
}
