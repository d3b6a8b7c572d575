/** A canvas that remembers what was drawn on it in place of drawing. */
import type { Canvas, Style } from '../../src-main/documents/pdf/canvas.ts';

export type Mark =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly style: Style;
      readonly degrees: number;
    }
  | {
      readonly kind: 'rule';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly width: number;
      readonly grey: number;
    }
  | {
      readonly kind: 'box';
      readonly box: readonly [number, number, number, number];
      readonly line: number;
      readonly grey: number;
    };

export type Recorder = Canvas & { readonly marks: Mark[] };

export function recorder(): Recorder {
  const marks: Mark[] = [];
  return {
    marks,
    tagged: (_element, draw) => draw(),
    artifact: (draw) => draw(),
    text: (x, y, text, style) => marks.push({ kind: 'text', x, y, text, style, degrees: 0 }),
    figure: (x, y, text, style) => marks.push({ kind: 'text', x, y, text, style, degrees: 0 }),
    turnedText: (x, y, text, style, degrees) => marks.push({ kind: 'text', x, y, text, style, degrees }),
    rule: (x1, y1, x2, y2, width, grey = 0) => marks.push({ kind: 'rule', from: [x1, y1], to: [x2, y2], width, grey }),
    dots: (x1, x2, y) => marks.push({ kind: 'rule', from: [x1, y], to: [x2, y], width: 0.7, grey: 0.35 }),
    frame: (x, y, width, height, line, grey = 0) => marks.push({ kind: 'box', box: [x, y, width, height], line, grey }),
    paint: (rectangles, grey) => {
      for (const box of rectangles) marks.push({ kind: 'box', box, line: 0, grey });
    },
  };
}
