/** One finding of the checks on paper: code, what must hold, the numbers as they stand. Texts come already rendered. */
import { assertNever } from '../../../src-shared/result.ts';
import type { Canvas, Style } from '../pdf/canvas.ts';
import { paragraph, type Block } from '../pdf/flow.ts';
import type { Fonts } from '../pdf/fonts.ts';
import { COLUMN } from '../pdf/page.ts';
import { addElement, type Element } from '../pdf/structure.ts';
import { findingWords } from '../words.ts';

export type PrintedFinding = {
  /** Such as `M02`. */
  readonly rule: string;
  readonly severity: 'error' | 'explain' | 'warning';
  readonly message: string;
  /** The numbers, such as „pkt 9: 148 · pkt 4: 147”; may be empty. */
  readonly fact: string;
};

/** Left edge of a finding's text; its code stands left of it. */
export const FINDING_X = COLUMN.left + 78;
const MESSAGE: Style = { face: 'regular', size: 9.5 };
const FACT: Style = { face: 'bold', size: 9.5 };
const CODE: Style = { face: 'bold', size: 11 };
const KIND: Style = { face: 'regular', size: 6.8, grey: 0.25 };

/** Starts with a rule across the page; the last line is kept with what the caller adds. */
export function findingBlocks(finding: PrintedFinding, root: Element, fonts: Fonts): Block[] {
  const heading = addElement(root, 'H2');
  const setting = { x: FINDING_X, width: COLUMN.right - FINDING_X, keep: true } as const;
  const head: Block = {
    height: 6,
    before: 9,
    keep: true,
    draw: (canvas, top) => {
      canvas.artifact(() => canvas.rule(COLUMN.left, top, COLUMN.right, top, 0.5, 0.4));
      canvas.tagged(heading, () => drawCode(canvas, fonts, finding, top));
    },
  };
  const fact =
    finding.fact === ''
      ? []
      : paragraph(finding.fact, addElement(root, 'P'), { ...setting, style: FACT, before: 2 }, fonts);
  return [head, ...paragraph(finding.message, addElement(root, 'P'), { ...setting, style: MESSAGE }, fonts), ...fact];
}

function drawCode(canvas: Canvas, fonts: Fonts, { rule, severity }: PrintedFinding, top: number): void {
  const mark = `${sign(severity)} `;
  canvas.text(COLUMN.left, top + 16, mark, CODE);
  canvas.text(COLUMN.left + fonts.bold.widthOf(mark, CODE.size), top + 16, rule, CODE);
  canvas.text(COLUMN.left, top + 25, findingWords.rule[severity], KIND);
}

function sign(severity: PrintedFinding['severity']): string {
  switch (severity) {
    case 'error':
      return '✕';
    case 'explain':
    case 'warning':
      return '△';
    default:
      return assertNever(severity);
  }
}
