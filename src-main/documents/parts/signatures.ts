/** Those present with a line to sign on, and the place of the seal: the end of every document a commission signs. */
import type { Attendance } from '../../../src-shared/protocol/payload.ts';
import type { Canvas, Style } from '../pdf/canvas.ts';
import { middle, paragraph, wrap, type Block } from '../pdf/flow.ts';
import type { Fonts } from '../pdf/fonts.ts';
import { COLUMN } from '../pdf/page.ts';
import { addElement, type Element } from '../pdf/structure.ts';
import type { Precinct } from '../subject.ts';
import { roles, wording } from '../words.ts';

const NAME: Style = { face: 'regular', size: 9.2 };
const SMALL: Style = { face: 'regular', size: 6.8, grey: 0.25 };

type Signatory = { readonly name: string; readonly role: string };

/** A line for a name to be written on. */
export const nobody: Signatory = { name: '', role: '' };

/**
 * Only those present are printed (docs/domain.md, "Remarks and signatures"); where nobody is known to be, lines are
 * left to write on.
 */
export function signatories(attendance: Attendance, commission: Precinct['commission']): Signatory[] {
  const present = attendance.filter((member) => member.present);
  return present.length === 0
    ? commission.map(() => nobody)
    : present.map(({ name, role }) => ({ name, role: roles[role] }));
}

const SIGNATURE = { pitch: COLUMN.width / 2 + 6, name: 140, width: COLUMN.width / 2 - 6 } as const;

/** Two columns of names, each with a line to sign on. */
export function signatureBlocks(heading: string, people: readonly Signatory[], root: Element, fonts: Fonts): Block[] {
  const title = paragraph(
    heading,
    addElement(root, 'P'),
    { x: COLUMN.left, width: COLUMN.width, style: { face: 'regular', size: 9 }, before: 9, keep: true },
    fonts,
  );
  const list = addElement(root, 'L');
  const rows = Array.from({ length: Math.ceil(people.length / 2) }, (_, row): Block => {
    const pair = people.slice(row * 2, row * 2 + 2).map((person, side) => ({
      ...person,
      number: row * 2 + side + 1,
      element: addElement(list, 'LI'),
      lines: wrap(person.name, SIGNATURE.name - 14, NAME, fonts),
    }));
    const height = 20 + 11 * Math.max(...pair.map(({ lines }) => lines.length));
    const draw = (canvas: Canvas, top: number) =>
      pair.forEach((person, side) => drawSignatory(canvas, fonts, person, COLUMN.left + side * SIGNATURE.pitch, top));
    return { height, keep: true, draw };
  });
  return [...title, ...rows];
}

/** Room for the commission's seal. */
export function sealBlock(root: Element, fonts: Fonts): Block {
  const element = addElement(root, 'P');
  const x = COLUMN.left + (COLUMN.width - fonts.regular.widthOf(wording.seal, SMALL.size)) / 2;
  return {
    height: 52,
    draw: (canvas, top) => canvas.tagged(element, () => canvas.text(x, top + 49, wording.seal, SMALL)),
  };
}

type Drawn = Signatory & { readonly number: number; readonly element: Element; readonly lines: readonly string[] };

function drawSignatory(canvas: Canvas, fonts: Fonts, person: Drawn, x: number, top: number): void {
  const line = top + 20.5;
  const sign = x + SIGNATURE.name + 6;
  const end = x + SIGNATURE.width;
  const below = (words: string, from: number, to: number) =>
    canvas.text((from + to - fonts.regular.widthOf(words, SMALL.size)) / 2, line + 7.5, words, SMALL);
  canvas.tagged(person.element, () => {
    canvas.text(x, middle(top + 8, 11, NAME.size), `${person.number})`, NAME);
    person.lines.forEach((words, at) => canvas.text(x + 14, middle(top + 8 + at * 11, 11, NAME.size), words, NAME));
    if (person.name === '') below(wording.nameAndRole, x + 14, sign - 8);
    else canvas.text(x + 14, top + 8 + person.lines.length * 11 + 6.5, person.role, SMALL);
    below(wording.signature, sign, end);
  });
  canvas.artifact(() => {
    if (person.name === '') canvas.dots(x + 14, sign - 8, line);
    canvas.dots(sign, end, line);
  });
}
