/**
 * The official head of a protocol (docs/domain.md, "Head of the protocol"): election, boxed place, title, hours of
 * voting.
 */
import { placeBlocks } from '../parts/place.ts';
import { paragraph, type Block } from '../pdf/flow.ts';
import type { Fonts } from '../pdf/fonts.ts';
import { COLUMN } from '../pdf/page.ts';
import { addElement, type Element } from '../pdf/structure.ts';
import { wording } from '../words.ts';
import { protocolWords } from './words.ts';
import type { ProtocolPaper } from './content.ts';

const WHOLE = { x: COLUMN.left, width: COLUMN.width, align: 'centre' } as const;

export function headerBlocks(paper: ProtocolPaper, root: Element, fonts: Fonts): Block[] {
  const { definition, contest, form, content } = paper;
  const election = paragraph(
    contest.title.pl,
    addElement(root, 'P'),
    { ...WHOLE, style: { face: 'bold', size: 12.5 }, keep: true },
    fonts,
  );
  const ordered = paragraph(
    wording.ordered(definition.votingDay),
    addElement(root, 'P'),
    { ...WHOLE, style: { face: 'regular', size: 9 }, before: 1, keep: true },
    fonts,
  );
  const place = placeBlocks(paper, content.hasFindings ? 'bold' : 'regular', root, fonts);
  const title = titleBlocks(form.title.pl, root, fonts);
  const hours = paragraph(
    protocolWords.voting(content.voting),
    addElement(root, 'P'),
    { x: COLUMN.left, width: COLUMN.width, style: { face: 'regular', size: 9 }, before: 7 },
    fonts,
  );
  return [...election, ...ordered, ...place, ...title, ...hours, ...correction(paper, root, fonts)];
}

/** Opening capitals are the title proper and get a line of their own: „PROTOKÓŁ GŁOSOWANIA W OBWODZIE | na listy …”. */
function titleBlocks(title: string, root: Element, fonts: Fonts): Block[] {
  const element = addElement(root, 'H1');
  const [, capitals = title, rest = ''] = /^(\p{Lu}[\p{Lu}\s]+) (\p{Ll}.*)$/u.exec(title) ?? [];
  const first = { ...WHOLE, style: { face: 'bold', size: 14 } as const, before: 12, keep: true };
  const second = { ...WHOLE, style: { face: 'bold', size: 10.5 } as const, before: 1, keep: true };
  return [
    ...paragraph(capitals, element, first, fonts),
    ...(rest === '' ? [] : paragraph(rest, element, second, fonts)),
  ];
}

function correction({ content, revision }: ProtocolPaper, root: Element, fonts: Fonts): Block[] {
  if (content.correction === null) return [];
  return paragraph(
    protocolWords.correction({ revision, ...content.correction }),
    addElement(root, 'P'),
    { x: COLUMN.left, width: COLUMN.width, style: { face: 'bold', size: 8.5 }, before: 4 },
    fonts,
  );
}
