import { describe, expect, it } from 'vitest';
import { checkPrintable, loadFonts } from '../../../src-main/documents/pdf/fonts.ts';

const fonts = await loadFonts();

describe('printable text', () => {
  it.each([
    ['Polish letters', 'ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ'],
    ['every letter and figure of the keyboard', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'],
    ['Polish quotation marks and dashes', '„Wspólny Dom” ‚tak’ – — …'],
    ['marks of the documents', '△ ✕ ✓ ☐ * · § %'],
    ['letters of neighbours in names', 'Müller Şimşek Nguyễn Øyvind Čapek Ковальчук Παππάς'],
    ['a no-break space', '1\u00a0234'],
    ['a letter typed in two parts', 'a\u0328c\u0301'],
    ['operators of PDF', ') Tj ET Q (endstream endobj'],
    ['line breaks of a remark', 'jeden\ndwa'],
  ])('%s', (_name, text) => {
    expect(checkPrintable({ text }, fonts)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['an emoji', 'brak uwag 🙂', 'U+1F642'],
    ['a Chinese name', '王', 'U+738B'],
    ['a Hebrew name, which would be set backwards', 'שלום', 'U+05E9'],
    ['an Arabic name', 'محمد', 'U+0645'],
    ['a right-to-left override', 'Kowal\u202eiks', 'U+202E'],
    ['an isolate', 'a\u2066b', 'U+2066'],
    ['a zero-width space', 'No\u200bwak', 'U+200B'],
    ['a soft hyphen', 'No\u00adwak', 'U+00AD'],
    ['a null', 'a\u0000b', 'U+0000'],
    ['a tab', 'a\tb', 'U+0009'],
    ['a carriage return', 'a\rb', 'U+000D'],
    ['an accent on nothing it composes with', 'x\u0332', 'U+0332'],
    ['a lone half of a pair', 'a\ud83d', 'U+D83D'],
    ['private use', '\ue000', 'U+E000'],
    ['a line separator', 'a\u2028b', 'U+2028'],
  ])('refused: %s', (_name, text, code) => {
    const checked = checkPrintable({ remarks: { otherRemarks: text } }, fonts);
    expect(checked).toMatchObject({ ok: false, error: { code: 'text-unprintable', where: 'remarks.otherRemarks' } });
    expect(checked.ok ? '' : checked.error.message).toContain(code);
  });

  it('measures what it draws: a line is as wide as its letters', () => {
    const { widthOf } = fonts.regular;
    expect(widthOf('fi', 10)).toBeCloseTo(widthOf('f', 10) + widthOf('i', 10), 6);
    expect(widthOf('AVAV', 10)).toBeCloseTo(2 * (widthOf('A', 10) + widthOf('V', 10)), 6);
    expect(widthOf('', 10)).toBe(0);
  });
});
