/** Zaświadczenie o wyborze: what must be on it, and when it must not be made. */
import { describe, expect, test } from 'vitest';
import { renderCertificate } from '../../../../src-main/documents/certificate/certificate.ts';
import type { ResultPaper } from '../../../../src-main/documents/results/paper.ts';
import { demoPayloads } from '../../../support/commune.ts';
import { unwrap } from '../../../support/papers.ts';
import { pdfPages } from '../../../support/poppler.ts';
import { resultPaper, wordsOf } from '../../../support/result-papers.ts';
import { agreed } from '../../../support/results.ts';

const demo = demoPayloads();
const some = agreed(demo.payloads.filter(({ precinct }) => precinct <= 3));
const councilPaper = resultPaper(demo.pkg, agreed(demo.payloads), 'council');

describe('zaświadczenie o wyborze', () => {
  const seat = councilPaper.body.view.constituencies[0]!.seated![0]!;
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
