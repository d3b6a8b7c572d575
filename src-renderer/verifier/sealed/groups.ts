/** Judged files in the order an observer asks about them: what was refused, the result, the protocols, the rest. */
import type { PayloadType } from '../../../src-shared/sealed/payloads.ts';
import { typeOf } from '../../../src-shared/sealed/open.ts';
import { isOutdatedCopy } from '../../../src-shared/sealed/verdict.ts';
import type { Entry } from '../session/session.ts';

export const groupNames = ['refused', 'results', 'protocols', 'receipts', 'others'] as const;
export type GroupName = (typeof groupNames)[number];

const groupByType: Readonly<Record<PayloadType, GroupName>> = {
  results: 'results',
  protocol: 'protocols',
  'emergency-protocol': 'protocols',
  receipt: 'receipts',
  mandate: 'others',
  contest: 'others',
  definition: 'others',
  roster: 'others',
  report: 'others',
  bundle: 'others',
};

export function groupOf(entry: Entry): GroupName {
  const { verdict, opened } = entry;
  if (!verdict.ok) return isOutdatedCopy(entry) ? 'others' : 'refused';
  return opened === undefined ? 'others' : groupByType[opened.type];
}

/** By precinct, then in the order of judging. */
export function grouped(entries: readonly Entry[]): readonly (readonly [GroupName, readonly Entry[]])[] {
  const precinct = ({ verdict }: Entry) => verdict.precinct ?? 0;
  const ordered = entries.toSorted((a, b) => precinct(a) - precinct(b) || a.number - b.number);
  const groups = Map.groupBy(ordered, groupOf);
  return groupNames.flatMap((name) => {
    const own = groups.get(name);
    return own === undefined ? [] : [[name, own] as const];
  });
}

/** The kind a file is of: proven where the signature holds, else only what the file claims. */
export function kindOf({ verdict, opened }: Entry): PayloadType | undefined {
  return opened?.type ?? (verdict.typ === undefined ? undefined : typeOf(verdict.typ));
}
