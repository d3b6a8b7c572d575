/** The head that the sheets beside a protocol share: title, what protocol they belong to, its boxed place. */
import { paragraph, type Block } from '../pdf/flow.ts';
import type { Fonts } from '../pdf/fonts.ts';
import { COLUMN } from '../pdf/page.ts';
import { addElement, type Element } from '../pdf/structure.ts';
import type { Subject } from '../subject.ts';
import { placeBlocks } from './place.ts';

export function sheetHead(
  subject: Subject,
  title: string,
  introduction: readonly string[],
  root: Element,
  fonts: Fonts,
): Block[] {
  const whole = { x: COLUMN.left, width: COLUMN.width } as const;
  const centred = { ...whole, align: 'centre', keep: true } as const;
  return [
    ...paragraph(title, addElement(root, 'H1'), { ...centred, style: { face: 'bold', size: 15 }, before: 4 }, fonts),
    ...paragraph(
      subject.contest.title.pl,
      addElement(root, 'P'),
      { ...centred, style: { face: 'bold', size: 10 }, before: 2 },
      fonts,
    ),
    ...placeBlocks(subject, 'regular', root, fonts),
    ...introduction.flatMap((words) =>
      paragraph(words, addElement(root, 'P'), { ...whole, style: { face: 'regular', size: 9.2 }, before: 8 }, fonts),
    ),
  ];
}
