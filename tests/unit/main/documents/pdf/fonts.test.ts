import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../../src-main/documents/pdf/fonts.ts';

const fonts = await loadFonts();

describe('letters', () => {
  it('measures what it draws: a line is as wide as its letters', () => {
    const { widthOf } = fonts.regular;
    expect(widthOf('fi', 10)).toBeCloseTo(widthOf('f', 10) + widthOf('i', 10), 6);
    expect(widthOf('AVAV', 10)).toBeCloseTo(2 * (widthOf('A', 10) + widthOf('V', 10)), 6);
    expect(widthOf('', 10)).toBe(0);
  });
});
