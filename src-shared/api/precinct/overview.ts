/** Overview: every protocol of the precinct, and what is odd between them. */
import { type Bilingual, type ContestKind } from '../../primitives.ts';
import { atPrecinct, nothing, query } from '../call.ts';
import { protocolActs } from '../events.ts';
import { type PrecinctView } from '../workspace.ts';
import { type ProtocolRow } from './protocol.ts';

export type OverviewView = { precinct: PrecinctView; protocols: ProtocolRow[]; crossFindings: CrossFindingView[] };

/** A warning about several protocols of the precinct (X1–X7). */
export type CrossFindingView = {
  rule: string;
  message: Bilingual;
  fields: { id: string; contest: ContestKind; constituency: number; field: string }[];
};

export const overviewCalls = {
  'overview.view': query<OverviewView>()(nothing, atPrecinct, protocolActs),
} as const;
