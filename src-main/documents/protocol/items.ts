/** The sections of a protocol: every item with its official number and wording, and item 14, the results. */
import type { Style } from '../pdf/canvas.ts';
import { paragraph, type Block } from '../pdf/flow.ts';
import type { Fonts } from '../pdf/fonts.ts';
import { COLUMN } from '../pdf/page.ts';
import { addElement, type Element } from '../pdf/structure.ts';
import { tableRow } from '../pdf/table.ts';
import { numberAt, type ProtocolPaper } from './content.ts';
import { resultRows } from './results.ts';

type Section = ProtocolPaper['form']['sections'][number];
const ITEM: Style = { face: 'regular', size: 8.7 };

export function sectionHeading({ number, title, note }: Section, root: Element, fonts: Fonts): Block[] {
  const setting = { x: COLUMN.left, width: COLUMN.width, keep: true } as const;
  const heading = paragraph(
    `${number}. ${title.pl}`,
    addElement(root, 'H2'),
    { ...setting, style: { face: 'bold', size: 10 }, before: 9 },
    fonts,
  );
  const remark =
    note === undefined
      ? []
      : paragraph(
          note.pl,
          addElement(root, 'P'),
          { ...setting, style: { face: 'regular', size: 8.5 }, before: 2 },
          fonts,
        );
  return [...heading, ...remark, { height: 3.5, keep: true, draw: () => undefined }];
}

/** Items of one section as one table; the results follow the items of the section they belong to. */
export function itemBlocks(paper: ProtocolPaper, section: Section, root: Element, fonts: Fonts): Block[] {
  const { form } = paper;
  const table = addElement(root, 'Table');
  const items = form.fields.filter((field) => field.section === section.id);
  const rows = items.map((field, at) =>
    tableRow(
      {
        label: field.number,
        text: [{ words: field.label.pl, style: ITEM }],
        value: { number: numberAt(paper, field.id) },
        depth: field.partOf === undefined ? 0 : 1,
        height: 17.6,
        // an item and its parts are not cut apart
        keep: items[at + 1]?.partOf !== undefined,
      },
      table,
      fonts,
    ),
  );
  return form.results.section === section.id ? [...rows, ...resultRows(paper, root, fonts)] : rows;
}
