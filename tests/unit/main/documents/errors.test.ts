import { describe, expect, it } from 'vitest';
import { renderErrors, type ErrorSheet } from '../../../../src-main/documents/errors/errors.ts';
import { sampleErrors, unwrap } from '../../../support/papers.ts';
import { pdfStructure, pdfText } from '../../../support/poppler.ts';

const flat = (text: string) => text.replace(/\s+/g, ' ');

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
