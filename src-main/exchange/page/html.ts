/** HTML that cannot be broken out of: every value is escaped unless it was made here. */

export type Html = { readonly html: string };
type Value = string | number | Html | null | readonly (string | number | Html | null)[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe as text and inside a quoted attribute. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** `null` leaves nothing; arrays are joined without anything between. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: strings.map((text, at) => text + (at < values.length ? written(values[at] ?? null) : '')).join('') };
}

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return `${value}`;
  return 'html' in value ? value.html : value.map(written).join('');
}
