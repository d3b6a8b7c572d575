/** Remarks and notes: items 15–21, each question with the commission's answer. */
import type { Canvas, Style } from '../pdf/canvas.ts';
import { middle, paragraph, wrap, type Block } from '../pdf/flow.ts';
import type { Fonts } from '../pdf/fonts.ts';
import { COLUMN } from '../pdf/page.ts';
import { addElement, type Element } from '../pdf/structure.ts';
import { LABEL_WIDTH } from '../pdf/table.ts';
import { dottedLines } from '../parts/lines.ts';
import { protocolWords } from './words.ts';
import type { ProtocolPaper } from './content.ts';

const REMARK: Style = { face: 'regular', size: 8.4 };
const ANSWER: Style = { face: 'bold', size: 8.6 };
const NUMBER: Style = { face: 'bold', size: 9 };
const INSET = { x: COLUMN.left + LABEL_WIDTH, width: COLUMN.width - LABEL_WIDTH } as const;

/** The official form has no item for them: they follow the last remark, outside the numbering. */
function refusalLine(refusals: number, root: Element, fonts: Fonts): Block[] {
  return paragraph(
    protocolWords.refusals(refusals),
    addElement(root, 'P'),
    { ...INSET, style: REMARK, before: 5.5 },
    fonts,
  );
}

export function remarkBlocks(paper: ProtocolPaper, root: Element, fonts: Fonts): Block[] {
  const room = paper.print.kind === 'blank' ? 2 : 1;
  const blocks = paper.form.remarks.flatMap((remark) => {
    const text = (paper.content.remarks[remark.id] ?? '').trim();
    const lines = wrap(`${remark.label.pl}:`, INSET.width, REMARK, fonts);
    const label = addElement(root, 'P');
    const answer = addElement(root, 'P');
    const indent = fonts.regular.widthOf(`${lines.at(-1) ?? ''} `, REMARK.size);
    // „brak uwag” and other short answers stand on the question's last line
    const short = text !== '' && !text.includes('\n') && indent + fonts.bold.widthOf(text, ANSWER.size) <= INSET.width;
    const question = lines.map((line, at): Block => {
      const last = at === lines.length - 1;
      const draw = (canvas: Canvas, top: number) => {
        const baseline = middle(top, 10.6, REMARK.size);
        canvas.tagged(label, () => {
          if (at === 0) canvas.text(COLUMN.left + 3, baseline, remark.number, NUMBER);
          canvas.text(INSET.x, baseline, line, REMARK);
        });
        if (last && short) canvas.tagged(answer, () => canvas.text(INSET.x + indent, baseline, text, ANSWER));
      };
      return { height: 10.6, before: at === 0 ? 5.5 : 0, keep: !last || !short, draw };
    });
    if (short) return question;
    if (text === '') return [...question, ...dottedLines(room, INSET.x)];
    return [...question, ...paragraph(text, answer, { ...INSET, style: ANSWER, before: 1.5 }, fonts)];
  });
  const { refusals } = paper.content;
  if (refusals !== null) blocks.push(...refusalLine(refusals, root, fonts));
  // Signatures must not stand on a page that says nothing of the protocol.
  const last = blocks.pop();
  return last === undefined ? blocks : [...blocks, { ...last, keep: true }];
}
