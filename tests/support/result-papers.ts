/** Results ready to be put on paper, and their tables read back from the PDF. */
import type { ResultPaper } from '../../src-main/documents/results/paper.ts';
import type { Constituency } from '../../src-shared/definition/contest.ts';
import { groupedExactly, quotient } from '../../src-shared/language/fractions.ts';
import type { ContestKind } from '../../src-shared/primitives.ts';
import { resultPaths } from '../../src-shared/protocol/numbers.ts';
import { type Evidence } from '../../src-shared/results/body.ts';
import { decideBodies } from '../../src-shared/results/compute.ts';
import { told } from '../../src-shared/results/view/contest.ts';
import type { TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { sampleSymbol } from './papers.ts';
import { pdfStructure } from './poppler.ts';

export function resultPaper(pkg: TrustedPackage, evidence: Evidence, contest: ContestKind): ResultPaper {
  const body = told(decideBodies(pkg, evidence)).get(contest)!;
  const form = pkg.forms.get(body.decision.contest.form)!;
  const { payload: definition, hash: definitionHash } = pkg.definition;
  return { definition, definitionHash, form, body, symbol: sampleSymbol };
}

/** Items, then item 14 as the official form has it, from the summed model; as `printedNumbers` reads them. */
export function expectedSums(
  { form, body }: ResultPaper,
  constituency: Constituency,
): { label: string; cells: string }[] {
  const { sums } = body.decision.constituencies.find((one) => one.constituency.number === constituency.number)!.summary;
  const cells = (n: number) => `${n}`.padStart(5, '*');
  const at = (path: string) => cells(sums[path] ?? Number.NaN);
  const paths = resultPaths(form.ballot, constituency);
  const line = (path: string) => ({ label: `${path.split('/').at(-1)}.`, cells: at(path) });
  const total = (of: readonly string[]) => ({
    label: 'Razem',
    cells: cells(of.reduce((n, path) => n + sums[path]!, 0)),
  });
  const items = form.fields.map(({ id, number }) => ({ label: number, cells: at(id) }));
  if (form.ballot !== 'lists') return [...items, ...paths.map(line), total(paths)];
  const listed = constituency.lists.flatMap(({ number }) => {
    const own = paths.filter((path) => path.startsWith(`results/${number}/`) && !path.endsWith('/total'));
    return [{ label: `Lista nr ${number}`, cells: at(`results/${number}/total`) }, ...own.map(line), total(own)];
  });
  return [...items, ...listed];
}

/** Every table as a screen reader is told it: rows of cells, no-break spaces as spaces. */
export function tablesOf(pdf: Uint8Array): string[][][] {
  const tables: string[][][] = [];
  for (const line of pdfStructure(pdf).split('\n')) {
    const [, role] = /^\s*(Table|TR|TH|TD)\b/.exec(line) ?? [];
    const [, text] = /^\s*"(.*)"$/.exec(line) ?? [];
    if (role === 'Table') tables.push([]);
    else if (role === 'TR') tables.at(-1)?.push([]);
    else if (role !== undefined) tables.at(-1)?.at(-1)?.push('');
    const row = tables.at(-1)?.at(-1);
    if (text !== undefined && row && row.length > 0) row[row.length - 1] = plain(row.at(-1) + text);
    if (/^\s*(?:P|H[1-3]|L|LI)\b/.test(line)) tables.push([]);
  }
  return tables.filter((table) => table.length > 0);
}

/** All words in the order of reading, without their places. */
export function wordsOf(pdf: Uint8Array): string {
  const quoted = [...pdfStructure(pdf).matchAll(/"(.*)"/g)].map(([, text]) => text);
  return plain(quoted.join(' '));
}

function plain(text: string): string {
  return text.replaceAll(/[\s\u00a0]+/g, ' ').trim();
}

/** A number and a quotient as they are read back, with plain spaces. */
export const grouped = (n: number) => plain(groupedExactly(n));
export const mixed = (votes: number, divisor: number) => plain(quotient(votes, divisor));
