/** The small words of every file format (docs/formats.md, "Words"). Larger schemas are built from these only. */
import { z } from 'zod';
import { LINE_LIMIT, TEXT_LIMIT } from './text/limits.ts';
import { cleaned, cleanedLine, firstUnprintable } from './text/printable.ts';

/** Contests the program has words for: those of 2024. Which there are a definition declares (docs/decisions/open-ids.md). */
export const knownContests = ['council', 'county-council', 'regional-assembly', 'mayor'] as const;
export type KnownContest = (typeof knownContests)[number];
export const contestKind = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'a contest such as county-council');
/** Open: whatever follows from the law stands in the contest's file and its form, never in its name. */
export type ContestKind = z.infer<typeof contestKind>;

export function isKnownContest(contest: ContestKind): contest is KnownContest {
  return knownContests.some((known) => known === contest);
}

/** How the votes of a contest become its result; a method is code, so this list is closed (docs/results.md). */
export const methods = ['dhondt', 'plurality', 'majority'] as const;
export const method = z.enum(methods);
export type Method = z.infer<typeof method>;

export const formId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'a form such as 2024/mayor');
export type FormId = z.infer<typeof formId>;
/** An item or a remark of a form. */
export const itemId = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'an item such as validVotes');

export const precinctTypes = ['regular', 'hospital', 'care-home', 'prison', 'detention', 'external-unit'] as const;
export const precinctType = z.enum(precinctTypes);
export type PrecinctType = z.infer<typeof precinctType>;

export const mode = z.enum(['live', 'rehearsal']);
export type Mode = z.infer<typeof mode>;

export const keyRole = z.enum(['chair', 'deputy']);
export type KeyRole = z.infer<typeof keyRole>;

export const memberRole = z.enum(['chair', 'deputy', 'member']);
export type MemberRole = z.infer<typeof memberRole>;

export const reportKind = z.enum(['saturday', 'opening', 'turnout', 'incident']);
export type ReportKind = z.infer<typeof reportKind>;

/** Six digits WWPPGG; a county is `WWPP00`, a region `WW0000`, the whole country `000000` (docs/domain.md, "Identifiers"). */
export const teryt = z.string().regex(/^\d{6}$/, 'six digits');
/** Such as `2029-04-08-local`; each round is an election of its own. */
export const electionId = z.string().regex(/^\d{4}-\d{2}-\d{2}-[a-z][a-z0-9-]{0,30}$/, 'YYYY-MM-DD-name');
/** SHA-256 of a file's payload bytes as base64url. */
export const payloadHash = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'SHA-256 as base64url');
/** To the second, as this program writes it; fractions others may write are few. */
export const instant = z.iso.datetime({ offset: true }).max(40);
export const day = z.iso.date();
/** Hour and minute on the wall of the polling station. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');
export const precinctNumber = z.int().min(1).max(9999);
export const constituencyNumber = z.int().min(1).max(999);
/** A number of votes, ballots or voters: five printed cells (docs/domain.md, "Head of the protocol", T01). */
export const count = z.int().min(0).max(99_999);
/** A sum over precincts. */
export const total = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/**
 * A line on screens, papers and in names: nothing that cannot be seen or that turns the reading direction, nothing a paper
 * cannot print, so that no name reads as another one and none stops a print on the night.
 */
export const line = z
  .string()
  .max(LINE_LIMIT)
  .regex(
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
    /^[^\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff0-\uffff\u{e0000}-\u{10ffff}]*$/u,
    'one line of plain text',
  )
  .superRefine(refuseUnprintable);
/** Remarks, positions, reasons: with line breaks. */
export const text = z
  .string()
  .max(TEXT_LIMIT)
  .regex(
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
    /^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]*$/u,
    'plain text',
  )
  .superRefine(refuseUnprintable);
export const requiredLine = line.min(1);
/** Five times the longest text of the forms of 2024. */
const printed = z.string().max(2000).superRefine(refuseUnprintable);
export const bilingual = z.strictObject({ pl: printed, en: printed });
export type Bilingual = z.infer<typeof bilingual>;

/** Longer than any limit by what a paste may bring along unseen; what is left is measured by the schema behind it. */
const RAW_LIMIT = 20_000;
/** As a person types or pastes it; kept is what {@link cleaned} leaves of it. */
export const typedText = z.string().max(RAW_LIMIT).transform(cleaned).pipe(text);
/** One line, which may stay empty. */
export const typedNote = z
  .string()
  .max(RAW_LIMIT)
  .transform((raw) => cleanedLine(raw).trim())
  .pipe(line);
/** A name, a place: one line that says something. */
export const typedLine = typedNote.pipe(requiredLine);
/** Those who did something together, by name. */
export const persons = z.array(requiredLine).min(1).max(20);
export const typedPersons = z.array(typedLine).min(1).max(20);
/** A reason: words, not only spaces. */
export const typedReason = z
  .string()
  .max(RAW_LIMIT)
  .transform((raw) => cleaned(raw).trim())
  .pipe(text.min(1));

function refuseUnprintable(value: string, ctx: z.RefinementCtx<string>): void {
  const found = firstUnprintable(value);
  if (found === undefined) return;
  const message = `has a character that cannot be printed (${found.code}, place ${found.at})`;
  ctx.addIssue({ code: 'custom', message, params: { unprintable: found } });
}

/** A record of at most so many members; JSON Schema is told, too. */
export function atMost<R extends z.ZodRecord>(most: number, record: R): R {
  return record
    .refine((given) => Object.keys(given).length <= most, `at most ${most} members`)
    .meta({ maxProperties: most });
}

/** An Ed25519 public key (RFC 8037), members in canonical order. */
export const publicJwk = z.strictObject({
  crv: z.literal('Ed25519'),
  kty: z.literal('OKP'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/, '32 bytes as base64url'),
});
export type PublicJwk = z.infer<typeof publicJwk>;
