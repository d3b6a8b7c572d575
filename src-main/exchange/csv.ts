/**
 * CSV as Polish spreadsheets and the National Electoral Commission write it: UTF-8 with byte order mark, `;`, every text
 * in quotes, numbers bare, lines end with LF.
 */

/** `null` is an empty cell: not asked for here. */
export type CsvCell = string | number | null;
export type CsvTable = { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] };

/** How a cell begins that a spreadsheet would run as a formula, and our own mark against that. */
const formula = /^['=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n]/;

/**
 * A text that begins like a formula gets one apostrophe in front, one that begins with an apostrophe a second one; so a
 * reader who takes one leading apostrophe away has every text as it was.
 */
export function neutralised(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

export function writeCsv({ header, rows }: CsvTable): Uint8Array {
  const lines = [header, ...rows].map((row) => row.map(cell).join(';'));
  return new TextEncoder().encode(`\uFEFF${lines.join('\n')}\n`);
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return `${value}`;
  return `"${neutralised(value).replaceAll('"', '""')}"`;
}
