import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../src-main/documents/pdf/fonts.ts';
import {
  checkPrintable,
  cleaned,
  cleanedLine,
  firstUnprintable,
  isPrintable,
} from '../../../../src-shared/text/printable.ts';
import { hasGap, hasWord } from '../../../../src-shared/text/words.ts';

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
    expect(checkPrintable({ text })).toEqual({ ok: true, value: undefined });
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
    const checked = checkPrintable({ remarks: { otherRemarks: text } });
    expect(checked).toMatchObject({ ok: false, error: { code: 'text-unprintable', where: 'remarks.otherRemarks' } });
    expect(checked.ok ? '' : checked.error.message).toContain(code);
  });
});

describe('what is printable is what the fonts have', () => {
  it('for every code point there is', async () => {
    const { regular, bold } = await loadFonts();
    /** Would need shaping, or could make printed text read as another one. */
    const unsettable = /[\p{C}\p{M}\p{Zl}\p{Zp}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\uffff]/u;
    const wrong: string[] = [];
    for (let codePoint = 0x20; codePoint < 0x110000; codePoint++) {
      const character = String.fromCodePoint(codePoint);
      // some characters are another one once composed, such as the Ångström sign
      if (character.normalize('NFC') !== character) continue;
      const has = !unsettable.test(character) && regular.prints(character) && bold.prints(character);
      if (has !== isPrintable(character)) wrong.push(codePoint.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

describe('what a paste brings along unseen', () => {
  it.each([
    ['a tab', 'Uwaga członka:\tkarta', 'Uwaga członka: karta'],
    ['a soft hyphen', 'nieobec\u00adny', 'nieobecny'],
    ['a zero-width space', 'Uwaga\u200b wklejona', 'Uwaga wklejona'],
    ['a joiner', 'a\u200db', 'ab'],
    ['a byte order mark', '\ufeffUwaga', 'Uwaga'],
    ['a variation selector', '☃\ufe0f', '☃'],
    ['line ends of Windows', 'jeden\r\ndwa\rtrzy', 'jeden\ndwa\ntrzy'],
    ['line and paragraph separators', 'jeden\u2028dwa\u2029trzy', 'jeden\ndwa\ntrzy'],
    ['letters in two parts', 'z\u0307o\u0301\u0142c\u0301', 'żółć'],
    ['nothing', 'Brak uwag.', 'Brak uwag.'],
  ])('%s', (_, typed, kept) => {
    expect(cleaned(typed)).toBe(kept);
    expect(isPrintable(cleaned(typed))).toBe(true);
    expect(cleaned(kept)).toBe(kept);
  });

  it('on one line a line end is a space', () => expect(cleanedLine('Ewa\u2028Ćma')).toBe('Ewa Ćma'));

  it('what turns the reading direction is not taken away unseen: it is refused', () => {
    expect(cleaned('Kowal\u202eiks')).toBe('Kowal\u202eiks');
  });
});

describe('the character that cannot be printed is named with its place', () => {
  it.each([
    ['Dziękujemy za pomoc 👍', { character: '👍', code: 'U+1F44D', at: 21, after: 'my za pomoc ' }],
    ['王', { character: '王', code: 'U+738B', at: 1, after: '' }],
    ['ab\u202ecd', { character: '\ufffd', code: 'U+202E', at: 3, after: 'ab' }],
    ['a\ud83d', { character: '\ufffd', code: 'U+D83D', at: 2, after: 'a' }],
    ['😀👍', { character: '👍', code: 'U+1F44D', at: 2, after: '😀' }],
  ])('%j', (text, found) => expect(firstUnprintable(text)).toEqual(found));
});

describe('words', () => {
  it.each([
    ['', false],
    ['-', false],
    ['x', false],
    ['bu', false],
    ['. . .', false],
    ['123', false],
    ['nie wiadomo', true],
    ['Błąd', true],
  ])('%j says something: %s', (text, says) => expect(hasWord(text)).toBe(says));

  it.each([
    ['[liczba] wyborców nie wrzuciło', true],
    ['przeliczono [ile] razy', true],
    ['[]', true],
    ['2 wyborców nie wrzuciło', false],
    ['(dwóch) wyborców', false],
    ['[bez końca', false],
  ])('%j has an open gap: %s', (text, gap) => expect(hasGap(text)).toBe(gap));
});
