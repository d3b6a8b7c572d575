import { describe, expect, test } from 'vitest';
import { shippedForms } from '../../../../src-main/exchange/forms.ts';
import { checkProtocol } from '../../../../src-shared/forms/check.ts';
import { describeFinding, describeFindings } from '../../../../src-shared/forms/describe.ts';
import { type Context } from '../../../../src-shared/forms/draft.ts';
import { lineName } from '../../../../src-shared/forms/text.ts';
import { type Language } from '../../../../src-shared/forms/vocabulary.ts';
import { sample, type Change } from './sample.ts';
import { contextTable, table } from './table.ts';

function said(formId: string, code: string, change: Change, language: Language = 'pl', context: Context = {}) {
  const form = shippedForms().get(formId);
  if (form === undefined) throw new Error(formId);
  const draft = sample(form, change, context);
  const finding = checkProtocol(form, draft, context).find((one) => one.rule === code);
  if (finding === undefined) throw new Error(`no ${code}`);
  return describeFinding(form, finding, draft, language, context);
}

describe('texts carry the item numbers of the form and the numbers of the draft', () => {
  test('T15, Polish and English', () => {
    const pl = said('2024/mayor', 'T15', { boxBallots: 1511 });
    expect(pl.message).toBe(
      'Liczba kart wyjętych z urny (pkt 9) musi być równa sumie liczby kart nieważnych (pkt 10) i liczby kart ważnych (pkt 11).',
    );
    expect(pl.fact).toBe('pkt 9: 1\u00a0511 · pkt 10 + pkt 11: 0 + 511 = 511 · 1\u00a0511 ≠ 511 (różnica 1\u00a0000)');
    expect(said('2024/mayor', 'T15', { boxBallots: 1511 }, 'en').fact).toBe(
      'item 9: 1\u00a0511 · item 10 + item 11: 0 + 511 = 511 · 1\u00a0511 ≠ 511 (difference 1\u00a0000)',
    );
  });
  test('M01 names its remark', () => {
    const text = said('2024/mayor', 'M01', { ballotsUnused: 490 });
    expect(text).toMatchObject({ severity: 'explain', explained: false, remark: 'remarkBallotBalance' });
    expect(text.message).toContain('pkt 15 protokołu');
    expect(text.fact).toBe('pkt 3 + pkt 4: 490 + 500 = 990 · pkt 1: 1\u00a0000 · 990 ≠ 1\u00a0000 (różnica 10)');
  });
  test('an explanation that was given is told', () => {
    const form = shippedForms().get('2024/mayor');
    if (form === undefined) throw new Error('no form');
    const draft = {
      ...sample(form, { ballotsUnused: 490 }),
      remarks: { remarkBallotBalance: 'Wyborca zabrał kartę.' },
    };
    const findings = checkProtocol(form, draft).filter((one) => one.rule === 'M01');
    expect(describeFindings(form, findings, draft, 'pl')).toMatchObject([{ rule: 'M01', explained: true }]);
  });
  test('a rule without a remark has none', () => {
    expect('remark' in said('2024/mayor', 'T15', { boxBallots: 1511 })).toBe(false);
  });
  test('thousands and millions stand apart', () => {
    expect(said('2024/mayor', 'T15', { boxBallots: 1_234_567 }).fact).toMatch(/^pkt 9: 1\u00a0234\u00a0567 /);
    expect(said('2024/mayor', 'T15', { boxBallots: 123_456 }).fact).toMatch(/^pkt 9: 123\u00a0456 /);
  });
  test('T17 names only the reasons the form has', () => {
    expect(said('2024/mayor', 'T17', { invalidVotes: 12 }).message).toContain('pkt 12a–12c');
    expect(said('2024/mayor-one', 'T17', { invalidVotes: 12 }).message).toContain('pkt 12a–12b');
  });
  test('T18 sums the results', () => {
    expect(said('2024/regional-assembly', 'T18', { 'results/13/total': 190 }).fact).toBe(
      'pkt 13: 500 ≠ pkt 14: 490 (różnica 10)',
    );
  });
  test('a line of the results is named by list and candidate', () => {
    expect(said('2024/county-council', 'T21', { 'results/13/1': 501 }).message).toContain(
      'pkt 14 (lista nr 13, kandydat nr 1)',
    );
    expect(said('2024/county-council', 'T19', { 'results/13/1': 190 }).fact).toBe(
      'lista: 200 ≠ kandydaci razem: 190 (różnica 10)',
    );
    expect(said('2024/mayor', 'B01', { 'results/2': null }, 'en').message).toBe(
      'Item 14 (candidate 2) must be filled in.',
    );
    expect(said('2024/mayor-one', 'B01', { 'results/for': null }).message).toContain('za wyborem');
  });
  test('what was known before the day stands beside what was typed', () => {
    const text = said('2024/mayor', 'M12', { eligible: 899 }, 'pl', { estimatedEligible: 1000 });
    expect(text.fact).toBe('pkt 2: 899 · szacowano: 1\u00a0000');
  });
  test('a finding whose numbers have changed since keeps its message and shows no numbers', () => {
    const form = shippedForms().get('2024/mayor');
    if (form === undefined) throw new Error('no form');
    const [finding] = checkProtocol(form, sample(form, { boxBallots: 512 }));
    if (finding === undefined) throw new Error('no finding');
    expect(describeFindings(form, [finding], sample(form), 'pl')).toMatchObject([{ rule: 'T15', fact: '' }]);
  });
});

test.each([...shippedForms().values()])('$id: no text of any rule is left with a brace or a gap', (form) => {
  for (const row of table.filter((one) => one.ballot?.includes(form.ballot) ?? true)) {
    const draft = sample(form, row.finds[0], row.context);
    const findings = checkProtocol(form, draft, row.context);
    for (const language of ['pl', 'en'] as const)
      for (const { message, fact, help } of describeFindings(form, findings, draft, language, row.context))
        for (const text of [message, fact, help]) expect(text).not.toMatch(/[{}—]|undefined| {2}/);
  }
  for (const row of contextTable) {
    const findings = checkProtocol(form, sample(form), row.finds[0]);
    for (const { message, fact } of describeFindings(form, findings, sample(form), 'pl', row.finds[0]))
      expect(`${message}${fact}`).not.toMatch(/[{}—]/);
  }
});

test('lineName', () => {
  const lists = shippedForms().get('2024/council-lists');
  if (lists === undefined) throw new Error('no form');
  expect(lineName(lists, 'eligibleA', 'pl')).toBe('2a');
  expect(lineName(lists, 'results', 'pl')).toBe('14');
  expect(lineName(lists, 'results/13/total', 'en')).toBe('14 (list 13, valid votes for the list)');
  const one = shippedForms().get('2024/mayor-one');
  if (one === undefined) throw new Error('no form');
  expect(lineName(one, 'results/for', 'pl')).toMatch(/^14 \(.*za.*\)$/);
  expect(lineName(one, 'results/against', 'pl')).toMatch(/^14 \(.*przeciw.*\)$/);
  expect(lineName(lists, 'results/13/2', 'pl')).toBe('14 (lista nr 13, kandydat nr 2)');
});
