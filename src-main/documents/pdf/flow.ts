/** From words to pages: lines, blocks, page breaks. Pure; nothing is drawn here. */
import type { Canvas, Style } from './canvas.ts';
import type { Fonts } from './fonts.ts';
import type { Element } from './structure.ts';

/** A piece of the page that is never cut: a line of a paragraph, a row of a table. Lengths in points. */
export type Block = {
  readonly height: number;
  /** Space above, dropped at the top of a page. */
  readonly before?: number;
  /** Stays on one page with the next block. */
  readonly keep?: boolean;
  /** Stands above this block where it opens a page: the heading of a table that goes on. */
  readonly opening?: Block;
  readonly draw: (canvas: Canvas, top: number) => void;
};

export type Placed = { readonly block: Block; readonly top: number };

// Polish typography leaves no one-letter word, and no „nr” or „pkt”, alone at the end of a line.
const breakable = /(?<!(?:^|[\s(„])(?:[aiouwz]|nr|pkt|pkt\.|art\.|godz\.|obw\.)) /iu;

/** Lines no wider than `width`; a word longer than a line is cut. Line breaks in the text are kept. */
export function wrap(text: string, width: number, style: Style, fonts: Fonts): string[] {
  const { widthOf } = fonts[style.face];
  const fits = (line: string) => widthOf(line, style.size) <= width;
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(breakable)) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (fits(longer)) {
          line = longer;
          continue;
        }
        if (line !== '') lines.push(line);
        line = '';
        for (const piece of pieces(word, fits)) {
          if (line !== '' && !fits(line + piece)) {
            lines.push(line);
            line = '';
          }
          line += piece;
        }
      }
      return [...lines, line];
    });
}

/** A word that needs more than a line goes apart at its hyphens, and letter by letter only where that is not enough. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
  return word.split(/(?<=-)/).flatMap((part) => (fits(part) ? [part] : Array.from(part)));
}

export type Paragraph = {
  readonly x: number;
  readonly width: number;
  readonly style: Style;
  /** Distance from line to line; 1.25 of the size where not given. */
  readonly lead?: number;
  readonly align?: 'left' | 'centre' | 'right';
  readonly before?: number;
  /** Keeps the whole paragraph together and with what follows. */
  readonly keep?: boolean;
};

/** Baseline of one line of text whose capitals stand in the middle of a box. */
export function middle(top: number, height: number, size: number): number {
  return top + height / 2 + 0.365 * size;
}

export function alignedX(text: string, { x, width, style, align = 'left' }: Paragraph, fonts: Fonts): number {
  if (align === 'left') return x;
  const rest = width - fonts[style.face].widthOf(text, style.size);
  return align === 'right' ? x + rest : x + rest / 2;
}

/** A paragraph as one block per line; neither its first nor its last line is left alone on a page. */
export function paragraph(text: string, element: Element, setting: Paragraph, fonts: Fonts): Block[] {
  const { style, lead = style.size * 1.25, width, before = 0, keep = false } = setting;
  const lines = wrap(text, width, style, fonts);
  return lines.map((line, at) => ({
    height: lead,
    before: at === 0 ? before : 0,
    keep: at === lines.length - 1 ? keep : keep || at === 0 || at === lines.length - 2,
    draw: (canvas, top) => {
      if (line === '') return;
      canvas.tagged(element, () =>
        canvas.text(alignedX(line, setting, fonts), middle(top, lead, style.size), line, style),
      );
    },
  }));
}

/**
 * Distributes blocks over pages between `top` and `bottom`. Blocks that belong together move to the next page together,
 * unless they are longer than a page.
 */
export function paginate(blocks: readonly Block[], top: number, bottom: number): Placed[][] {
  const pages: Placed[][] = [[]];
  let page: Placed[] = pages[0] ?? [];
  let y = top;
  const turn = () => {
    page = [];
    pages.push(page);
    y = top;
  };
  const place = (block: Block) => {
    page.push({ block, top: y });
    y += block.height;
  };
  for (let at = 0; at < blocks.length;) {
    const chain = chainAt(blocks, at);
    const height = chain.reduce((sum, block) => sum + (block.before ?? 0) + block.height, 0);
    if (page.length > 0 && y + height > bottom) turn();
    for (const block of chain) {
      if (page.length > 0 && y + (block.before ?? 0) + block.height > bottom) turn();
      if (page.length > 0) y += block.before ?? 0;
      else if (block.opening !== undefined) place(block.opening);
      place(block);
    }
    at += chain.length;
  }
  return pages;
}

function chainAt(blocks: readonly Block[], start: number): Block[] {
  let end = start;
  while (end < blocks.length - 1 && blocks[end]?.keep === true) end++;
  return blocks.slice(start, end + 1);
}
