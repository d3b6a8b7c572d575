/** From JSON to a form that can be checked. What is wrong with a form is found here, never on election night. */
import { fail, ok, type Result } from '../result.ts';
import { compileRule, isTaken, type Check, type FormFailure } from './engine/rule.ts';
import { formSchema, MAX_PLACEHOLDERS, type FormDefinition, type Rule } from './schema.ts';

/** The definition with its rules compiled. `checks` are in the order of `rules`. */
export type Form = FormDefinition & { readonly checks: readonly FormCheck[] };
/** `decides`: its severity is error, or it may keep a rule of that severity silent. */
export type FormCheck = Check & { readonly decides: boolean };

/** Reads a form definition strictly and compiles it once; every refusal names what is wrong and where. */
export function loadForm(json: unknown): Result<Form, FormFailure> {
  const parsed = formSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('/') ?? '';
    return fail('form-invalid', `The form is not valid at "${where}": ${issue?.message ?? 'unknown'}.`, where);
  }
  const form = parsed.data;
  const structure = checkStructure(form);
  if (!structure.ok) return structure;

  const checks: Check[] = [];
  const earlier = new Set<string>();
  for (const rule of form.rules) {
    const stranger = rule.unless?.find((code) => !earlier.has(code));
    if (stranger !== undefined)
      return fail(
        'form-unknown-rule',
        `Rule ${rule.code} is silent when ${stranger} speaks, but no rule ${stranger} stands before it.`,
        `rules/${rule.code}/unless`,
      );
    const check = compileRule(form, rule);
    if (!check.ok) return check;
    checks.push(check.value);
    earlier.add(rule.code);
  }
  return ok({ ...form, checks: markDeciding(checks) });
}

function markDeciding(checks: readonly Check[]): FormCheck[] {
  const silencers = new Set<string>();
  const marked: FormCheck[] = [];
  // only earlier rules keep a rule silent
  for (const check of checks.toReversed()) {
    const { code, severity, unless } = check.rule;
    const decides = severity === 'error' || silencers.has(code);
    if (decides) for (const earlier of unless ?? []) silencers.add(earlier);
    marked.unshift({ ...check, decides });
  }
  return marked;
}

function checkStructure(form: FormDefinition): Result<null, FormFailure> {
  const items = [...form.fields, form.results, ...form.remarks];
  const named: [string, readonly string[]][] = [
    ['rules', form.rules.map((rule) => rule.code)],
    ['sections', form.sections.map((section) => section.id)],
    ['fields', form.fields.map((field) => field.id)],
    ['remarks', form.remarks.map((remark) => remark.id)],
    ['item numbers', items.map((item) => item.number)],
  ];
  for (const [where, names] of named) {
    const seen = new Set<string>();
    const twice = names.find((name) => seen.size === seen.add(name).size);
    if (twice !== undefined) return fail('form-duplicate', `"${twice}" stands twice among the ${where}.`, where);
  }
  const taken = [...form.fields, ...form.remarks].find(({ id }) => isTaken(id));
  if (taken !== undefined)
    return fail(
      'form-invalid',
      `"${taken.id}" means something else in rules and results; give item ${taken.number} another name.`,
      `items/${taken.number}`,
    );
  const placeholders = form.rules.reduce((sum, rule) => sum + bracesOf(rule), 0);
  if (placeholders > MAX_PLACEHOLDERS)
    return fail('form-invalid', `The texts of the rules have more than ${MAX_PLACEHOLDERS} placeholders.`, 'rules');
  const sections = new Set(form.sections.map((section) => section.id));
  const outside = [...form.fields, form.results].find((item) => !sections.has(item.section));
  if (outside !== undefined)
    return fail(
      'form-invalid',
      `Item ${outside.number} stands in the section "${outside.section}", which this form lacks.`,
      `items/${outside.number}`,
    );
  const ids = new Set(form.fields.map((field) => field.id));
  const orphan = form.fields.find((field) => field.partOf !== undefined && !ids.has(field.partOf));
  if (orphan !== undefined)
    return fail(
      'form-unknown-field',
      `Item ${orphan.number} is a part of "${orphan.partOf}", which this form lacks.`,
      `items/${orphan.number}`,
    );
  const missing = resultLabels[form.ballot].find((label) => form.results[label] === undefined);
  if (missing !== undefined)
    return fail(
      'form-invalid',
      `A form of ballot "${form.ballot}" names its results lines: "${missing}" is missing.`,
      'results',
    );
  return ok(null);
}

function bracesOf({ message, fact, help }: Rule): number {
  const texts = [message, fact, help].flatMap((text) => [text?.pl ?? '', text?.en ?? '']);
  return texts.reduce((sum, text) => sum + text.split('{').length - 1, 0);
}

const resultLabels = {
  candidates: ['candidate'],
  lists: ['list', 'listTotal', 'candidate'],
  'for-against': ['for', 'against'],
} as const;

/** The printed form without its rules: what a window draws. */
export function formText(form: Form): Omit<FormDefinition, 'rules'> {
  const { rules: _rules, checks: _checks, ...text } = form;
  return text;
}
