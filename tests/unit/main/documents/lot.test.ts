/** Papers about lots and about people: what must be on them, what must not, and when they must not be made. */
import { describe, expect, test } from 'vitest';
import { renderCertificate } from '../../../../src-main/documents/certificate/certificate.ts';
import { renderCouncilResult } from '../../../../src-main/documents/council-result/council-result.ts';
import { renderLot } from '../../../../src-main/documents/lot/lot.ts';
import { renderMayorResult } from '../../../../src-main/documents/mayor-result/mayor-result.ts';
import type { ResultPaper } from '../../../../src-main/documents/results/paper.ts';
import { renderSummary } from '../../../../src-main/documents/summary/summary.ts';
import { contestView } from '../../../../src-shared/results/view/contest.ts';
import { demoPayloads } from '../../../support/commune.ts';
import { sampleSymbol, unwrap } from '../../../support/papers.ts';
import { pdfPages, pdfText } from '../../../support/poppler.ts';
import { resultPaper, wordsOf } from '../../../support/result-papers.ts';
import { agreed, bodyOf, candidates, lot } from '../../../support/results.ts';
import { mayor } from '../../../support/sealed.ts';

const demo = demoPayloads();
const all = agreed(demo.payloads);
const some = agreed(demo.payloads.filter(({ precinct }) => precinct <= 3));
const councilPaper = resultPaper(demo.pkg, all, 'council');
const mayorPaper = resultPaper(demo.pkg, all, 'mayor');

describe('protokół z losowania', () => {
  const tie = demoPayloads('tie');
  const needed = { kind: 'list', places: 1, between: ['1', '16'] } as const;
  const facts = lot({ kind: 'list', between: ['1', '16'], votes: 575, drawn: ['16'] });

  test('filled: between whom, for what, when, where, who, how, what came out', async () => {
    const paper = resultPaper(tie.pkg, agreed(tie.payloads, { lots: [facts] }), 'council');
    const text = wordsOf(unwrap(await renderLot({ ...paper, constituency: 1, lot: needed, recorded: facts })));
    for (const fact of [
      '1 mandat (art. 444 § 2)',
      '1) lista nr 1 (Zielona Łąka) 2) lista nr 16',
      '9 kwietnia 2029 r.',
      'Urząd Gminy',
      'Ewa Ćma, przewodnicząca',
      'dwie jednakowe koperty',
      'wylosowano lista nr 16',
    ])
      expect(text).toContain(fact);
  });
  test('empty: the question is printed, the answer is not, and there is no symbol', async () => {
    const paper = resultPaper(tie.pkg, agreed(tie.payloads), 'council');
    const pdf = unwrap(await renderLot({ ...paper, constituency: 1, lot: needed, recorded: null }));
    expect(wordsOf(pdf)).toContain('7. Wynik losowania: wylosowano');
    expect(wordsOf(pdf)).not.toContain('Urząd Gminy');
    expect(pdfText(pdf)).toContain('formularz do wypełnienia ręcznego');
    expect(pdfText(pdf)).not.toMatch(/PROJEKT|7H3K0/);
  });
});

describe('zaświadczenie o wyborze', () => {
  const seat = contestView(councilPaper.body).constituencies[0]!.seated![0]!;
  const of = (paper: ResultPaper) => ({ ...paper, constituency: 1, elected: seat.candidate!, list: seat.list });
  test('names the person, the list, the constituency and the body on one page', async () => {
    const pdf = unwrap(await renderCertificate(of(councilPaper)));
    const text = wordsOf(pdf);
    for (const fact of [
      seat.candidate!.name,
      `listy nr ${seat.list!.number}`,
      'okręg wyborczy nr 1',
      councilPaper.body.decision.contest.body,
      '8 kwietnia 2029 r.',
    ])
      expect(text).toContain(fact);
    expect(pdfPages(pdf)).toHaveLength(1);
  });
  test('of a result that is not final is a bug', async () => {
    await expect(renderCertificate(of(resultPaper(demo.pkg, some, 'council')))).rejects.toThrow('not final');
  });
});

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
