/** Protokół z losowania: what must be on it, filled in or to be filled in. */
import { describe, expect, test } from 'vitest';
import { renderLot } from '../../../../src-main/documents/lot/lot.ts';
import { demoPayloads } from '../../../support/commune.ts';
import { unwrap } from '../../../support/papers.ts';
import { pdfText } from '../../../support/poppler.ts';
import { resultPaper, wordsOf } from '../../../support/result-papers.ts';
import { agreed, lot } from '../../../support/results.ts';

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
