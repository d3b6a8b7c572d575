/** The two faces every document is set in, parsed once per process (parsing costs more than drawing three pages). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { PDFDocument } from 'pdf-lib';
import { resourceRoot } from '../../machine/paths.ts';

export type Face = 'regular' | 'bold';
type PdfLibFontkit = Parameters<PDFDocument['registerFontkit']>[0];

export type LoadedFace = {
  readonly bytes: Uint8Array;
  /** Hands pdf-lib the parsed font again instead of letting it parse the file for every document. */
  readonly fontkit: PdfLibFontkit;
  /** Width in points of one line. */
  readonly widthOf: (text: string, size: number) => number;
  readonly prints: (character: string) => boolean;
};
export type Fonts = Readonly<Record<Face, LoadedFace>>;

type Glyph = { readonly id: number; readonly advanceWidth: number; readonly codePoints: readonly number[] };

/** Height of capitals and figures as a part of the size; the same in both faces (the fonts' OS/2 table omits it). */
export const CAP_HEIGHT = 0.729;

let loaded: Promise<Fonts> | undefined;

/** Both faces from `assets/fonts`, read and parsed at the first call only. */
export function loadFonts(): Promise<Fonts> {
  loaded ??= Promise.all([load('DejaVuSansCondensed.ttf'), load('DejaVuSansCondensed-Bold.ttf')]).then(
    ([regular, bold]) => ({ regular, bold }),
  );
  return loaded;
}

async function load(file: string): Promise<LoadedFace> {
  const bytes = new Uint8Array(await readFile(join(resourceRoot(), 'assets/fonts', file)));
  const font = fontkit.create(Buffer.from(bytes));
  const glyphs = new Map<number, Glyph>();
  // Our own glyph objects: fontkit keeps one per glyph id with the code points of whoever asked first, which would make a
  // document's bytes depend on the documents made before it.
  const glyphOf = (codePoint: number): Glyph => {
    let glyph = glyphs.get(codePoint);
    if (glyph === undefined) {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
      glyph = { id, advanceWidth, codePoints: [codePoint] };
      glyphs.set(codePoint, glyph);
    }
    return glyph;
  };
  // One glyph per character, left to right, no ligatures, no kerning: official forms need no shaping, and what is drawn is
  // then exactly what is measured and what can be read back.
  const glyphsOf = (text: string): Glyph[] => Array.from(text, (c) => glyphOf(c.codePointAt(0) ?? 0));
  const view = {
    postscriptName: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: CAP_HEIGHT * font.unitsPerEm,
    xHeight: 0.547 * font.unitsPerEm,
    italicAngle: font.italicAngle,
    bbox: font.bbox,
    head: font.head,
    post: font.post,
    'OS/2': font['OS/2'],
    characterSet: font.characterSet,
    layout: (text: string) => ({ glyphs: glyphsOf(text) }),
    createSubset: () => streamed(font.createSubset()),
  };
  return {
    bytes,
    // pdf-lib's type describes the whole of fontkit 1; its embedder uses the members above and no other.
    fontkit: { create: () => view } as unknown as PdfLibFontkit,
    widthOf: (text, size) =>
      (glyphsOf(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0) * size) / font.unitsPerEm,
    prints: (character) => glyphOf(character.codePointAt(0) ?? 0).id !== 0,
  };
}

/** pdf-lib 1.17 asks a subset for `encodeStream`, which fontkit 2 dropped in favour of `encode`. */
function streamed(subset: fontkit.Subset): fontkit.Subset {
  const encodeStream = () => {
    const listeners: { data?: (bytes: Uint8Array) => void; end?: () => void; error?: (cause: unknown) => void } = {};
    const stream = {
      on(event: 'data' | 'end' | 'error', listener: () => void) {
        listeners[event] = listener;
        return stream;
      },
    };
    queueMicrotask(() => {
      try {
        listeners.data?.(subset.encode());
        listeners.end?.();
      } catch (cause) {
        listeners.error?.(cause);
      }
    });
    return stream;
  };
  return Object.assign(subset, { encodeStream });
}
