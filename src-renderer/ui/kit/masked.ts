/** A text that stands in its field as dots only, and is edited there all the same. Counts as fields do, in UTF-16 units. */

export const masked = (text: string): string => '•'.repeat(text.length);

/**
 * The text after one edit of its dots: what is no dot before the caret was typed or pasted there, dots stay what they
 * stand for, and what is missing was deleted.
 * @param shown the field's content after the edit
 * @param caret where the edit ended
 */
export function retyped(text: string, shown: string, caret: number): string {
  const after = Math.min(shown.length - caret, text.length);
  const dots = /^•*/.exec(shown.slice(0, caret))?.[0].length ?? 0;
  const before = Math.min(dots, text.length - after);
  return text.slice(0, before) + shown.slice(before, caret) + text.slice(text.length - after);
}
