/** Results: what the protocols in force give, and what people recorded. */
import { type Failure } from '../../result.ts';
import { type ContestView } from '../../results/view/contest.ts';
import { typedWithdrawal, type Withdrawal } from '../../results/withdrawal.ts';
import { type RecordedLot, type RecordedRuling, typedLot, typedRuling } from '../../sealed/payloads.ts';
import { command, coordinator, nothing, query, seen, watching } from '../call.ts';
import { arrivals, comparisons, decisions } from '../events.ts';
import { type StaleCause } from '../../results/stale.ts';

/** A fact people recorded; withdrawn it stays listed and counts no more. */
export type OnRecord<T> = { readonly id: number; readonly fact: T; readonly withdrawn: Withdrawal | null };

/** `inUse`: the result stands on it; otherwise the question it answered no longer stands. */
export type RecordView<T> = OnRecord<T> & { readonly inUse: boolean };

/** One contest as it is told everywhere, with its protocols on the board and what is on record. */
export type ContestResultView = ContestView & {
  received: number;
  agreed: number;
  expected: number;
  lots: RecordView<RecordedLot>[];
  rulings: RecordView<RecordedRuling>[];
};

export type ResultsView = {
  /** Rises with every lot and ruling recorded or withdrawn. */
  version: number;
  contests: ContestResultView[];
  at: string;
  /** What was published last, and why it is stale; empty while it still holds. */
  published: { at: string; number: number; hash: string; files: string[]; stale: StaleCause[] } | null;
  /** Why no result can be computed at all, such as a stored protocol that was altered. */
  problem: Failure | null;
};

export const resultsCalls = {
  'results.view': query<ResultsView>()(nothing, watching, [
    ...arrivals,
    ...comparisons,
    ...decisions,
    'result-exported',
  ]),
  'results.recordLot': command<ResultsView>()(typedLot.extend(seen), coordinator),
  'results.recordRuling': command<ResultsView>()(typedRuling(seen), coordinator),
  /** A record is never changed: a wrong one is taken back and recorded anew. */
  'results.withdraw': command<ResultsView>()(typedWithdrawal.extend(seen), coordinator),
} as const;
