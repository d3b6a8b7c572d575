/**
 * Protokół wyników wyborów wójta (docs/domain.md, "Papers about results"), read back by poppler, at and above the
 * majority.
 */
import { describe, expect, test } from 'vitest';
import { renderMayorResult } from '../../../../src-main/documents/mayor-result/mayor-result.ts';
import { demoPayloads } from '../../../support/commune.ts';
import { unwrap } from '../../../support/papers.ts';
import { printedNumbers } from '../../../support/poppler.ts';
import { expectedSums, resultPaper, tablesOf, wordsOf } from '../../../support/result-papers.ts';
import { agreed, bodyOf, candidates, lot } from '../../../support/results.ts';
import { mayor } from '../../../support/sealed.ts';

const demo = demoPayloads();
const all = agreed(demo.payloads);
const mayorPaper = resultPaper(demo.pkg, all, 'mayor');

describe('protokół wyników wyborów wójta (docs/domain.md, "Papers about results")', () => {
  test('items and votes are sums of all precincts', async () => {
    const pdf = unwrap(await renderMayorResult(mayorPaper));
    expect(printedNumbers(pdf)).toEqual(
      expectedSums(mayorPaper, mayorPaper.body.decision.constituencies[0]!.constituency),
    );
    expect(
      tablesOf(pdf)
        .at(-1)!
        .slice(1)
        .map((row) => row.at(-1)),
    ).toEqual(mayorPaper.body.protocols.map(({ hash }) => hash));
  });

  const minutes = async (
    contest: ReturnType<typeof mayor>,
    results: Parameters<ReturnType<typeof bodyOf>['protocol']>[1],
    more = {},
  ) => {
    const body = bodyOf([contest], {});
    const payloads = body.cells.map((cell) => body.protocol(cell, results));
    return wordsOf(unwrap(await renderMayorResult(resultPaper(body.pkg, agreed(payloads, more), contest.contest))));
  };
  const three = (change = {}) => {
    const contest = mayor(change);
    contest.constituencies[0]!.candidates[2]!.status = 'registered';
    return contest;
  };

  test.each([
    [
      'one vote more than half',
      candidates(50, 49),
      'wynosi: 100.',
      /Wymaganą liczbę głosów uzyskał i został wybrany kandydat: Żółć Łucja, zgłoszony przez: Komitet Ćwiczebny – 100 głosów/,
    ],
    [
      'exactly half each: both meet again',
      candidates(50, 50),
      'wynosi: 101.',
      /Żaden z kandydatów nie uzyskał wymaganej liczby głosów\. .*1\) Żółć Łucja.* 2\) Gęślą Łucja/,
    ],
  ])('%s (art. 473 § 1)', async (_what, results, needed, outcome) => {
    const text = await minutes(mayor(), results);
    expect(text).toContain(needed);
    expect(text).toMatch(outcome);
  });
  test('a tie for the second place by lot (art. 473)', async () => {
    const drawn = lot({ contest: 'mayor', kind: 'mayor', between: ['2', '3'], votes: 40, drawn: ['3'] });
    expect(await minutes(three(), candidates(40, 20, 20))).toContain(
      'O wyniku rozstrzygnie losowanie między kandydatami: Gęślą Łucja',
    );
    const text = await minutes(three(), candidates(40, 20, 20), { lots: [drawn] });
    expect(text).toContain('Wylosowano: Jaźń Łucja.');
    expect(text).toMatch(/1\) Żółć Łucja.* 2\) Jaźń Łucja/);
    expect(text).toContain('Losowanie między: Gęślą Łucja i Jaźń Łucja, o udział w ponownym głosowaniu (art. 473)');
  });
  test('another office than a mayor’s is called by its own name (docs/decisions/open-ids.md)', async () => {
    const head = mayor({ contest: 'district-head', form: '2029/district-head', body: 'Zarządca Dzielnicy' });
    const text = await minutes(head, candidates(50, 49));
    expect(text).toContain('Zarządca Dzielnicy');
    expect(text).toContain('został wybrany kandydat: Żółć Łucja');
    expect(text).not.toContain('burmistrza');
  });
  test('a run-off needs no majority', async () => {
    const text = await minutes(mayor({ round: 2 }), candidates(50, 49));
    expect(text).toContain('W ponownym głosowaniu wybrany został kandydat: Żółć Łucja');
    expect(text).not.toContain('więcej niż połowę');
  });
});
