/**
 * What is checked: the numbers and texts of one protocol, and what is known about its precinct
 * (docs/formats.md, "urna check").
 */
import { z } from 'zod';
import { clockTime, day, memberRole, precinctType } from '../primitives.ts';

/** `null` or absent is blank, which is not 0. Whether 0…99 999 holds is a rule (T01), not a question of type. */
const number = z.int().nullish();
const ballotNumber = z.string().regex(/^[1-9]\d{0,2}$/, 'a number on the ballot');
const candidates = z.record(ballotNumber, number);

export const candidateResults = z.strictObject({ candidates });
export const listResults = z.strictObject({
  lists: z.record(ballotNumber, z.strictObject({ total: number, candidates: candidates.optional() })),
});
export const forAgainstResults = z.strictObject({ for: number, against: number });

export type Results =
  | z.infer<typeof candidateResults>
  | z.infer<typeof listResults>
  | z.infer<typeof forAgainstResults>;

export type Draft = {
  readonly values: Readonly<Record<string, number | null | undefined>>;
  /** Its keys say which candidates and lists stand; absent is blank. */
  readonly results?: Results | undefined;
  readonly remarks?: Readonly<Record<string, string>> | undefined;
};

const known = z.int().min(0).optional();

export const contextSchema = z.strictObject({
  precinctType: precinctType.optional(),
  postalVoting: z.boolean().optional(),
  estimatedEligible: known,
  estimatedEligibleB: known,
  plannedBallots: known,
  proxyActs: known,
  packages: known,
  /** Members appointed to the commission; without it those in `attendance` are the whole of it. */
  appointed: known,
  /** Members who must be present to sign; without it half of those appointed. */
  quorum: known,
  /** Candidates for whom no number may be entered: `"13/2"` on lists, `"2"` for single names. */
  struckOut: z.array(z.string().regex(/^[1-9]\d{0,2}(\/[1-9]\d{0,2})?$/, 'a candidate such as 13/2 or 2')).optional(),
  /** Lists whose registration was annulled. */
  annulled: z.array(ballotNumber).optional(),
  /** Everybody known of the commission, present or not. */
  attendance: z
    .array(z.strictObject({ role: memberRole, present: z.boolean(), name: z.string().optional() }))
    .optional(),
  /** Start and end of voting, ISO 8601 with offset; what is wrong with them is a finding (T25). */
  opened: z.string().optional(),
  closed: z.string().optional(),
  /** The voting day and the precinct's hours on it; M23 is silent without them. */
  votingDay: day.optional(),
  opens: clockTime.optional(),
  closes: clockTime.optional(),
});
/** All members optional: a regular precinct with postal voting unless said otherwise. */
export type Context = z.infer<typeof contextSchema>;
