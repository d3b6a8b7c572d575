/**
 * A protocol form as data: what is printed, what is typed, and what must hold. One file is complete in itself, because
 * it travels inside a commune's signed definition. How to read a rule:
 *
 * - `holds` is CEL and says what is right; a finding is made where it is false. `when` narrows the cases.
 * - `fields` names the numbers of `holds` in the order a finding shows them. The rule waits until all are filled.
 * - `each` repeats the rule, so that a finding names one place: over the listed `fields` or all `numbers` (as `value`),
 *   the numbers of the `results` item or its `candidates` (as `votes`, `withdrawn`), its `lists` (as `listTotal`,
 *   `listCandidates`, `listStruckOut`). Without it `results` is the list of numbers that add up to the total.
 * - `check` stands in place of `holds` for what CEL cannot see: what is blank (`filled`), whether dates are real and in
 *   order (`times`), and whether they are those of this precinct's voting day (`hours`).
 * - `unless` names earlier rules: where one of them speaks, this one has nothing to add.
 * - In texts `{boxBallots}` is an item's number on paper, `{line}` the place of the finding, `{=boxBallots}` a value
 *   (any CEL expression over the rule's numbers).
 */
import { z } from 'zod';
import { bilingual, contestKind, formId, itemId } from '../primitives.ts';
import { ballots, givenIds, severities } from './vocabulary.ts';

/*
 * A form comes from whoever made the package, and is compiled before anybody has compared a fingerprint. The limits are
 * about three times what the forms of 2024 have.
 */
export const MAX_RULES = 150;
/** In all texts of all rules together; the largest form of 2024 has 746. */
export const MAX_PLACEHOLDERS = 4000;
const expression = z.string().max(1000);
const phrase = z.string().min(1).max(300);
/** A field's id, or one of the names that stand for several numbers. */
const name = z.string().max(60);

const itemNumber = z.string().regex(/^\d{1,2}[a-z]?$/, 'an item number such as 2 or 2a');
const sectionId = z.string().regex(/^[a-z][a-z-]{0,30}$/, 'a section id');
const ruleCode = z.string().regex(/^[A-Z]\d{2}[a-z]?$/, 'a rule code such as T15 or T24a');

const section = z.strictObject({
  id: sectionId,
  number: z.string().regex(/^[IVX]{1,8}$/),
  title: bilingual,
  note: z.exactOptional(bilingual),
});
export type Section = z.infer<typeof section>;

const field = z.strictObject({
  id: itemId,
  number: itemNumber,
  section: sectionId,
  label: bilingual,
  /** The item this one is a part of ("2a" of "2"); printed indented below it. */
  partOf: z.exactOptional(itemId),
  /** Hidden, not required and 0 in a precinct without postal voting. */
  postal: z.exactOptional(z.literal(true)),
});
export type Field = z.infer<typeof field>;

const results = z.strictObject({
  number: itemNumber,
  section: sectionId,
  label: bilingual,
  /** Name of the printed sum. */
  total: bilingual,
  /** Lines by kind of ballot; `{n}` is the number of the list or the candidate. */
  list: z.exactOptional(bilingual),
  listTotal: z.exactOptional(bilingual),
  candidate: z.exactOptional(bilingual),
  for: z.exactOptional(bilingual),
  against: z.exactOptional(bilingual),
});

const remark = z.strictObject({
  id: itemId,
  number: itemNumber,
  label: bilingual,
  /** Official phrases for "nothing to say"; they explain nothing. */
  defaults: z.array(phrase).max(20),
});
export type Remark = z.infer<typeof remark>;

const rule = z.strictObject({
  code: ruleCode,
  severity: z.enum(severities),
  each: z.exactOptional(z.enum(['fields', 'numbers', 'results', 'candidates', 'lists'])),
  fields: z.array(name).min(1).max(60),
  given: z.exactOptional(z.array(z.enum(givenIds)).min(1).max(20)),
  unless: z.exactOptional(z.array(ruleCode).min(1).max(20)),
  when: z.exactOptional(expression),
  holds: z.exactOptional(expression),
  check: z.exactOptional(z.enum(['filled', 'times', 'hours'])),
  /** The remark that must explain a finding of severity `explain`. */
  remark: z.exactOptional(itemId),
  /** What must hold, in the electoral authority's words. */
  message: bilingual,
  /** The numbers as they stand. */
  fact: z.exactOptional(bilingual),
  /** Why it matters and what to do now. */
  help: bilingual,
});
export type Rule = z.infer<typeof rule>;

export const formSchema = z.strictObject({
  schema: z.literal(1),
  type: z.literal('form'),
  id: formId,
  contest: contestKind,
  ballot: z.enum(ballots),
  title: bilingual,
  sections: z.array(section).min(1).max(20),
  fields: z.array(field).min(1).max(60),
  results,
  remarks: z.array(remark).max(30),
  rules: z.array(rule).max(MAX_RULES),
});
export type FormDefinition = z.infer<typeof formSchema>;
