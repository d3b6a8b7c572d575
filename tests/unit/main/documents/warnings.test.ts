import { describe, expect, it } from 'vitest';
import { renderWarnings, type WarningReport } from '../../../../src-main/documents/warnings/warnings.ts';
import { sampleWarnings, unwrap } from '../../../support/papers.ts';
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
