/** Room to write by hand. */
import type { Canvas } from '../pdf/canvas.ts';
import type { Block } from '../pdf/flow.ts';
import { COLUMN } from '../pdf/page.ts';

/** Dotted lines from `x` to the right edge, kept together. */
export function dottedLines(count: number, x: number): Block[] {
  return Array.from({ length: count }, (_, at) => ({
    height: 15,
    keep: at < count - 1,
    draw: (canvas: Canvas, top: number) => canvas.artifact(() => canvas.dots(x, COLUMN.right, top + 12)),
  }));
}
