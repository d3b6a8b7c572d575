/** Receive: sealed files and slips, and corrections that wait for consent. */
import { z } from 'zod';
import { type Bilingual, type ContestKind, payloadHash, typedLine } from '../../primitives.ts';
import { type ReceivingWarning } from '../../protocol/plausible.ts';
import { command, coordinator, job, medium, nothing, query, receiving } from '../call.ts';
import { arrivals } from '../events.ts';
import { type PayloadType } from '../../sealed/payloads.ts';
import { type VerdictCode } from '../../sealed/verdict.ts';

export type VerdictView = {
  path: string;
  ok: boolean;
  code: VerdictCode;
  /** What the file says it is; proven only where the signature holds. */
  kind?: PayloadType;
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

export const receiveCalls = {
  'receive.medium': job<VerdictView[]>()(z.strictObject({ medium }), receiving),
  'receive.slip': command<VerdictView>()(
    z.strictObject({ texts: z.array(z.string().max(4300)).min(1).max(20) }),
    receiving,
  ),
  'receive.corrections': query<CorrectionsView>()(nothing, receiving, [...arrivals, 'correction-shown']),
  /** Old and new numbers of one correction; who asks has seen them. */
  'receive.showCorrection': command<ChangedNumber[]>()(
    z.strictObject({ hash: payloadHash, by: typedLine }),
    coordinator,
  ),
  'receive.acceptCorrection': command<CorrectionsView>()(
    z.strictObject({ hash: payloadHash, by: typedLine }),
    coordinator,
  ),
} as const;
