/**
 * What an election is in one commune (docs/formats.md, "Payload definition"). Everything a precinct's laptop needs to
 * know.
 */
import { z } from 'zod';
import { formSchema } from '../forms/schema.ts';
import {
  bilingual,
  clockTime,
  constituencyNumber,
  contestKind,
  count,
  day,
  electionId,
  line,
  memberRole,
  mode,
  payloadHash,
  precinctNumber,
  precinctType,
  requiredLine,
  teryt,
  type ContestKind,
} from '../primitives.ts';

/** Of one commission, appointed or named; papers and payloads have the same limit. */
export const MAX_COMMISSION = 20;

/** On one day, in one commune: twice those of 2024. */
export const MAX_CONTESTS = 8;

/** How many members must be there: at least so many, and at least this part of those appointed. */
const quorum = z.strictObject({
  members: z.int().min(1).max(MAX_COMMISSION),
  part: z
    .tuple([z.int().min(0).max(MAX_COMMISSION), z.int().min(1).max(MAX_COMMISSION)])
    .refine(([of, whole]) => of <= whole, 'no more than the whole'),
});

const member = z.strictObject({ name: requiredLine, role: memberRole });
export type CommissionMember = z.infer<typeof member>;

/** One protocol this precinct draws up, with what was known before the day (context of the rules M12, M13, M16, M17, M19). */
const assignment = z.strictObject({
  contest: contestKind,
  constituency: constituencyNumber,
  estimatedEligible: count,
  estimatedEligibleB: count,
  plannedBallots: count,
});
export type Assignment = z.infer<typeof assignment>;

const precinct = z.strictObject({
  number: precinctNumber,
  type: precinctType,
  /** Name and address of the polling station. */
  seat: requiredLine,
  postalVoting: z.boolean(),
  /** Registered proxy acts and postal packages known before the day; per voter, hence the same in every contest. */
  proxyActs: count,
  packages: count,
  protocols: z.array(assignment).min(1).max(20),
  /** From when to when people vote here; a separate precinct has hours of its own. */
  hours: z.strictObject({ opens: clockTime, closes: clockTime }),
  /** Members appointed to the commission; who they are stands in `commission`, as far as it is known. */
  appointed: z.int().min(1).max(MAX_COMMISSION),
  commission: z.array(member).min(1).max(MAX_COMMISSION),
  /** Who serves this precinct's computer without being one of the commission; others are typed by hand. */
  operators: z.array(requiredLine).max(20),
});
export type Precinct = z.infer<typeof precinct>;

export const definitionSchema = z
  .strictObject({
    schema: z.literal(1),
    type: z.literal('definition'),
    number: z.int().min(1),
    election: electionId,
    /** The first round, for a run-off; else null. */
    follows: electionId.nullable(),
    teryt,
    mode,
    title: bilingual,
    votingDay: day,
    commune: z.strictObject({
      name: requiredLine,
      county: requiredLine,
      voivodeship: requiredLine,
      /** Territorial commission that determines the results. */
      commission: requiredLine,
      coordinator: z.strictObject({ name: requiredLine, phone: requiredLine }),
    }),
    /** Hashes of the contest payloads, in the order of counting. */
    contests: z
      .array(z.strictObject({ contest: contestKind, hash: payloadHash }))
      .min(1)
      .max(MAX_CONTESTS),
    forms: z
      .array(formSchema)
      .min(1)
      .max(2 * MAX_CONTESTS),
    precincts: z.array(precinct).min(1).max(2000),
    calendar: z.strictObject({
      saturdayReport: clockTime,
      opening: clockTime,
      pollsOpen: clockTime,
      pollsClose: clockTime,
      turnout: z.array(z.strictObject({ at: clockTime, due: clockTime })).max(6),
    }),
    policies: z.strictObject({
      secondEntry: z.boolean(),
      /** Contest whose issued ballots count as turnout (docs/domain.md, "Turnout": the regional assembly). */
      turnoutBase: contestKind,
      /** Percent of ballots issued at which the reserve is announced and requested (docs/domain.md, "Ballots"). */
      reserveNotify: z.int().min(1).max(100),
      reserveRequest: z.int().min(1).max(100),
      originals: z.int().min(1).max(9),
      copies: z.int().min(0).max(9),
    }),
    /** How many members it takes, one of them the chair or the deputy. */
    quorums: z.strictObject({
      /** To keep the polling station open. */
      open: quorum,
      /** To draw up and sign a protocol. */
      sign: quorum,
      /** To decide on a correction. */
      correct: quorum,
    }),
    notices: z.strictObject({
      /** Printed on every document: not official unless the authority adopted the software. */
      unofficial: bilingual,
      /** Free words shown on the first screen. */
      welcome: z.strictObject({ pl: line, en: line }),
    }),
  })
  .superRefine((definition, ctx) => {
    const numbers = definition.precincts.map((p) => p.number);
    if (new Set(numbers).size !== numbers.length)
      ctx.addIssue({ code: 'custom', message: 'two precincts with one number', path: ['precincts'] });
    const kinds = new Set<ContestKind>(definition.contests.map((c) => c.contest));
    definition.precincts.forEach((p, at) => {
      const path = ['precincts', at];
      if (p.protocols.some((a) => !kinds.has(a.contest)))
        ctx.addIssue({ code: 'custom', message: 'a protocol of no listed contest', path });
      if (p.commission.length > p.appointed)
        ctx.addIssue({ code: 'custom', message: 'more members named than appointed', path });
    });
  });
export type Definition = z.infer<typeof definitionSchema>;

/** A voter may refuse one ballot and take another only where more than one kind is given out. */
export function asksRefusals({ protocols }: Pick<Precinct, 'protocols'>): boolean {
  return new Set(protocols.map(({ contest }) => contest)).size > 1;
}

export function findPrecinct(definition: Definition, number: number): Precinct | undefined {
  return definition.precincts.find((p) => p.number === number);
}

/** All (precinct, contest, constituency) a commune expects, in order of precincts and of counting. */
export function expectedProtocols(definition: Definition): (Assignment & { precinct: number })[] {
  return definition.precincts.flatMap((p) => p.protocols.map((a) => ({ ...a, precinct: p.number })));
}
