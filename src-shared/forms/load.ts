/** From JSON to a form that can be checked. What is wrong with a form is found here, never on election night. */
import { fail, ok, type Result } from '../result.ts';
import { compileRule, type Check, type FormFailure } from './engine/rule.ts';
import { formSchema, type FormDefinition } from './schema.ts';

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
  for (const rule of form.rules) {
    const stranger = rule.unless?.find((code) => !checks.some((earlier) => earlier.rule.code === code));
    if (stranger !== undefined)
      return fail(
        'form-unknown-rule',
        `Rule ${rule.code} is silent when ${stranger} speaks, but no rule ${stranger} stands before it.`,
        `rules/${rule.code}/unless`,
      );
    const check = compileRule(form, rule);
    if (!check.ok) return check;
    checks.push(check.value);
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
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) return fail('form-duplicate', `"${twice}" stands twice among the ${where}.`, where);
  }
  const outside = [...form.fields, form.results].find((item) => !form.sections.some((one) => one.id === item.section));
  if (outside !== undefined)
    return fail(
      'form-invalid',
      `Item ${outside.number} stands in the section "${outside.section}", which this form lacks.`,
      `items/${outside.number}`,
    );
  const orphan = form.fields.find((f) => f.partOf !== undefined && !form.fields.some((whole) => whole.id === f.partOf));
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

const resultLabels = {
  candidates: ['candidate'],
  lists: ['list', 'listTotal', 'candidate'],
  'for-against': ['for', 'against'],
} as const;
