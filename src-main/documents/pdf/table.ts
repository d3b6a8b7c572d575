/** Rows of numbered lines with a number in cells at the right: the body of every official form. */
import type { Canvas, Style } from './canvas.ts';
import { drawCells, numberCells, VOTE_CELL } from './cells.ts';
import { middle, wrap, type Block } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { COLUMN } from './page.ts';
import { addElement, type Element } from './structure.ts';

/** What stands at the right of a row: a number (`null` is blank, its cells stay empty) or words in its place. */
export type RowValue = { readonly number: number | null } | { readonly words: string };

export type Row = {
  readonly label: string;
  /** Set one after the other or, where they do not fit and where `stacked`, below each other. */
  readonly text: readonly { readonly words: string; readonly style: Style }[];
  readonly value: RowValue;
  readonly stacked?: boolean;
  /** Steps the text is moved to the right: parts of an item. */
  readonly depth?: number;
  /** Least height in points; rows of candidates are lower than rows of items. */
  readonly height: number;
  readonly shade?: number;
  readonly struck?: boolean;
  readonly keep?: boolean;
  readonly before?: number;
};

export const LABEL_WIDTH = 30;
const INDENT = 13;
const LABEL: Style = { face: 'bold', size: 9 };
const WORDS: Style = { face: 'regular', size: 8, grey: 0.25 };

/** Room for a row's text, left of five cells. */
export const TEXT_WIDTH = COLUMN.width - LABEL_WIDTH - 5 * VOTE_CELL.width - 12;

type Line = {
  readonly parts: { readonly x: number; readonly words: string; readonly style: Style }[];
  readonly lead: number;
};

export function tableRow(row: Row, table: Element, fonts: Fonts): Block {
  const indent = (row.depth ?? 0) * INDENT;
  const lines = setLines(row, TEXT_WIDTH - indent, fonts);
  const textHeight = lines.reduce((sum, line) => sum + line.lead, 0);
  const height = Math.max(row.height, textHeight + 4.6);
  const element = addElement(table, 'TR');
  const label = addElement(element, 'TH', { scope: 'Row' });
  const text = addElement(element, 'TD');
  const spoken = 'number' in row.value && row.value.number !== null ? { actualText: `${row.value.number}` } : {};
  const value = addElement(element, 'TD', spoken);

  const draw = (canvas: Canvas, top: number) => {
    canvas.artifact(() => {
      if (row.shade !== undefined) canvas.paint([[COLUMN.left, top, COLUMN.width, height]], row.shade);
      canvas.rule(COLUMN.left, top, COLUMN.right, top, 0.4, 0.5);
      canvas.rule(COLUMN.left, top + height, COLUMN.right, top + height, 0.4, 0.5);
    });
    let y = top + (height - textHeight) / 2;
    const first = middle(y, lines[0]?.lead ?? height, LABEL.size);
    canvas.tagged(label, () => canvas.text(COLUMN.left + 3 + (row.depth ?? 0) * 4, first, row.label, LABEL));
    canvas.tagged(text, () => {
      for (const { parts, lead } of lines) {
        for (const part of parts) {
          const x = COLUMN.left + LABEL_WIDTH + indent + part.x;
          canvas.text(x, middle(y, lead, part.style.size), part.words, part.style);
        }
        y += lead;
      }
    });
    if (row.struck === true)
      canvas.artifact(() => strike(canvas, top + (height - textHeight) / 2, lines, indent, fonts));
    canvas.tagged(value, () => drawValue(canvas, fonts, row.value, top, height));
  };
  return { height, before: row.before ?? 0, keep: row.keep ?? false, draw };
}

function drawValue(canvas: Canvas, fonts: Fonts, value: RowValue, top: number, height: number): void {
  const right = COLUMN.right - 3;
  if ('number' in value) {
    const cellTop = top + (height - VOTE_CELL.height) / 2;
    const characters = numberCells(value.number, 5);
    // more than five figures (only a draft has them) share the room of five
    const narrow = 5 / characters.length;
    const cell = { ...VOTE_CELL, width: VOTE_CELL.width * narrow, size: VOTE_CELL.size * Math.sqrt(narrow) };
    drawCells(canvas, fonts, { right, top: cellTop }, characters, cell, 'bold');
  } else {
    const x = right - fonts[WORDS.face].widthOf(value.words, WORDS.size);
    canvas.text(x, middle(top, height, WORDS.size), value.words, WORDS);
  }
}

function setLines(row: Row, width: number, fonts: Fonts): Line[] {
  const lead = (style: Style) => style.size * 1.22;
  const words = row.text.filter((part) => part.words !== '');
  const widths = words.map(({ words: part, style }) => fonts[style.face].widthOf(`${part} `, style.size));
  if (row.stacked !== true && words.length > 0 && widths.reduce((sum, part) => sum + part, 0) <= width) {
    let x = 0;
    const parts = words.map(({ words: part, style }, at) => {
      const placed = { x, words: part, style };
      x += widths[at] ?? 0;
      return placed;
    });
    return [{ parts, lead: Math.max(...words.map(({ style }) => lead(style))) }];
  }
  return words.flatMap(({ words: part, style }) =>
    wrap(part, width, style, fonts).map((line) => ({ parts: [{ x: 0, words: line, style }], lead: lead(style) })),
  );
}

function strike(canvas: Canvas, top: number, lines: readonly Line[], indent: number, fonts: Fonts): void {
  let y = top;
  for (const { parts, lead } of lines) {
    const last = parts.at(-1);
    if (last === undefined) continue;
    const from = COLUMN.left + LABEL_WIDTH + indent;
    const to = from + last.x + fonts[last.style.face].widthOf(last.words, last.style.size);
    canvas.rule(from, y + lead / 2, to, y + lead / 2, 0.8);
    y += lead;
  }
}
