/** A document of ours as its headings, and the tables below each. */
export type Section = { readonly heading: string; readonly level: number; readonly body: string };
export type Row = Readonly<Record<string, string>>;

/** Lines of a fenced block are no headings. */
export function sectionsOf(text: string): Section[] {
  const sections: { heading: string; level: number; lines: string[] }[] = [{ heading: '', level: 0, lines: [] }];
  let fenced = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    const found = fenced ? null : /^(#{1,6}) (.+)$/.exec(line);
    if (found) sections.push({ heading: found[2]!.trim(), level: found[1]!.length, lines: [] });
    else sections.at(-1)!.lines.push(line);
  }
  return sections.map(({ lines, ...section }) => ({ ...section, body: lines.join('\n') }));
}

/** What stands under one heading, down to the next. */
export function under(text: string, heading: string): string {
  const found = sectionsOf(text).filter((section) => section.heading === heading);
  if (found.length !== 1) throw new Error(`${found.length} headings «${heading}»`);
  return found[0]!.body;
}

/** Tables with their rows by column. */
export function tablesOf(body: string): Row[][] {
  const tables: { head: readonly string[]; rows: Row[] }[] = [];
  let inside = false;
  for (const line of body.split('\n')) {
    const cells = line.startsWith('|') ? cellsOf(line) : undefined;
    if (cells === undefined) inside = false;
    else if (!inside) {
      inside = true;
      tables.push({ head: cells, rows: [] });
    } else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) {
      const { head, rows } = tables.at(-1)!;
      rows.push(Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
    }
  }
  return tables.map(({ rows }) => rows);
}

/** `\|` is a bar in a cell. */
function cellsOf(line: string): string[] {
  return line
    .slice(1, line.trimEnd().lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** The words of a cell that stand in backticks. */
export function codesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}
