/**
 * The boxed place of a document: territorial code, precinct, constituency, seat, commune
 * (docs/domain.md, "Head of the protocol").
 */
import type { Canvas, Style } from '../pdf/canvas.ts';
import { drawCells, numberCells, type CellSize } from '../pdf/cells.ts';
import { middle, wrap, type Block } from '../pdf/flow.ts';
import type { Face, Fonts } from '../pdf/fonts.ts';
import { COLUMN } from '../pdf/page.ts';
import { addElement, type Element } from '../pdf/structure.ts';
import type { Subject } from '../subject.ts';
import { wording } from '../words.ts';

const CODE_CELL: CellSize = { width: 14, height: 16, size: 11 };
const LABEL: Style = { face: 'regular', size: 6.8, grey: 0.25 };
const VALUE: Style = { face: 'regular', size: 9.5 };

/** @param precinctFace bold when the protocol has warnings, as on the prints since 2014. */
export function placeBlocks(subject: Subject, precinctFace: Face, root: Element, fonts: Fonts): Block[] {
  const { commune } = subject.definition;
  return [
    codesRow(subject, precinctFace, root, fonts),
    gridRow([{ label: wording.seat, value: subject.precinct.seat, share: 1 }], root, fonts),
    gridRow(
      [
        { label: wording.commune, value: commune.name, share: 0.36 },
        { label: wording.county, value: commune.county, share: 0.32 },
        { label: wording.voivodeship, value: commune.voivodeship, share: 0.32 },
      ],
      root,
      fonts,
    ),
    gridRow([{ label: wording.commission, value: commune.commission, share: 1 }], root, fonts),
  ];
}

/** Territorial code and precinct number in boxes, the constituency beside them. */
function codesRow(subject: Subject, precinctFace: Face, root: Element, fonts: Fonts): Block {
  const { definition, precinct, constituency } = subject;
  const height = 36;
  const cells = (label: string, characters: readonly string[], face: Face = 'regular') => ({
    label,
    cells: characters,
    face,
    element: addElement(root, 'P'),
  });
  const entries = [
    cells(wording.territorialCode, Array.from(definition.teryt)),
    cells(wording.precinctNumber, numberCells(precinct.number, 4), precinctFace),
    cells(wording.constituencyNumber, numberCells(constituency.number, 3)),
  ];
  const draw = (canvas: Canvas, top: number) => {
    canvas.artifact(() => canvas.frame(COLUMN.left, top, COLUMN.width, height, 0.7));
    entries.forEach(({ label, cells, face, element }, at) => {
      const x = COLUMN.left + (COLUMN.width / 3) * at;
      if (at > 0) canvas.artifact(() => canvas.rule(x, top, x, top + height, 0.4, 0.4));
      canvas.tagged(element, () => {
        canvas.text(x + 6, top + 10, label, LABEL);
        drawCells(
          canvas,
          fonts,
          { right: x + 6 + cells.length * CODE_CELL.width, top: top + 15 },
          cells,
          CODE_CELL,
          face,
        );
      });
    });
  };
  return { height, before: 8, keep: true, draw };
}

type Entry = { readonly label: string; readonly value: string; readonly share: number };

/** Framed cells side by side, each a small label above its value. */
export function gridRow(row: readonly Entry[], root: Element, fonts: Fonts): Block {
  let x: number = COLUMN.left;
  const entries = row.map(({ label, value, share }) => {
    const width = COLUMN.width * share;
    const entry = { x, label, lines: wrap(value, width - 12, VALUE, fonts), element: addElement(root, 'P') };
    x += width;
    return entry;
  });
  const lead = 11.5;
  const height = 15 + lead * Math.max(...entries.map(({ lines }) => lines.length));
  const draw = (canvas: Canvas, top: number) => {
    canvas.artifact(() => canvas.frame(COLUMN.left, top, COLUMN.width, height, 0.7));
    entries.forEach((entry, at) => {
      if (at > 0) canvas.artifact(() => canvas.rule(entry.x, top, entry.x, top + height, 0.4, 0.4));
      canvas.tagged(entry.element, () => {
        canvas.text(entry.x + 6, top + 9.5, entry.label, LABEL);
        entry.lines.forEach((line, number) =>
          canvas.text(entry.x + 6, middle(top + 11.5 + number * lead, lead, VALUE.size), line, VALUE),
        );
      });
    });
  };
  return { height, keep: true, draw };
}
