/** Protocol: one protocol on its way, as every station of the precinct shows it. */
import { type Constituency } from '../../definition/contest.ts';
import { type FormDefinition } from '../../forms/schema.ts';
import { type Bilingual, type ContestKind } from '../../primitives.ts';
import { type DraftState, type ProtocolDraft } from '../../protocol/draft.ts';
import { type Obstacle } from '../../protocol/freeze.ts';
import { type Numbers } from '../../protocol/numbers.ts';
import { atPrecinct, draft, query } from '../call.ts';
import { protocolActs } from '../events.ts';

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

export const protocolCalls = {
  'protocol.view': query<ProtocolView>()(draft, atPrecinct, protocolActs),
} as const;
