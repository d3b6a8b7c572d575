/** Tables of several columns with their heading repeated on every page they reach, and cells that can be framed. */
import type { Canvas, Style } from '../pdf/canvas.ts';
import { alignedX, middle, wrap, type Block } from '../pdf/flow.ts';
import type { Fonts } from '../pdf/fonts.ts';
import { COLUMN } from '../pdf/page.ts';
import { addElement, type Element } from '../pdf/structure.ts';

export type GridColumn = {
  readonly heading: string;
  /** Part of the table's width; parts need not sum up to anything. */
  readonly share: number;
  readonly align?: 'left' | 'right' | 'centre';
};
/** `mark` frames the cell and stands in it below the words: the number of a seat. */
export type GridCell = string | { readonly words: string; readonly bold?: boolean; readonly mark?: string };

export type Grid = {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Of the whole column; 1 where not given. */
  readonly width?: number;
  readonly size?: number;
  /** Lines between columns. */
  readonly ruled?: boolean;
};

type Placed = {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
  readonly style: Style;
  readonly align: NonNullable<GridColumn['align']>;
  readonly mark: string;
};
const PAD = 4;

/** Rows of a table that fits a page easily are never parted. */
const WHOLE_TABLE = 14;

/** The heading stays with the first row; of a long table the last two rows stay together. */
export function gridBlocks(grid: Grid, parent: Element, fonts: Fonts): Block[] {
  const table = addElement(parent, 'Table');
  const { rows, columns } = grid;
  const words = columns.map(({ heading }) => ({ words: heading, bold: true }));
  const heading = rowBlock(grid, words, addElement(table, 'TR'), 'TH', fonts);
  const opening = rowBlock(grid, words, undefined, 'TH', fonts);
  const body = rows.map((row, at): Block => {
    const block = rowBlock(grid, row, addElement(table, 'TR'), 'TD', fonts);
    const whole = rows.length <= WHOLE_TABLE && at < rows.length - 1;
    return { ...block, opening, keep: whole || at === rows.length - 2 };
  });
  return [{ ...heading, before: 5, keep: true }, ...body];
}

/** @param element of the row; without one it is page furniture */
function rowBlock(
  grid: Grid,
  row: readonly GridCell[],
  element: Element | undefined,
  role: 'TH' | 'TD',
  fonts: Fonts,
): Block {
  const { size = 8.4, ruled = false } = grid;
  const cells = place(grid, row, role, size, fonts);
  const lead = size * 1.22;
  const markHeight = cells.some(({ mark }) => mark !== '') ? size * 1.1 : 0;
  const height = Math.max(...cells.map(({ lines }) => lines.length)) * lead + markHeight + 5;
  const tags = element && cells.map((_, at) => tagOf(element, role, at));
  const draw = (canvas: Canvas, top: number) => {
    canvas.artifact(() => {
      if (role === 'TH') canvas.paint([[left(cells), top, right(cells) - left(cells), height]], 0.93);
      for (const y of [top, top + height]) canvas.rule(left(cells), y, right(cells), y, 0.4, 0.5);
      if (ruled)
        for (const x of [left(cells), ...cells.map((cell) => cell.x + cell.width)])
          canvas.rule(x, top, x, top + height, 0.4, 0.5);
      for (const { x, width, mark } of cells)
        if (mark !== '') {
          canvas.paint([[x, top, width, height]], 0.95);
          canvas.frame(x + 0.9, top + 0.9, width - 1.8, height - 1.8, 1.8);
        }
    });
    cells.forEach((cell, at) => {
      const tag = tags?.[at];
      if (tag) canvas.tagged(tag, () => drawCell(canvas, fonts, cell, top, lead, size));
      else canvas.artifact(() => drawCell(canvas, fonts, cell, top, lead, size));
    });
  };
  return { height, draw };
}

function tagOf(row: Element, role: 'TH' | 'TD', at: number): Element {
  if (role === 'TH') return addElement(row, 'TH', { scope: 'Column' });
  return at === 0 ? addElement(row, 'TH', { scope: 'Row' }) : addElement(row, 'TD');
}

const left = (cells: readonly Placed[]) => cells[0]?.x ?? COLUMN.left;
const right = (cells: readonly Placed[]) => cells.reduce((edge, { x, width }) => Math.max(edge, x + width), 0);

function place({ columns, width = 1 }: Grid, row: readonly GridCell[], role: 'TH' | 'TD', size: number, fonts: Fonts) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = COLUMN.left;
  return columns.map(({ share, align = 'left' }, at): Placed => {
    const given = row[at] ?? '';
    const { words, bold = false, mark = '' } = typeof given === 'string' ? { words: given } : given;
    const style: Style = { face: bold || mark !== '' ? 'bold' : 'regular', size: role === 'TH' ? size - 0.6 : size };
    const cell = { x, width: (COLUMN.width * width * share) / shares };
    x += cell.width;
    return { ...cell, lines: wrap(words, cell.width - 2 * PAD, style, fonts), style, align, mark };
  });
}

function drawCell(canvas: Canvas, fonts: Fonts, cell: Placed, top: number, lead: number, size: number): void {
  const { style, align, lines, mark } = cell;
  const box = { x: cell.x + PAD, width: cell.width - 2 * PAD, align };
  lines.forEach((line, at) => {
    if (line === '') return;
    const x = alignedX(line, { ...box, style }, fonts);
    canvas.text(x, middle(top + 2.5 + at * lead, lead, style.size), line, style);
  });
  if (mark === '') return;
  const small: Style = { face: 'bold', size: size - 1.6 };
  const y = middle(top + 2.5 + lines.length * lead, size * 1.05, small.size);
  canvas.text(alignedX(mark, { ...box, style: small }, fonts), y, mark, small);
}
