/**
 * Input lines of `allocate` and `mayor` (docs/formats.md, "urna allocate") and the answers to them. Besides
 * `withdrawal.ts` the only file of this room that runs zod; all others take its types.
 */
import { z } from 'zod';
import { lotKey, lotIsWellFormed, type LotRequired } from './lots.ts';

/**
 * Letters and digits of any script, so that a number, „13”, or a letter of a worked example can name a list. The first
 * character keeps `__proto__` out, so ids may become members of plain objects.
 */
const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,63}$/u, 'must be a short name of letters and digits, such as "13"');
const whole = 'must be a whole number from 0 to 9007199254740991';
const votes = z.int(whole).min(0, whole);
const seats = z.int(whole).min(0, whole).max(100_000, 'must be at most 100000');
const voteMap = z.record(id, votes);

/** Refuses two elements with one key and points at the second. */
function distinct<T>(key: (element: T) => string, what: string) {
  return (elements: readonly T[], ctx: z.RefinementCtx<readonly T[]>): void => {
    const seen = new Set<string>();
    elements.forEach((element, at) => {
      const own = key(element);
      if (seen.has(own))
        ctx.addIssue({ code: 'custom', message: `${what} stands here for the second time`, path: [at] });
      seen.add(own);
    });
  };
}
const ownId = (element: { readonly id: string }): string => element.id;

const candidates = z.array(z.strictObject({ id, votes })).superRefine(distinct(ownId, 'a candidate with this id'));

const lotFields = {
  between: z.array(id).min(2),
  drawn: z.array(id).min(1),
  /** Stands in the question, so it may be sent back with the answer; it is the length of `drawn`. */
  places: z.int().min(1).optional(),
};
/** A lot that people drew: `drawn` in the order in which the names were drawn. */
export const drawnLot = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('list'), ...lotFields }),
    z.strictObject({ kind: z.literal('candidate'), list: id.optional(), ...lotFields }),
    z.strictObject({ kind: z.literal('mayor'), ...lotFields }),
  ])
  .refine(lotIsWellFormed, '"drawn" must name each id once, all of them from "between", as many as "places" says');
export type DrawnLot = z.infer<typeof drawnLot>;
const lots = z.array(drawnLot).superRefine(distinct(lotKey, 'a lot between these')).optional();

const line = {
  id: z.string(),
  /** Published test lines carry their answer along; it is not read. */
  expected: z.unknown().optional(),
  lots,
};
const precincts = z
  .array(z.strictObject({ id, votes: voteMap }))
  .superRefine(distinct(ownId, 'a precinct with this id'))
  .optional();

export const dhondtInput = z
  .strictObject({
    ...line,
    method: z.literal('dhondt'),
    seats,
    threshold: z
      .strictObject({
        percent: z.int('must be a whole percentage').min(0).max(100).optional(),
        totals: voteMap.optional(),
      })
      .optional(),
    lists: z
      .array(z.strictObject({ id, votes, candidates: candidates.optional() }))
      .superRefine(distinct(ownId, 'a list with this id')),
    precincts: z
      .array(z.strictObject({ id, votes: voteMap, candidates: z.record(id, voteMap).optional() }))
      .superRefine(distinct(ownId, 'a precinct with this id'))
      .optional(),
  })
  .superRefine((input, ctx) => {
    const totals = input.threshold?.totals;
    if (totals === undefined) return;
    // Read as 0 votes, a forgotten list would silently fall below the threshold.
    for (const list of input.lists)
      if (!Object.hasOwn(totals, list.id))
        ctx.addIssue({ code: 'custom', message: `lacks list "${list.id}"`, path: ['threshold', 'totals'] });
  });
export type DhondtInput = z.infer<typeof dhondtInput>;

export const pluralityInput = z.strictObject({
  ...line,
  method: z.literal('plurality'),
  seats,
  candidates,
  precincts,
  /**
   * How art. 443 § 2 is read where candidates are equal: precincts won against the other `tied` ones (the default) or
   * against `all` candidates. `ask`: no decision is recorded yet, so answer `question` where the two lead apart.
   */
  reading: z.enum(['tied', 'all', 'ask']).optional(),
});
export type PluralityInput = z.infer<typeof pluralityInput>;

export const allocateInput = z.discriminatedUnion('method', [dhondtInput, pluralityInput]);
export type AllocateInput = z.infer<typeof allocateInput>;

export const mayorContestInput = z
  .strictObject({
    ...line,
    round: z.union([z.literal(1), z.literal(2)], 'must be 1 or 2'),
    candidates: candidates.min(2, 'must name two or more; a single candidate is {"single":{"for":…,"against":…}}'),
    precincts,
  })
  .refine((input) => input.round === 1 || input.candidates.length === 2, {
    message: 'must name exactly two in round 2',
    path: ['candidates'],
  });
export type MayorContestInput = z.infer<typeof mayorContestInput>;

export const mayorSingleInput = z.strictObject({
  ...line,
  round: z.union([z.literal(1), z.literal(2)], 'must be 1 or 2').optional(),
  single: z.strictObject({ for: votes, against: votes }),
});
export type MayorSingleInput = z.infer<typeof mayorSingleInput>;

export const mayorInput = z.union([mayorContestInput, mayorSingleInput]);
export type MayorInput = z.infer<typeof mayorInput>;

/** One seat: `quotient` is [votes of the list, divisor]; `by` is what set it apart from the quotients left without. */
export type Step = {
  readonly seat: number;
  readonly list: string;
  readonly quotient: readonly [votes: number, divisor: number];
  readonly by: 'quotient' | 'list-total' | 'precincts' | 'lot';
};

export type DhondtAnswer =
  | {
      readonly status: 'decided';
      /** Filled seats of every list; their sum is the house less `unfilled`. */
      readonly seats: Readonly<Record<string, number>>;
      /** Where candidates were given: the elected of each list that won a seat, most votes first. */
      readonly elected?: Readonly<Record<string, readonly string[]>>;
      readonly steps: readonly Step[];
      readonly unfilled: number;
    }
  | ({ readonly status: 'lot-required' } & LotRequired);

export type PluralityOutcome =
  | { readonly status: 'decided'; readonly elected: readonly string[]; readonly unfilled: number }
  | ({ readonly status: 'lot-required' } & LotRequired);
export type PluralityAnswer =
  | PluralityOutcome
  | {
      readonly status: 'question';
      readonly readings: { readonly tied: PluralityOutcome; readonly all: PluralityOutcome };
    };

export type AllocateOutput = { readonly id: string } & (DhondtAnswer | PluralityAnswer);

export type MayorAnswer =
  | { readonly outcome: 'elected'; readonly elected?: string; readonly by?: 'precincts' | 'lot' }
  | { readonly outcome: 'runoff'; readonly runoff: readonly string[]; readonly by: 'votes' | 'precincts' | 'lot' }
  | { readonly outcome: 'not-elected' }
  | ({ readonly outcome: 'lot-required' } & LotRequired);
export type MayorOutput = { readonly id: string } & MayorAnswer;
