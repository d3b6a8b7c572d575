/** One line of `urna check` (docs/formats.md, "urna check"): the strict door for drafts that come from elsewhere. */
import { z } from 'zod';
import { itemId } from '../primitives.ts';
import { fail, ok, type Result } from '../result.ts';
import { checkProtocol, type Finding } from './check.ts';
import { candidateResults, contextSchema, forAgainstResults, listResults } from './draft.ts';
import { type Form } from './load.ts';

export const lineSchema = z.strictObject({
  id: z.string(),
  form: z.string(),
  values: z.record(z.string(), z.int().nullable()).default({}),
  /** Read by the kind of ballot, so that a refusal names the right place. */
  results: z.unknown().optional(),
  remarks: z.record(itemId, z.string()).default({}),
  context: contextSchema.default({}),
});
/** As it stands in a file. */
export type CheckLine = z.input<typeof lineSchema>;
export type CheckedLine = { readonly id: string; readonly findings: readonly Finding[] };

const resultsSchemas = { candidates: candidateResults, lists: listResults, 'for-against': forAgainstResults };

/**
 * Findings of one parsed JSON line. Unknown fields and non-integers are refused; integers outside 0…99 999 are not,
 * they are findings (T01). `forms` by id, loaded once.
 */
export function checkLine(
  line: unknown,
  forms: ReadonlyMap<string, Form>,
): Result<CheckedLine, 'bad-input' | 'unknown-form'> {
  const hidden = hiddenMember(line);
  if (hidden !== undefined) return fail('bad-input', `Not a draft protocol: ${hidden}: unknown field.`, hidden);
  const parsed = lineSchema.safeParse(line);
  if (!parsed.success) return badInput(parsed.error);
  const { id, form: formId, values, remarks, context } = parsed.data;
  const form = forms.get(formId);
  if (form === undefined)
    return fail('unknown-form', `There is no form "${formId}". Known: ${[...forms.keys()].join(', ')}.`, 'form');
  const stranger = Object.keys(values).find((name) => !form.fields.some((field) => field.id === name));
  if (stranger !== undefined)
    return fail('bad-input', `The form ${formId} has no field "${stranger}".`, `values/${stranger}`);
  const remark = Object.keys(remarks).find((name) => !form.remarks.some(({ id: own }) => own === name));
  if (remark !== undefined) return fail('bad-input', `The form ${formId} has no remark "${remark}".`, 'remarks');
  const results = resultsSchemas[form.ballot].optional().safeParse(parsed.data.results);
  if (!results.success) return badInput(results.error, 'results');
  return ok({ id, findings: checkProtocol(form, { values, results: results.data, remarks }, context) });
}

function badInput(error: z.ZodError, ...below: string[]): Result<never, 'bad-input'> {
  const issue = error.issues[0];
  const where = [...below, ...(issue?.path ?? [])].join('/') || 'line';
  return fail('bad-input', `Not a draft protocol: ${where}: ${issue?.message ?? 'unknown'}.`, where);
}

/** A member `__proto__` slips past records of a schema; a line nests no deeper than a list's candidates. */
function hiddenMember(value: unknown, path: readonly string[] = []): string | undefined {
  if (typeof value !== 'object' || value === null || path.length > 4) return undefined;
  if (Object.hasOwn(value, '__proto__')) return [...path, '__proto__'].join('/');
  for (const [member, item] of Object.entries(value)) {
    const found = hiddenMember(item, [...path, member]);
    if (found !== undefined) return found;
  }
  return undefined;
}
