/**
 * The frozen content of one protocol (docs/formats.md, "Payload protocol"): no signature in it and no time of signing.
 */
import { z } from 'zod';
import {
  atMost,
  constituencyNumber,
  contestKind,
  count,
  electionId,
  formId,
  instant,
  itemId,
  memberRole,
  mode,
  payloadHash,
  persons,
  precinctNumber,
  requiredLine,
  teryt,
  text,
} from '../primitives.ts';

const votes = atMost(200, z.record(z.string().regex(/^[1-9]\d{0,2}$/, 'a number on the ballot'), count));

/**
 * Item 14 (docs/domain.md, "Votes"): single names, for and against, or lists. A struck-out candidate has no entry at
 * all.
 */
export const protocolResults = z.union([
  z.strictObject({ candidates: votes }),
  z.strictObject({ for: count, against: count }),
  z.strictObject({
    lists: atMost(
      100,
      z.record(
        z.string().regex(/^[1-9]\d{0,2}$/, 'a list number'),
        z.strictObject({ total: count, candidates: votes }),
      ),
    ),
  }),
]);
export type ProtocolResults = z.infer<typeof protocolResults>;

/** Everybody of the commission; only those present are printed, counted for the quorum (T24) and may sign. */
export const attendance = z
  .array(z.strictObject({ name: requiredLine, role: memberRole, present: z.boolean() }))
  .max(20);
export type Attendance = z.infer<typeof attendance>;

/** Who typed one entry: as many as a night may need, and no more than a paper can name. */
export const MAX_TYPISTS = 20;
const typists = z.array(requiredLine).min(1).max(MAX_TYPISTS);

export const protocolBody = {
  schema: z.literal(1),
  election: electionId,
  teryt,
  precinct: precinctNumber,
  contest: contestKind,
  constituency: constituencyNumber,
  form: formId,
  definition: payloadHash,
  mode,
  revision: z.int().min(1).max(99),
  supersedes: payloadHash.nullable(),
  values: atMost(100, z.record(itemId, count)),
  results: protocolResults,
  remarks: atMost(100, z.record(itemId, text)),
  /** Findings that stood at the final print, with the commission's position on each warning. */
  findings: z.array(z.strictObject({ rule: z.string().regex(/^[A-Z]\d{2}[a-z]?$/), position: text })).max(200),
  attendance,
  voting: z.strictObject({ opened: instant, closed: instant }),
  /** Voters who refused a ballot of this kind, as noted on the voter list; null where nobody was asked. */
  refusals: count.nullable(),
  /** Everybody who typed, per entry, as they declared; `second` is null where the definition asks for one entry. */
  entries: z.strictObject({ first: typists, second: typists.nullable() }),
  /** Why a new revision was made and who decided so; null in revision 1 (docs/domain.md, "Corrections"). */
  correction: z.strictObject({ reason: text.min(1), persons }).nullable(),
};

export const protocolSchema = z.strictObject({ type: z.literal('protocol'), ...protocolBody });
export type ProtocolPayload = z.infer<typeof protocolSchema>;

/**
 * The same body typed by the coordinator from a paper (docs/domain.md, "Emergency"), with who, why and from which
 * document.
 */
export const emergencyProtocolSchema = z.strictObject({
  type: z.literal('emergency-protocol'),
  ...protocolBody,
  emergency: z.strictObject({ typedBy: requiredLine, reason: text.min(1), source: requiredLine }),
});
export type EmergencyProtocolPayload = z.infer<typeof emergencyProtocolSchema>;

/** Identifies what a protocol is of; revisions share it. */
export type ProtocolRef = Pick<ProtocolPayload, 'precinct' | 'contest' | 'constituency'>;

export function protocolKey(ref: ProtocolRef): string {
  return `${ref.precinct}/${ref.contest}/${ref.constituency}`;
}
