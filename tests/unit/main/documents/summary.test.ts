/** Zestawienie wyników głosowania (art. 442), read back by poppler: every number equals the model. */
import { describe, expect, test } from 'vitest';
import { renderSummary } from '../../../../src-main/documents/summary/summary.ts';
import { demoPayloads } from '../../../support/commune.ts';
import { sampleSymbol, unwrap } from '../../../support/papers.ts';
import { pdfPages, pdfText, printedNumbers } from '../../../support/poppler.ts';
import { expectedSums, resultPaper, tablesOf, wordsOf } from '../../../support/result-papers.ts';
import { agreed } from '../../../support/results.ts';

const demo = demoPayloads();
const all = agreed(demo.payloads);
const some = agreed(demo.payloads.filter(({ precinct }) => precinct <= 3));
const councilPaper = resultPaper(demo.pkg, all, 'council');

describe('zestawienie wyników głosowania w okręgu (art. 442)', () => {
  const [first] = councilPaper.body.decision.constituencies;

  test.each([1, 2, 3, 4])('constituency %i: every sum read back equals the model', async (number) => {
    const pdf = unwrap(await renderSummary({ ...councilPaper, constituency: number }));
    const { constituency } = councilPaper.body.decision.constituencies.find(
      (one) => one.constituency.number === number,
    )!;
    expect(printedNumbers(pdf)).toEqual(expectedSums(councilPaper, constituency));
  });

  test('precincts with the symbols on their protocols; the hashes are the last table', async () => {
    const tables = tablesOf(unwrap(await renderSummary({ ...councilPaper, constituency: 1 })));
    const own = councilPaper.body.protocols.filter(({ payload }) => payload.constituency === 1);
    const symbols = own.map(({ hash }) => councilPaper.body.receipts.get(hash)!.payload.symbol);
    expect(
      tables
        .at(-2)!
        .slice(1)
        .map(([precinct, , symbol, paper]) => [precinct, symbol, paper]),
    ).toEqual(own.map(({ payload }, at) => [`${payload.precinct}`, symbols[at], 'zgodny']));
    expect(
      tables
        .at(-1)!
        .slice(1)
        .map((row) => row.at(-1)),
    ).toEqual(own.map(({ hash }) => hash));
  });

  test('a draft says from how many protocols, names the missing ones, and has no symbol', async () => {
    const paper = resultPaper(demo.pkg, some, 'council');
    const pdf = unwrap(await renderSummary({ ...paper, constituency: 1 }));
    const text = wordsOf(pdf);
    expect(text).toContain('PROJEKT, nieurzędowe: z 3 z 5 obwodów.');
    expect(text.match(/nie otrzymano/g)).toHaveLength(2);
    for (const page of pdfPages(pdf)) {
      expect(page).toContain('PROJEKT');
      expect(page).not.toContain(sampleSymbol);
    }
  });

  test('one constituency is final before the others are', async () => {
    const only = agreed(demo.payloads.filter((one) => one.contest === 'council' && one.constituency === 1));
    const text = pdfText(unwrap(await renderSummary({ ...resultPaper(demo.pkg, only, 'council'), constituency: 1 })));
    expect(text).not.toContain('PROJEKT');
    expect(text).toContain(sampleSymbol);
  });

  test('a protocol not yet compared with the paper keeps it a draft', async () => {
    const receipts = all.receipts.map((one) => ({ ...one, payload: { ...one.payload, status: 'received' as const } }));
    const paper = resultPaper(demo.pkg, { ...all, receipts }, 'council');
    const text = wordsOf(unwrap(await renderSummary({ ...paper, constituency: first!.constituency.number })));
    expect(text).toContain('z papierem nie porównano jeszcze 5 protokołów');
    expect(text).not.toContain('zwrócono');
  });

  test('a protocol the commune returned was compared: it is another reason', async () => {
    const states = ['returned', 'received', 'agreed', 'returned', 'agreed'] as const;
    const own = councilPaper.body.protocols.filter(({ payload }) => payload.constituency === 1).map(({ hash }) => hash);
    const receipts = all.receipts.map((one) => {
      const status = states[own.indexOf(one.payload.protocol)] ?? 'agreed';
      return { ...one, payload: { ...one.payload, status } };
    });
    const paper = resultPaper(demo.pkg, { ...all, receipts }, 'council');
    const text = wordsOf(unwrap(await renderSummary({ ...paper, constituency: 1 })));
    expect(text).toContain(
      'PROJEKT, nieurzędowe: z papierem nie porównano jeszcze 1 protokołu, zwrócono obwodowej komisji 2 protokoły.',
    );
    const only = all.receipts.map((one) => ({ ...one, payload: { ...one.payload, status: 'returned' as const } }));
    const returned = resultPaper(demo.pkg, { ...all, receipts: only }, 'council');
    expect(wordsOf(unwrap(await renderSummary({ ...returned, constituency: 1 })))).not.toContain('nie porównano');
  });
});
