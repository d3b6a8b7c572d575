/** Results: what the protocols in force give, and what people recorded. */
import { type Constituency } from '../../definition/contest.ts';
import { type Bilingual, type ContestKind } from '../../primitives.ts';
import { type Failure } from '../../result.ts';
import { type Caveat } from '../../results/caveats.ts';
import { type PrecinctCount } from '../../results/precincts.ts';
import { type NamedTie } from '../../results/tie-record.ts';
import { type Trace } from '../../results/traces.ts';
import { typedWithdrawal, type Withdrawal } from '../../results/withdrawal.ts';
import { type RecordedLot, type RecordedRuling, typedLot, typedRuling } from '../../sealed/payloads.ts';
import { command, coordinator, nothing, query, seen, watching } from '../call.ts';
import { type StaleCause } from '../../results/stale.ts';

export type LotNeeded = {
  kind: 'list' | 'candidate' | 'mayor';
  list: string | null;
  places: number;
  between: { id: string; name: string; votes: number }[];
};

/** A candidate with votes; `null` where there was no voting, or nothing is counted yet. */
export type CandidateResultView = {
  position: number;
  name: string;
  committee: string;
  votes: number | null;
  /** What gave a seat, inside a list where lists stand; `null` without a seat, or while it is not decided. */
  elected: 'votes' | 'precincts' | 'lot' | 'unopposed' | null;
};

export type ListResultView = {
  number: number;
  committee: string;
  status: 'registered' | 'annulled';
  votes: number;
  /** `null` where nobody can say: no votes yet, or another commission counts the whole body. */
  qualifies: boolean | null;
  seats: number;
  /** Those registered, in the order of the list. */
  candidates: CandidateResultView[];
  /** votes/1, votes/2, … as exact fractions; `seat` is the rank of the seat it won. */
  quotients: { divisor: number; seat: number | null }[];
};

export type ConstituencyResultView = {
  number: number;
  seats: number;
  voting: Constituency['voting'];
  received: number;
  expected: number;
  validVotes: number;
  lists: ListResultView[];
  /** Those registered, where single names stand instead of lists. */
  candidates: CandidateResultView[];
  ties: NamedTie[];
  steps: { seat: number; list: string; quotient: [number, number]; by: string }[];
  unfilled: number;
  /** `goes-up`: decided by the commission of a county, a region or the country, summed here. */
  status: 'no-protocols' | 'unopposed' | 'not-held' | 'decided' | 'lot-required' | 'question' | 'goes-up';
  lot: LotNeeded | null;
  /** Every protocol it depends on is agreed with the paper: a lot is drawn, a ruling given only then. */
  settled: boolean;
  /** What the commission must decide and record: the reading of art. 443 § 2, or that seats stay empty. */
  question: 'reading' | 'unfilled' | null;
  /** Names elected under each reading, where they differ; null where that reading needs a lot. */
  readings: { tied: string[] | null; all: string[] | null } | null;
};

/** A fact people recorded; withdrawn it stays listed and counts no more. */
export type OnRecord<T> = { readonly id: number; readonly fact: T; readonly withdrawn: Withdrawal | null };

/** `inUse`: the result stands on it; otherwise the question it answered no longer stands. */
export type RecordView<T> = OnRecord<T> & { readonly inUse: boolean };

export type ContestResultView = {
  contest: ContestKind;
  title: Bilingual;
  body: string;
  received: number;
  agreed: number;
  expected: number;
  /** The same in precincts: one may draw up several of the contest's protocols. */
  precincts: PrecinctCount;
  final: boolean;
  turnout: { eligible: number; validBallots: number };
  validVotes: number;
  /** Only where the whole body is counted here. */
  threshold: {
    percent: number;
    totals: { list: string; committee: string; votes: number; qualifies: boolean | null }[];
  } | null;
  constituencies: ConstituencyResultView[];
  mayor: MayorResultView | null;
  /** What must be told of the protocols wherever their numbers stand. */
  caveats: Caveat[];
  /** What was changed on the way, and why. */
  traces: Trace[];
  lots: RecordView<RecordedLot>[];
  rulings: RecordView<RecordedRuling>[];
};

export type MayorResultView = {
  round: 1 | 2;
  candidates: { id: string; name: string; committee: string; votes: number }[];
  single: { for: number; against: number } | null;
  required: number;
  outcome: 'no-protocols' | 'elected' | 'runoff' | 'not-elected' | 'lot-required';
  elected: string | null;
  runoff: string[];
  by: string | null;
  ties: NamedTie[];
  lot: LotNeeded | null;
  settled: boolean;
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
  'results.view': query<ResultsView>()(nothing, watching),
  'results.recordLot': command<ResultsView>()(typedLot.extend(seen), coordinator),
  'results.recordRuling': command<ResultsView>()(typedRuling(seen), coordinator),
  /** A record is never changed: a wrong one is taken back and recorded anew. */
  'results.withdraw': command<ResultsView>()(typedWithdrawal.extend(seen), coordinator),
} as const;
