import { describe, expect, it } from 'vitest';
import { renderErrors, type ErrorSheet } from '../../../../src-main/documents/errors/errors.ts';
import { renderWarnings, type WarningReport } from '../../../../src-main/documents/warnings/warnings.ts';
import { sampleErrors, sampleWarnings, unwrap } from '../../../support/papers.ts';
import { pdfPages, pdfStructure, pdfText } from '../../../support/poppler.ts';

const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('raport ostrzeżeń (docs/domain.md, "Sheets of the check")', () => {
  const render = async (more: Partial<WarningReport> = {}) =>
    unwrap(await renderWarnings({ ...sampleWarnings(), ...more }));

  it('names each warning with its code, words, numbers and the commission’s position', async () => {
    const report = sampleWarnings();
    const text = flat(pdfStructure(await render()));
    for (const { rule, message, fact, position } of report.warnings)
      for (const words of [rule, message, fact, position]) expect(text).toContain(flat(words));
    expect(text).toContain('Przyczynę opisano w pkt. 16 protokołu.');
    expect(text).toContain('przekazuje się go razem z protokołem');
    expect(text.match(/Stanowisko komisji:/g)).toHaveLength(report.warnings.length);
    expect(text).toContain('(pieczęć Komisji)');
  });

  it('carries the symbol of its protocol, or says that there is none yet', async () => {
    expect(pdfText(await render({ symbol: '7H3K0-QZMX2-V9C4T-E81AB-RRS2W' }))).toContain(
      '7H3K0-QZMX2-V9C4T-E81AB-RRS2W',
    );
    expect(pdfText(await render({ symbol: null }))).toContain('przed nadaniem symbolu kontrolnego');
  });

  it('says so when there is nothing to report', async () => {
    expect(pdfText(await render({ warnings: [] }))).toContain('Nie ma ostrzeżeń.');
  });

  it('goes on over pages, each with its number, no warning lost', async () => {
    const [warning] = sampleWarnings().warnings;
    if (warning === undefined) throw new Error('the sample has no warning');
    const warnings = Array.from({ length: 30 }, (_, at) => ({ ...warning, rule: `M${at + 10}` }));
    const pages = pdfPages(await render({ warnings }));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, at) => expect(page).toContain(`strona ${at + 1} z ${pages.length}`));
    for (const { rule } of warnings) expect(pages.join('')).toContain(rule);
  });
});

describe('zestawienie błędów (docs/domain.md, "Sheets of the check")', () => {
  const render = async (more: Partial<ErrorSheet> = {}) => unwrap(await renderErrors({ ...sampleErrors(), ...more }));

  it('names errors and warnings, when it was made and by whom, and where it stays', async () => {
    const sheet = sampleErrors();
    const text = flat(pdfStructure(await render()));
    for (const { rule, message, fact } of sheet.findings)
      for (const words of [rule, message, fact]) expect(text).toContain(flat(words));
    expect(text).toContain('Sporządzono 8 kwietnia 2029 r. o godz. 23:12. Operator: Jan Kowalski.');
    expect(text).toContain('pozostaje ono w dokumentacji obwodowej komisji wyborczej');
    expect(text).toContain('✕');
    expect(text).toContain('△');
  });

  it('never carries a symbol', async () => {
    expect(pdfText(await render())).not.toMatch(/[0-9A-Z]{5}(-[0-9A-Z]{5}){4}/);
  });

  it('refuses words that cannot be printed', async () => {
    expect(await renderErrors({ ...sampleErrors(), operator: 'Jan \u202e' })).toMatchObject({
      ok: false,
      error: { code: 'text-unprintable', where: 'operator' },
    });
  });
});
