/** A protocol on its way at the precinct: one document per revision, kept after every committed field. */
import { z } from 'zod';
import {
  constituencyNumber,
  contestKind,
  instant,
  keyRole,
  payloadHash,
  requiredLine,
  text,
} from '../definition/primitives.ts';
import { attendance } from './payload.ts';

export const draftStates = [
  'empty',
  'first-entry',
  'first-done',
  'second-entry',
  'differences',
  'entered',
  'printed',
  'signed',
  'exported',
  'superseded',
] as const;
export type DraftState = (typeof draftStates)[number];

/** A typed number as the window sends it; whether 0…99 999 holds is rule T01, not the field's business. */
export const typedNumber = z.int().min(0).max(999_999_999).nullable();
export const numberPath = z.string().regex(/^[A-Za-z0-9/-]{1,60}$/);
const numbers = z.record(numberPath, typedNumber);

const entry = z.strictObject({ by: requiredLine, numbers });

export const draftSchema = z.strictObject({
  schema: z.literal(1),
  contest: contestKind,
  constituency: constituencyNumber,
  revision: z.int().min(1).max(99),
  supersedes: payloadHash.nullable(),
  correction: z.strictObject({ reason: text.min(1), persons: z.array(requiredLine).min(1) }).nullable(),
  state: z.enum(draftStates),
  first: entry.nullable(),
  second: entry.nullable(),
  /** What both entries agree on, or what was settled by reading the paper again; complete from `entered` on. */
  numbers,
  /** Paths still to be read from the paper again, and the readings made since. */
  differing: z.array(numberPath),
  readings: numbers,
  remarks: z.record(z.string(), text),
  positions: z.record(z.string(), text),
  attendance,
  voting: z.strictObject({ opened: instant.nullable(), closed: instant.nullable() }),
  /** Read aloud and compared with the draft on paper; any later change takes it back. */
  checked: z.strictObject({ by: requiredLine, at: instant }).nullable(),
  frozen: z.strictObject({ payload: z.string(), hash: payloadHash, symbol: z.string(), at: instant }).nullable(),
  signed: z.strictObject({ kid: payloadHash, role: keyRole, holder: requiredLine, at: instant }).nullable(),
  exports: z.array(z.strictObject({ medium: z.string(), at: instant })),
  /** Where the cursor stood, so that a reopened laptop shows the same field. */
  focus: numberPath.nullable(),
  /** Instant of the last committed change; null while nothing was typed. */
  savedAt: instant.nullable(),
});
export type ProtocolDraft = z.infer<typeof draftSchema>;

export function emptyDraft(
  ref: Pick<ProtocolDraft, 'contest' | 'constituency'>,
  init: {
    attendance: ProtocolDraft['attendance'];
    voting: ProtocolDraft['voting'];
    remarks: ProtocolDraft['remarks'];
  },
): ProtocolDraft {
  return {
    schema: 1,
    ...ref,
    revision: 1,
    supersedes: null,
    correction: null,
    state: 'empty',
    first: null,
    second: null,
    numbers: {},
    differing: [],
    readings: {},
    ...init,
    positions: {},
    checked: null,
    frozen: null,
    signed: null,
    exports: [],
    focus: null,
    savedAt: null,
  };
}

/** `council/1/r1`: names a draft within its precinct. */
export function draftId(draft: Pick<ProtocolDraft, 'contest' | 'constituency' | 'revision'>): string {
  return `${draft.contest}/${draft.constituency}/r${draft.revision}`;
}
