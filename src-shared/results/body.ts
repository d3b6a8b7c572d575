/** One contest over its evidence: what every rendering of a result starts from. */
import { type ProtocolRef } from '../protocol/payload.ts';
import {
  type DecidedContest,
  type RecordedLot,
  type RecordedRuling,
  type WithdrawnRecord,
} from '../sealed/payloads.ts';
import { type Files, type ProtocolEvidence, type ReceiptEvidence } from './current.ts';
import { type BodyDecision } from './decide.ts';

/** A protocol of which two contents were signed: until the paper has decided, what stands on it is not final. */
export type Conflict = ProtocolRef & { readonly revision: number; readonly hashes: readonly string[] };
/** A signed correction that waits for the commune's consent: until then the result may change any minute. */
export type WaitingCorrection = ProtocolRef & { readonly revision: number; readonly protocol: string };
/** A conflict the paper has decided. */
export type SettledConflict = Pick<ProtocolRef, 'contest'> & Readonly<DecidedContest['settled'][number]>;
export type Evidence = Files & {
  readonly lots: readonly RecordedLot[];
  readonly rulings: readonly RecordedRuling[];
  /** Lots and rulings taken back: they decide nothing and are told. */
  readonly withdrawn?: readonly WithdrawnRecord[];
  readonly conflicts?: readonly Conflict[];
  readonly waiting?: readonly WaitingCorrection[];
  readonly settled?: readonly SettledConflict[];
};

/** One contest over its evidence. `own`: decided by the commune of this package, not by a county or a region. */
export type DecidedBody = {
  readonly decision: BodyDecision;
  readonly own: boolean;
  readonly expected: readonly { readonly precinct: number; readonly constituency: number }[];
  readonly protocols: readonly ProtocolEvidence[];
  /** Received under an older definition that says something else of them: named, and not counted. */
  readonly otherDefinition: readonly ProtocolEvidence[];
  readonly conflicts: readonly Conflict[];
  readonly waiting: readonly WaitingCorrection[];
  readonly settled: readonly SettledConflict[];
  /** Of all of those protocols, by protocol hash. */
  readonly receipts: ReadonlyMap<string, ReceiptEvidence>;
  /** Of the lots and rulings on record those the decision stands on. */
  readonly lots: readonly RecordedLot[];
  readonly rulings: readonly RecordedRuling[];
  readonly withdrawn: readonly WithdrawnRecord[];
  /** Everything received, everything agreed with the paper, everything decided and every question answered. */
  readonly final: boolean;
};
