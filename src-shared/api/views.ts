/** What the core tells a window: plain data, ready to be shown. No schema here: these never come back as input. */
import { type Constituency } from '../definition/contest.ts';
import { type CommissionMember, type Definition, type Precinct } from '../definition/definition.ts';
import { type ClockVerdict } from '../day/clock.ts';
import { type Bilingual, type ContestKind, type Mode, type PrecinctType } from '../primitives.ts';
import { type FormDefinition } from '../forms/schema.ts';
import { type DraftState, type ProtocolDraft } from '../protocol/draft.ts';
import { type Obstacle } from '../protocol/freeze.ts';
import { type Numbers } from '../protocol/numbers.ts';
import { type EmergencyProtocolPayload } from '../protocol/payload.ts';
import { type ReceivingWarning } from '../protocol/plausible.ts';
import { type Failure } from '../result.ts';
import { type Caveat } from '../results/caveats.ts';
import { type PrecinctCount } from '../results/precincts.ts';
import { type NamedTie } from '../results/tie-record.ts';
import { type Trace } from '../results/traces.ts';
import { type Withdrawal } from '../results/withdrawal.ts';
import { type Caller } from './roles.ts';
import { type RosterOddity } from '../sealed/package/roster-oddities.ts';
import { type RecordedLot, type RecordedRuling } from '../sealed/payloads.ts';

export type MediumView = { id: string; label: string; path: string; kind: 'usb' | 'folder'; writable: boolean };

export type StatusView = {
  version: string;
  role: Caller;
  shell: 'electron' | 'browser' | 'cli';
  now: string;
  /** Who is at the keyboard of this window, as they said; null where it must be asked. */
  typist: string | null;
  workspace: WorkspaceView | null;
  /** Why the newest copy of the open store could not be made; null where it is there. */
  copyFailure: Failure | null;
  /**
   * The demo election, where this machine has one laid out: where it is, whose passphrases open its keys, and for whom it
   * is ready. The commission's part is there before the commune's, which needs every other precinct's protocols.
   */
  demo: {
    medium: string;
    precincts: number[];
    passphrases: Record<string, string>;
    readyFor: ('commission' | 'commune')[];
  } | null;
  /** Its laying out beside the program: how far it is, or what stopped it; null where nothing is left to do. */
  demoWork: DemoWorkView | null;
  media: MediumView[];
};

/** Precincts done of all. After a failure nothing goes on until `app.layOutDemo`. */
export type DemoWorkView = { done: number; of: number; failure: Failure | null };

export type WorkspaceView = {
  kind: 'precinct' | 'commune';
  mode: Mode;
  title: Bilingual;
  votingDay: string;
  commune: Definition['commune'];
  calendar: Definition['calendar'];
  policies: Definition['policies'];
  quorums: Definition['quorums'];
  notices: Definition['notices'];
  precinct: PrecinctView | null;
  definition: { number: number; hash: string; symbol: string; issuer: string };
};

export type PrecinctView = {
  number: number;
  type: PrecinctType;
  seat: string;
  postalVoting: boolean;
  hours: Precinct['hours'];
  appointed: number;
  commission: CommissionMember[];
  operators: string[];
};

/** What stands in a package, before anybody opens it as theirs. `fingerprint` is the issuer's, in groups to read aloud. */
export type PackageView = {
  medium: string;
  fingerprint: string;
  issuerKid: string;
  /** The issuer was compared and trusted on this machine before. */
  trusted: boolean;
  mode: Mode;
  title: Bilingual;
  votingDay: string;
  teryt: string;
  commune: string;
  definition: number;
  precincts: { number: number; seat: string; type: PrecinctType }[];
  /** What is odd about its roster. */
  oddities: readonly RosterOddity[];
};

/** One copy on this disk: when it was made, and what is in it; `problem` where it is not sound. */
export type CopyView = {
  id: string;
  madeAt: string;
  problem: Failure | null;
  holds: {
    rows: number;
    /** Instant of its last journal row. */
    lastAt: string;
    /** A commission's protocols in force. */
    protocols: { contest: ContestKind; constituency: number; revision: number; state: DraftState }[];
    /** A commune's protocols: received, and agreeing with the paper. */
    received: number;
    agreed: number;
  } | null;
};

/** What was moved out of its place; `code` says what was wrong with it, empty where nothing was. */
export type AsideView = { id: string; at: string; code: string; rows: number | null };

/** A store that may not be what it was, and what there is to put in its place. */
export type RescueView = {
  kind: 'precinct' | 'commune';
  /** Why it cannot be opened; null where it can. */
  problem: Failure | null;
  file: { path: string; bytes: number; changedAt: string } | null;
  /** What this computer saw of it last. */
  seen: { rows: number; at: string } | null;
  /** Newest first. */
  copies: CopyView[];
  aside: AsideView[];
  /** Nothing of it was signed or published, as far as anything here says. */
  mayStartAnew: boolean;
};

export type FindingView = {
  rule: string;
  severity: 'error' | 'explain' | 'warning';
  fields: string[];
  explained: boolean;
  /** Remark that must explain it (severity `explain`). */
  remark: string | null;
  /** What must hold, the numbers as they stand, and why it matters with what to do now. */
  message: Bilingual;
  fact: Bilingual;
  help: Bilingual;
  /** The commission's position as written so far (severity `warning`). */
  position: string;
};

export type ProtocolRow = {
  id: string;
  contest: ContestKind;
  constituency: number;
  title: Bilingual;
  body: string;
  revision: number;
  /** Rises with every change; a command that decides says which one it saw. */
  version: number;
  state: DraftState;
  symbol: string | null;
  filled: { typed: number; of: number };
  /** Somebody is marked present and both hours are typed: another protocol may take that over. */
  attended: boolean;
  savedAt: string | null;
};

export type OverviewView = { precinct: PrecinctView; protocols: ProtocolRow[]; crossFindings: CrossFindingView[] };

/** A warning about several protocols of the precinct (X1–X7). */
export type CrossFindingView = {
  rule: string;
  message: Bilingual;
  fields: { id: string; contest: ContestKind; constituency: number; field: string }[];
};

export type ProtocolView = ProtocolRow & {
  form: Omit<FormDefinition, 'rules'>;
  constituencyInfo: Constituency;
  /** The numbers of the entry being typed; blind: a second entry never carries the first one's. */
  entry: { number: 1 | 2; numbers: Numbers } | null;
  /** Settled numbers; empty before `entered`, without the differing ones in `differences`. */
  numbers: Numbers;
  /** Fields locked to 0 because the precinct has no postal voting. */
  locked: string[];
  paths: string[];
  differing: string[];
  /** Everybody who typed in each entry; barred from the other. */
  typists: { first: string[]; second: string[] };
  remarks: ProtocolDraft['remarks'];
  attendance: ProtocolDraft['attendance'];
  voting: ProtocolDraft['voting'];
  /** How many voters refused this ballot; not asked where the precinct gives out one kind only. */
  refusals: { asked: boolean; count: number | null };
  findings: FindingView[];
  /** What stands against reading aloud and the final print. */
  obstacles: Obstacle[];
  /** None of them, and everything is typed. */
  ready: boolean;
  checked: ProtocolDraft['checked'];
  /** Since when somebody has the final paper; null before that. */
  paperAt: string | null;
  signed: ProtocolDraft['signed'];
  exports: ProtocolDraft['exports'];
  correction: ProtocolDraft['correction'];
  focus: string | null;
};

/** The laptop's clock beside the voting day. `confirmed`: people said that they go on all the same. */
export type ClockView = { now: string; votingDay: string; mode: Mode; verdict: ClockVerdict; confirmed: boolean };
/** Who is at the keyboard of this window now. */
export type KeyboardView = { by: string };

/** `version` as the saving left it: one more than was seen, or somebody else came in between. */
export type SavedView = { savedAt: string; version: number };
/** `view`: the protocol, which knows since when somebody has its final paper. */
export type PrintedView = { name: string; pages: number; base64: string; view: ProtocolView };
export type CredentialView = { medium: string; name: string; role: 'chair' | 'deputy'; holder: string };
export type CommuneKeyView = { medium: string; name: string };
export type WrittenFile = { name: string; bytes: number; sha256: string };
/** `kind` of where they were written: a folder of this computer is no medium. */
export type ExportedView = { medium: string; kind: MediumView['kind']; folder: string; files: WrittenFile[] };
/** `paper`: why the readable copy is not among the files; the sealed file never waits for it. */
export type CarriedView = ExportedView & { paper: Failure | null };

export type VerdictView = {
  path: string;
  ok: boolean;
  code: string;
  typ?: string;
  kid?: string;
  role?: string;
  precinct?: number;
  contest?: ContestKind;
  constituency?: number;
  symbol?: string;
  revision?: number;
  /** An outdated copy of a package file: told, and no refusal. */
  passedOver: boolean;
  /** Whose key it was. */
  signer: SignerView | null;
  /** What a signature cannot make plausible. */
  warnings: readonly ReceivingWarning[];
  /** Rules that the numbers break, for `has-errors`: the lines each is about, with their numbers. */
  errors: {
    rule: string;
    message: Bilingual;
    fact: Bilingual;
    items: { label: Bilingual; value: number | null }[];
  }[];
};

export type SignerView = { holder: string; role: 'chair' | 'deputy' };

/** A correction of a protocol that is here already. Its numbers are asked for apart. */
export type CorrectionView = {
  hash: string;
  precinct: number;
  contest: ContestKind;
  constituency: number;
  revision: number;
  reason: string;
  persons: string[];
  signer: SignerView | null;
  receivedAt: string;
};
export type CorrectionsView = {
  waiting: CorrectionView[];
  accepted: (CorrectionView & { by: string; acceptedAt: string })[];
};
export type ChangedNumber = { path: string; label: Bilingual; old: number | null; new: number | null };

/** The two facts per protocol (decision 7): the file came, and it agrees with the paper. */
export type BoardCell = {
  precinct: number;
  contest: ContestKind;
  constituency: number;
  file: 'none' | 'received';
  paper: 'none' | 'typing' | 'different' | 'agreed' | 'returned';
  revision: number | null;
  receivedAt: string | null;
  /** Why it must be compared with the paper with special care, such as `key-revoked`. */
  flag: string | null;
  /** How many signed contents compete, where more than one does; else 0. */
  contents: number;
  /** A correction waits for consent. */
  correction: boolean;
  /** No commission signed it: the commune typed it in an emergency. */
  unsigned: boolean;
  warnings: readonly ReceivingWarning[];
};
export type BoardView = {
  precincts: { number: number; seat: string; type: PrecinctType }[];
  contests: {
    contest: ContestKind;
    title: Bilingual;
    body: string;
    received: number;
    agreed: number;
    expected: number;
  }[];
  cells: BoardCell[];
  /** What is odd about the roster in force, older ones known. */
  oddities: readonly RosterOddity[];
  at: string;
};

/** Protocols of one precinct that do not fit each other; a number is null until its protocol agrees with the paper. */
export type CrossQuestionView = {
  precinct: number;
  rule: string;
  message: Bilingual;
  numbers: { contest: ContestKind; constituency: number; value: number | null; refusals: number | null }[];
};

/** One of several signed contents: of its symbol only the end, because the beginning is typed from the paper. */
export type ContentView = {
  symbolEnd: string;
  revision: number;
  signer: SignerView | null;
  receivedAt: string;
};

/** Paper copy typed blind: no number of the file stands here at any time, and its symbol only once it was decided. */
export type AgreementView = {
  precinct: number;
  contest: ContestKind;
  constituency: number;
  title: Bilingual;
  form: Omit<FormDefinition, 'rules'>;
  constituencyInfo: Constituency;
  paths: string[];
  by: string | null;
  numbers: Numbers;
  status: 'none' | 'typing' | 'different' | 'agreed' | 'returned';
  differences: { path: string; label: Bilingual; paper: number | null }[];
  /** Null until the paper agreed or went back. */
  symbol: string | null;
  revision: number;
  /** Rises with every change, and with every newer revision received. */
  version: number;
  reason: string;
  savedAt: string | null;
  focus: string | null;
  signer: SignerView | null;
  correction: { reason: string; persons: string[] } | null;
  /** Typed by the commune, because no file came: by whom, why, and from which document. */
  emergency: EmergencyProtocolPayload['emergency'] | null;
  warnings: readonly ReceivingWarning[];
  /** The file's numbers were shown since the typing began: it begins anew, or the protocol goes back. */
  spoiled: boolean;
  /** Who has seen them and cannot type. */
  barred: string[];
  /** Returns that were taken back. */
  withdrawn: { returned: string; reason: string; persons: string[]; at: string }[];
  /** Signed contents that compete until somebody looks at the paper; else null. */
  conflict: ContentView[] | null;
  /** Contents that were not on the paper, by whom that was seen. */
  setAside: (ContentView & { symbol: string; persons: string[]; reason: string; at: string })[];
  /** A correction of it waits for consent. */
  correctionWaits: boolean;
};

/** What differs with both numbers; whoever asks for it is written down. */
export type RevealedView = {
  view: AgreementView;
  numbers: { path: string; label: Bilingual; file: number; paper: number | null }[];
};

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
  /** `goes-up`: decided by the county's or the region's commission, summed here. */
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

/**
 * Why a published result no longer holds. `conflict`: a second signed content came; `settled`: the paper
 * decided; `waiting`: a correction came; `recorded`: a lot or a ruling was recorded or withdrawn since; `definition`:
 * another definition is in force.
 */
export type StaleCause = {
  cause: 'added' | 'replaced' | 'gone' | 'conflict' | 'settled' | 'waiting' | 'paper' | 'recorded' | 'definition';
  contest: ContestKind | null;
  precinct: number | null;
  constituency: number | null;
  /** Of the protocol that stands now (of the missing one for `gone`); empty while its paper is still to be read. */
  symbol: string;
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
