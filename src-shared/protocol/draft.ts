/** A protocol on its way at the precinct: one document per revision, kept after every committed field. */
import { z } from 'zod';
import { constituencyNumber, contestKind, count, instant, keyRole, payloadHash } from '../primitives.ts';
import { LINE_LIMIT, TEXT_LIMIT } from '../text/limits.ts';
import { attendance, MAX_TYPISTS } from './payload.ts';
import { version } from './seen.ts';

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

/**
 * Texts as they were kept: what a paper can print is asked where they are typed and again before the final print. A row
 * with a text that cannot be printed must still open, for how else could it be mended.
 */
const keptText = z.string().max(TEXT_LIMIT);
const keptName = z.string().min(1).max(LINE_LIMIT);

/** `by`: everybody who typed in it so far. */
const entry = z.strictObject({ by: z.array(keptName).max(MAX_TYPISTS), numbers });

/** Of one protocol; the schema of the payload has the same limit. */
export const MAX_REVISION = 99;

export const draftSchema = z.strictObject({
  schema: z.literal(1),
  version,
  contest: contestKind,
  constituency: constituencyNumber,
  revision: z.int().min(1).max(MAX_REVISION),
  supersedes: payloadHash.nullable(),
  correction: z.strictObject({ reason: keptText.min(1), persons: z.array(keptName).min(1).max(20) }).nullable(),
  state: z.enum(draftStates),
  first: entry.nullable(),
  second: entry.nullable(),
  /** What both entries agree on, or what was settled by reading the paper again; complete from `entered` on. */
  numbers,
  /** Paths still to be read from the paper again, and the readings made since. */
  differing: z.array(numberPath),
  readings: numbers,
  remarks: z.record(z.string(), keptText),
  positions: z.record(z.string(), keptText),
  attendance,
  voting: z.strictObject({ opened: instant.nullable(), closed: instant.nullable() }),
  /** Ballots of this kind that voters refused; null while nobody answered. */
  refusals: count.nullable(),
  /** Read aloud and compared with the draft on paper; any later change takes it back. */
  checked: z.strictObject({ by: keptName, at: instant }).nullable(),
  frozen: z.strictObject({ payload: z.string(), hash: payloadHash, symbol: z.string(), at: instant }).nullable(),
  /** When somebody first had the final paper of what was frozen; rows of older programs do not know. */
  paperAt: instant.nullable().default(null),
  signed: z.strictObject({ kid: payloadHash, role: keyRole, holder: keptName, at: instant }).nullable(),
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
    version: 0,
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
    refusals: null,
    checked: null,
    frozen: null,
    paperAt: null,
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
