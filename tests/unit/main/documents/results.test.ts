/** What the papers about results share: stable bytes, the symbol on every page, names that cannot be printed. */
import { expect, test } from 'vitest';
import { renderCouncilResult } from '../../../../src-main/documents/council-result/council-result.ts';
import { renderMayorResult } from '../../../../src-main/documents/mayor-result/mayor-result.ts';
import type { ResultPaper } from '../../../../src-main/documents/results/paper.ts';
import { renderSummary } from '../../../../src-main/documents/summary/summary.ts';
import { demoPayloads } from '../../../support/commune.ts';
import { sampleSymbol, unwrap } from '../../../support/papers.ts';
import { pdfPages } from '../../../support/poppler.ts';
import { resultPaper } from '../../../support/result-papers.ts';
import { agreed, bodyOf, candidates } from '../../../support/results.ts';
import { mayor } from '../../../support/sealed.ts';

const demo = demoPayloads();
const all = agreed(demo.payloads);
const councilPaper = resultPaper(demo.pkg, all, 'council');
const mayorPaper = resultPaper(demo.pkg, all, 'mayor');

test.each<[string, (paper: ResultPaper) => ReturnType<typeof renderMayorResult>, ResultPaper]>([
  ['zestawienie', (paper) => renderSummary({ ...paper, constituency: 1 }), councilPaper],
  ['rada', renderCouncilResult, councilPaper],
  ['wójt', renderMayorResult, mayorPaper],
])(
  '%s: the same paper gives the same bytes, ĆWICZENIE and the symbol stand on every page',
  async (_what, render, paper) => {
    const pdf = unwrap(await render(paper));
    expect(Buffer.compare(pdf, unwrap(await render(paper)))).toBe(0);
    const pages = pdfPages(pdf);
    pages.forEach((page, at) => {
      expect(page).toContain('ĆWICZENIE');
      expect(page).toContain(sampleSymbol);
      expect(page).toContain(`strona ${at + 1} z ${pages.length}`);
    });
  },
);

test('a name that cannot be printed is named, and nothing is drawn', async () => {
  const body = bodyOf([mayor()], {});
  const payloads = body.cells.map((cell) => body.protocol(cell, candidates(5, 4)));
  const paper = resultPaper(body.pkg, agreed(payloads), 'mayor');
  const commune = { ...paper.definition.commune, commission: 'שלום' };
  const rendered = await renderMayorResult({ ...paper, definition: { ...paper.definition, commune } });
  expect(rendered).toMatchObject({ ok: false, error: { code: 'text-unprintable' } });
});
