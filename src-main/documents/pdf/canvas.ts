/**
 * One page as a list of drawing operators. Lengths are points from the page's top left corner, y downwards; grey is 0
 * (black) to 1. Text always becomes glyph numbers, so no input can be read as an operator.
 */
import type { PDFFont } from 'pdf-lib';
import type { Face } from './fonts.ts';
import type { Element } from './structure.ts';

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

export type Style = { readonly face: Face; readonly size: number; readonly grey?: number };

export type Canvas = {
  /** Everything drawn by `draw` belongs to this element of the document. */
  readonly tagged: (element: Element, draw: () => void) => void;
  /** Decoration and page furniture: screen readers pass over it. */
  readonly artifact: (draw: () => void) => void;
  /** One line of text; `y` is its baseline. A space ends it, so that no two words run together when read aloud or copied. */
  readonly text: (x: number, y: number, text: string, style: Style) => void;
  /** A single character in a cell of its own; the figures of one number stay one word. */
  readonly figure: (x: number, y: number, character: string, style: Style) => void;
  /** One line of text turned counter-clockwise by `degrees` around (x, y). */
  readonly turnedText: (x: number, y: number, text: string, style: Style, degrees: number) => void;
  readonly rule: (x1: number, y1: number, x2: number, y2: number, width: number, grey?: number) => void;
  readonly dots: (x1: number, x2: number, y: number) => void;
  readonly frame: (x: number, y: number, width: number, height: number, line: number, grey?: number) => void;
  /** Filled rectangles [x, y, width, height], as one path. */
  readonly paint: (rectangles: readonly (readonly [number, number, number, number])[], grey: number) => void;
};

/** A canvas that becomes a page of a PDF. */
export type PdfCanvas = Canvas & { readonly page: number; readonly operators: () => string };

/** Resource names of the two faces. */
export const FONT_NAMES: Readonly<Record<Face, string>> = { regular: 'R', bold: 'B' };

const n = (value: number) => `${Math.round(value * 100) / 100}`;
const up = (y: number) => n(PAGE.height - y);

export function createCanvas(page: number, fonts: Readonly<Record<Face, PDFFont>>): PdfCanvas {
  const out: string[] = [];
  let mcid = 0;
  const encode = ({ face }: Style, text: string) => fonts[face].encodeText(text.normalize('NFC')).toString();
  const show = (matrix: string, text: string, style: Style) => {
    out.push(
      `BT ${n(style.grey ?? 0)} g /${FONT_NAMES[style.face]} ${n(style.size)} Tf ${matrix} Tm ${encode(style, text)} Tj ET`,
    );
  };
  const stroke = (width: number, grey: number) => `${n(width)} w ${n(grey)} G`;

  return {
    page,
    tagged: (element, draw) => {
      const own = mcid++;
      element.kids.push({ page, mcid: own });
      out.push(`/${element.role} <</MCID ${own}>> BDC`);
      draw();
      out.push('EMC');
    },
    artifact: (draw) => {
      out.push('/Artifact BMC');
      draw();
      out.push('EMC');
    },
    text: (x, y, text, style) => show(`1 0 0 1 ${n(x)} ${up(y)}`, `${text} `, style),
    figure: (x, y, character, style) => show(`1 0 0 1 ${n(x)} ${up(y)}`, character, style),
    turnedText: (x, y, text, style, degrees) => {
      const cos = Math.cos((degrees * Math.PI) / 180).toFixed(4);
      const sin = Math.sin((degrees * Math.PI) / 180).toFixed(4);
      show(`${cos} ${sin} -${sin} ${cos} ${n(x)} ${up(y)}`, text, style);
    },
    rule: (x1, y1, x2, y2, width, grey = 0) =>
      out.push(`${stroke(width, grey)} ${n(x1)} ${up(y1)} m ${n(x2)} ${up(y2)} l S`),
    dots: (x1, x2, y) => out.push(`q 1 J [0 2.4] 0 d ${stroke(0.7, 0.35)} ${n(x1)} ${up(y)} m ${n(x2)} ${up(y)} l S Q`),
    frame: (x, y, width, height, line, grey = 0) =>
      out.push(`${stroke(line, grey)} ${n(x)} ${up(y + height)} ${n(width)} ${n(height)} re S`),
    paint: (rectangles, grey) => {
      const path = rectangles.map(([x, y, width, height]) => `${n(x)} ${up(y + height)} ${n(width)} ${n(height)} re`);
      out.push(`${n(grey)} g ${path.join(' ')} f`);
    },
    operators: () => out.join('\n'),
  };
}
