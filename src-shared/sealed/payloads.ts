/**
 * Every kind of sealed content (docs/formats.md, "Payloads") and the one place that knows which schema reads which
 * `typ`.
 */
import { z } from 'zod';
import { contestSchema } from '../definition/contest.ts';
import { definitionSchema, MAX_CONTESTS } from '../definition/definition.ts';
import {
  atMost,
  constituencyNumber,
  contestKind,
  count,
  electionId,
  instant,
  keyRole,
  line,
  mode,
  payloadHash,
  persons,
  precinctNumber,
  publicJwk,
  requiredLine,
  teryt,
  text,
  total,
  typedLine,
  typedPersons,
  typedReason,
  clockTime,
  day,
} from '../primitives.ts';
import { samePerson } from '../text/person.ts';
import { emergencyProtocolSchema, protocolSchema } from '../protocol/payload.ts';
import { MAX_MEMBERS } from './canonical.ts';

export const mandateSchema = z.strictObject({
  schema: z.literal(1),
  type: z.literal('mandate'),
  number: z.int().min(1),
  election: electionId,
  /** Whose key this is: commune, county `WWPP00`, region `WW0000` or the country `000000`. */
  teryt,
  key: publicJwk,
  validFrom: instant,
  validUntil: instant,
});
export type Mandate = z.infer<typeof mandateSchema>;

const rosterKey = z.strictObject({
  jwk: publicJwk,
  precinct: precinctNumber,
  role: keyRole,
  holder: requiredLine,
  validFrom: instant,
  validUntil: instant,
  status: z.enum(['active', 'revoked']),
  /** Present exactly when revoked: since when and why. */
  revoked: z.strictObject({ since: instant, reason: text.min(1) }).nullable(),
});
export type RosterKey = z.infer<typeof rosterKey>;

export const rosterSchema = z.strictObject({
  schema: z.literal(1),
  type: z.literal('roster'),
  number: z.int().min(1),
  election: electionId,
  teryt,
  keys: z.array(rosterKey).max(10_000),
});
export type Roster = z.infer<typeof rosterSchema>;

const reportHead = {
  schema: z.literal(1),
  type: z.literal('report'),
  election: electionId,
  teryt,
  precinct: precinctNumber,
  definition: payloadHash,
  mode,
  /** Counts the reports of one kind of one precinct from 1. */
  number: z.int().min(1),
  at: instant,
  by: requiredLine,
};

export const reportSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...reportHead,
    kind: z.literal('saturday'),
    eligible: count,
    ballots: z
      .array(
        z.strictObject({ contest: contestKind, constituency: constituencyNumber, received: count, defective: count }),
      )
      .max(20),
    complete: z.boolean(),
    note: text,
  }),
  z.strictObject({ ...reportHead, kind: z.literal('opening'), present: z.int().min(0).max(20), note: text }),
  z.strictObject({ ...reportHead, kind: z.literal('turnout'), time: clockTime, eligible: count, issued: count }),
  z.strictObject({ ...reportHead, kind: z.literal('incident'), note: text.min(1) }),
]);
export type ReportPayload = z.infer<typeof reportSchema>;

/**
 * Receipts of one protocol and results of one commune count from 1: the highest number is in force, whatever a clock said.
 * A later one names by its hash what it takes the place of.
 */
const edition = { number: z.int().min(1).max(100_000), supersedes: payloadHash.nullable() };

type Edition = { readonly number: number; readonly supersedes: string | null };

function firstReplacesNothing({ number, supersedes }: Edition, ctx: z.RefinementCtx<Edition>): void {
  if ((number === 1) === (supersedes === null)) return;
  ctx.addIssue({ code: 'custom', message: 'the first replaces nothing, a later one says what', path: ['supersedes'] });
}

/** What the commune did with one protocol: received, agreed with the paper, or returned and why. */
export const receiptSchema = z
  .strictObject({
    schema: z.literal(1),
    type: z.literal('receipt'),
    ...edition,
    election: electionId,
    teryt,
    definition: payloadHash,
    mode,
    precinct: precinctNumber,
    contest: contestKind,
    constituency: constituencyNumber,
    protocol: payloadHash,
    symbol: requiredLine,
    revision: z.int().min(1).max(99),
    receivedAt: instant,
    status: z.enum(['received', 'agreed', 'returned']),
    decidedAt: instant.nullable(),
    decidedBy: line,
    reason: text,
    /** Whether the file's numbers were shown to whoever typed the paper's before they agreed. */
    shown: z.boolean(),
  })
  .superRefine(firstReplacesNothing);
export type Receipt = z.infer<typeof receiptSchema>;

/** Of everything one contest rests on: two thousand precincts of twenty protocols. */
const hashes = z.array(payloadHash).max(40_000);

export const bundleSchema = z.strictObject({
  schema: z.literal(1),
  type: z.literal('bundle'),
  election: electionId,
  teryt,
  definition: payloadHash,
  mode,
  contest: contestKind,
  protocols: hashes,
  receipts: hashes,
});
export type Bundle = z.infer<typeof bundleSchema>;

/** A list's or a candidate's number, as `allocate` and `mayor` name them. */
const id = z.string().max(20);

/** Nobody draws alone. */
export function areSeveral(names: readonly string[]): boolean {
  return names.some((name) => !samePerson(name, names[0] ?? ''));
}

/** A lot is a human act, recorded (art. 443–445, 473): who drew, where, when, how, and what came out. */
export const recordedLot = z.strictObject({
  contest: contestKind,
  constituency: constituencyNumber,
  kind: z.enum(['list', 'candidate', 'mayor']),
  /** The list whose candidates are drawn; only for `candidate` inside a list. */
  list: id.nullable(),
  places: z.int().min(1).max(100),
  between: z.array(id).min(2).max(200),
  /** What each of them had: the lot answers this equality, and no other between the same. */
  votes: total,
  drawn: z.array(id).min(1).max(200),
  date: day,
  place: requiredLine,
  persons: persons.refine(areSeveral, 'two different persons at least'),
  manner: text.min(1),
});
/** The same as it is typed; who was there is looked at where it is recorded. */
export const typedLot = recordedLot.extend({
  place: typedLine,
  persons: typedPersons,
  manner: typedReason,
});
export type RecordedLot = z.infer<typeof recordedLot>;

/**
 * Where the law leaves a reading open the program asks and the commission decides, on record: which of the two readings
 * of art. 443 § 2 holds, and that seats a list cannot fill stay empty (docs/domain.md, "Open questions", 5 and 7).
 */
function rulingWith<
  P extends z.ZodType<string[], string[]>,
  T extends z.ZodType<string, string>,
  More extends z.ZodRawShape,
>(by: P, reason: T, more: More) {
  const ruling = {
    ...more,
    contest: contestKind,
    constituency: constituencyNumber,
    date: day,
    persons: by,
    reason,
  };
  return z.discriminatedUnion('question', [
    z.strictObject({ ...ruling, question: z.literal('reading'), answer: z.enum(['tied', 'all']) }),
    z.strictObject({
      ...ruling,
      question: z.literal('unfilled'),
      answer: z.literal('confirmed'),
      /** How many: were they more, or fewer, it would be another question. */
      seats: z.int().min(1).max(100),
    }),
  ]);
}
export const recordedRuling = rulingWith(persons, text.min(1), {});
/** The same as it is typed, with what else the command carries. */
export const typedRuling = <More extends z.ZodRawShape>(more: More) => rulingWith(typedPersons, typedReason, more);
export type RecordedRuling = z.infer<typeof recordedRuling>;

/** Taken back: it counts no more, and everybody can read what it was, when and why it was withdrawn and who answers for it. */
const withdrawn = { date: day, persons, reason: text.min(1) };
export const withdrawnRecord = z.discriminatedUnion('record', [
  z.strictObject({ record: z.literal('lot'), fact: recordedLot, ...withdrawn }),
  z.strictObject({ record: z.literal('ruling'), fact: recordedRuling, ...withdrawn }),
]);
export type WithdrawnRecord = z.infer<typeof withdrawnRecord>;

const summary = z.strictObject({
  constituency: constituencyNumber,
  precincts: z.strictObject({ received: z.int().min(0), expected: z.int().min(0) }),
  values: atMost(100, z.record(z.string().max(40), total)),
  /** Sums by result path: `1`, `for`, `13/total`, `13/1`. */
  results: atMost(MAX_MEMBERS, z.record(id, total)),
});
export type ResultsSummary = z.infer<typeof summary>;

/**
 * An equality and what resolved it, with the numbers of every precinct (docs/domain.md, "Record of an equality"). Ids
 * as in `outcome`.
 */
export const tieRecord = z.strictObject({
  constituency: constituencyNumber,
  kind: z.enum(['list', 'candidate', 'mayor']),
  /** The list whose candidates are equal; `null` between lists, single names and mayors. */
  list: id.nullable(),
  article: z.string().max(100),
  /** Seats, or places in the run-off, for which there are too many equal ones. */
  places: z.int().min(1),
  between: z.array(id).min(2).max(200),
  /** What each of them has in all. */
  votes: total,
  /** Whom a precinct is won against: the equal ones, or all candidates (the two readings of art. 443 § 2). */
  against: z.enum(['tied', 'all']),
  /** Votes of those compared; `winner` has strictly more than every other of them. */
  precincts: z
    .array(
      z.strictObject({
        precinct: precinctNumber,
        votes: atMost(200, z.record(id, total.nullable())),
        winner: id.nullable(),
      }),
    )
    .max(10_000),
  /** Precincts won by each of `between`; `null` where a number is missing. */
  won: atMost(200, z.record(id, total)).nullable(),
  /** Those whom the number of precincts gave a place; a lot decides about the others, if one was needed. */
  ahead: z.array(id).max(200),
  lot: z
    .strictObject({
      between: z.array(id).min(2).max(200),
      places: z.int().min(1),
      drawn: z.array(id).min(1).max(200).nullable(),
    })
    .nullable(),
});
export type TieRecord = z.infer<typeof tieRecord>;

const conflict = z.strictObject({
  precinct: precinctNumber,
  constituency: constituencyNumber,
  revision: z.int().min(1).max(99),
  protocols: z.array(payloadHash).min(1).max(99),
});

/** A correction that its commission signed and the commune has not taken yet: what it replaces is counted. */
const waitingCorrection = z.strictObject({
  precinct: precinctNumber,
  constituency: constituencyNumber,
  revision: z.int().min(1).max(99),
  protocol: payloadHash,
});

/** Two contents were signed; whoever looked at the paper wrote down which of them is on it, and why there were two. */
const settledConflict = z.strictObject({
  precinct: precinctNumber,
  constituency: constituencyNumber,
  onPaper: payloadHash,
  setAside: z.array(payloadHash).max(99),
  at: instant,
  persons: persons.refine(areSeveral, 'two different persons at least'),
  reason: text.min(1),
});

/** One contest decided: by what, from what. `outcome` is the answer of `allocate` or of `mayor` per constituency. */
const decidedContest = z.strictObject({
  contest: contestKind,
  final: z.boolean(),
  /** `received`: those from which every protocol of the contest is there; a precinct of two constituencies has two. */
  precincts: z.strictObject({ received: z.int().min(0), expected: z.int().min(0) }),
  /** What it was computed from: protocols, and the receipts that say which of them agree with the paper. */
  protocols: hashes,
  receipts: hashes,
  /** Of those protocols the ones no commission signed: typed by the commune in an emergency. */
  unsigned: hashes,
  /** Received, but drawn up under an older definition that this one changed for them: they do not count. */
  otherDefinition: hashes,
  /** Two signed contents of one protocol, until the paper has decided. */
  conflicts: z.array(conflict).max(1000),
  waiting: z.array(waitingCorrection).max(1000),
  /** Conflicts the paper has decided: they stay told. */
  settled: z.array(settledConflict).max(1000),
  summaries: z.array(summary).max(200),
  outcome: z.record(z.string(), z.json()),
  ties: z.array(tieRecord).max(1000),
  lots: z.array(recordedLot).max(1000),
  rulings: z.array(recordedRuling).max(1000),
  withdrawn: z.array(withdrawnRecord).max(1000),
});
export type DecidedContest = z.infer<typeof decidedContest>;

export const resultsSchema = z
  .strictObject({
    schema: z.literal(1),
    type: z.literal('results'),
    ...edition,
    /** Why it takes the place of the one before; empty in the first. */
    reason: text,
    election: electionId,
    teryt,
    definition: payloadHash,
    /** Every definition a counted protocol was drawn up under, and the one in force. */
    definitions: z.array(payloadHash).min(1).max(1000),
    mode,
    contests: z.array(decidedContest).min(1).max(MAX_CONTESTS),
  })
  .superRefine(firstReplacesNothing);
export type ResultsPayload = z.infer<typeof resultsSchema>;

/** The closed list of what can be sealed; `typ` is `urna-<type>+json`. */
export const payloadSchemas = {
  mandate: mandateSchema,
  contest: contestSchema,
  definition: definitionSchema,
  roster: rosterSchema,
  report: reportSchema,
  protocol: protocolSchema,
  'emergency-protocol': emergencyProtocolSchema,
  receipt: receiptSchema,
  bundle: bundleSchema,
  results: resultsSchema,
} as const;
export type PayloadType = keyof typeof payloadSchemas;
export type PayloadOf<T extends PayloadType> = z.infer<(typeof payloadSchemas)[T]>;
export type Payload = { [T in PayloadType]: PayloadOf<T> }[PayloadType];
