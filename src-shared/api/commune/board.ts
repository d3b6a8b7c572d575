/** Board: which protocols are here, and which agree with the paper. */
import { type Bilingual, type ContestKind, type PrecinctType } from '../../primitives.ts';
import { type ReceivingWarning } from '../../protocol/plausible.ts';
import { type RosterOddity } from '../../sealed/package/roster-oddities.ts';
import { atCommune, nothing, query, watching } from '../call.ts';
import { arrivals, comparisons } from '../events.ts';

/** The two facts per protocol (docs/architecture.md, "Paper leads"): the file came, and it agrees with the paper. */
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

export const boardCalls = {
  'board.view': query<BoardView>()(nothing, watching, [...arrivals, ...comparisons]),
  /** Questions about protocols of one precinct beside each other (X1–X7). */
  'board.questions': query<CrossQuestionView[]>()(nothing, atCommune, arrivals),
} as const;
