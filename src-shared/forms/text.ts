/** Texts of rules: `{eligible}` becomes the item's number, `{line}` the place of the finding, `{=eligible}` a value. */
import { fail, ok, shortened, type Result } from '../result.ts';
import { type expressionsOver } from './engine/expression.ts';
import { type Scope } from './engine/facts.ts';
import { type FormDefinition } from './schema.ts';
import { type Language } from './vocabulary.ts';

export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'line' }
  | { readonly kind: 'value'; readonly of: (scope: Scope) => bigint };

/** Cuts a text at its braces. Item numbers are filled in at once, so a text never disagrees with its form. */
export function compileText(
  form: FormDefinition,
  text: string,
  expression: ReturnType<typeof expressionsOver>,
): Result<readonly Piece[], 'form-placeholder'> {
  const pieces: Piece[] = [];
  for (const part of text.split(/(\{[^{}]*\})/)) {
    if (!part.startsWith('{')) {
      if (/[{}]/.test(part)) return fail('form-placeholder', `"${shortened(text)}" has a brace without its pair.`);
      if (part !== '') pieces.push({ kind: 'words', words: part });
      continue;
    }
    const inside = part.slice(1, -1);
    if (inside === 'line') pieces.push({ kind: 'line' });
    else if (inside.startsWith('=')) {
      const value = expression(inside.slice(1), 'int');
      if (!value.ok) return fail('form-placeholder', `${shortened(part)}: ${value.error.message}`);
      pieces.push({ kind: 'value', of: value.value });
    } else {
      const number = itemNumber(form, inside);
      if (number === undefined)
        return fail('form-placeholder', `${shortened(part)} is no item, result or remark of this form.`);
      pieces.push({ kind: 'words', words: number });
    }
  }
  return ok(pieces);
}

/** The official number of an item, of the results or of a remark. */
export function itemNumber(form: FormDefinition, id: string): string | undefined {
  if (id === 'results') return form.results.number;
  return [...form.fields, ...form.remarks].find((item) => item.id === id)?.number;
}

/** Where a number stands on paper: "2a", "14 (lista nr 13, kandydat nr 1)". */
export function lineName(form: FormDefinition, path: string, language: Language): string {
  const [item = '', ...line] = path.split('/');
  const number = itemNumber(form, item) ?? item;
  const { list, listTotal, candidate, for: yes, against: no } = form.results;
  const say = (label: Record<Language, string> | undefined, n: string) => label?.[language].replace('{n}', n) ?? n;
  const [first, second] = line;
  if (first === undefined) return number;
  if (first === 'for') return `${number} (${say(yes, '')})`;
  if (first === 'against') return `${number} (${say(no, '')})`;
  if (second === undefined) return `${number} (${say(candidate, first)})`;
  return `${number} (${say(list, first)}, ${second === 'total' ? say(listTotal, '') : say(candidate, second)})`;
}
