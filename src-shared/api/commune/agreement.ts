/** Agreement: the paper copy typed blind and compared with the file. */
import { z } from 'zod';
import { type Constituency } from '../../definition/contest.ts';
import { type FormDefinition } from '../../forms/schema.ts';
import {
  type Bilingual,
  constituencyNumber,
  type ContestKind,
  contestKind,
  precinctNumber,
  typedLine,
  typedPersons,
  typedReason,
} from '../../primitives.ts';
import { type Numbers } from '../../protocol/numbers.ts';
import { type EmergencyProtocolPayload } from '../../protocol/payload.ts';
import { type ReceivingWarning } from '../../protocol/plausible.ts';
import { atCommune, command, coordinator, numbersOver, query, type SavedView, seen } from '../call.ts';
import { arrivals, comparisons } from '../events.ts';
import { type SignerView } from './receive.ts';

const protocolRef = z.strictObject({
  precinct: precinctNumber,
  contest: contestKind,
  constituency: constituencyNumber,
});
/** As it is read from a paper; what it means `typedSymbol` says. */
const paperSymbol = z.string().max(60);

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

export const agreementCalls = {
  'agreement.view': query<AgreementView>()(protocolRef, atCommune, [...arrivals, ...comparisons, 'agreement-field']),
  /** `symbol` as it is printed on the paper, its first two groups at least. */
  'agreement.begin': command<AgreementView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, by: typedLine, symbol: paperSymbol }),
    atCommune,
  ),
  /** `seen` since whoever types began: numbers of another sitting, or of another content, are not theirs. */
  'agreement.saveNumbers': command<SavedView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, ...numbersOver }),
    atCommune,
  ),
  'agreement.finish': command<AgreementView>()(protocolRef.extend(seen), atCommune),
  /** The only way to the file's numbers; it costs a new blind entry by another person, or a return. */
  'agreement.reveal': command<RevealedView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, by: typedLine }),
    atCommune,
  ),
  'agreement.return': command<AgreementView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, reason: typedReason, by: typedLine }),
    coordinator,
  ),
  'agreement.withdrawReturn': command<AgreementView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, reason: typedReason, persons: typedPersons }),
    coordinator,
  ),
  /** Of several signed contents: which one's symbol is on the paper. */
  'agreement.resolve': command<AgreementView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, symbol: paperSymbol, reason: typedReason, persons: typedPersons }),
    coordinator,
  ),
} as const;
