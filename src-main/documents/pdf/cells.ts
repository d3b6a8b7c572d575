/** Numbers the way official forms print them: one figure in each cell, free cells on the left filled with an asterisk. */
import type { Canvas } from './canvas.ts';
import type { Face, Fonts } from './fonts.ts';

export type CellSize = { readonly width: number; readonly height: number; readonly size: number };

/** Five cells of an item; wide enough to be filled in by hand. */
export const VOTE_CELL: CellSize = { width: 13.4, height: 14.2, size: 10.5 };

/**
 * `1441` in 5 cells is `*1441` (docs/domain.md, "Head of the protocol"). Blank is not 0: `null` leaves the cells empty.
 * A draft may hold a number that is too long (T01 says so); it gets the cells it needs.
 */
export function numberCells(value: number | null, cells: number): string[] {
  if (value === null) return Array.from({ length: cells }, () => '');
  return Array.from(`${value}`.padStart(cells, '*'));
}

/** Draws the cells with their right edge at `right`. */
export function drawCells(
  canvas: Canvas,
  fonts: Fonts,
  at: { readonly right: number; readonly top: number },
  characters: readonly string[],
  cell: CellSize,
  face: Face,
): void {
  const left = at.right - characters.length * cell.width;
  canvas.frame(left, at.top, characters.length * cell.width, cell.height, 0.7);
  characters.forEach((character, index) => {
    const x = left + index * cell.width;
    if (index > 0) canvas.rule(x, at.top, x, at.top + cell.height, 0.4, 0.35);
    if (character === '') return;
    // The font's asterisk hangs high; it is lowered to the height of the figures.
    const drop = character === '*' ? 0.17 * cell.size : 0;
    const baseline = at.top + cell.height / 2 + 0.365 * cell.size + drop;
    const indent = (cell.width - fonts[face].widthOf(character, cell.size)) / 2;
    canvas.figure(x + indent, baseline, character, { face, size: cell.size });
  });
}
