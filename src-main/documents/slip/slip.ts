/** Karta przekazania: one page whose QR codes carry the whole signed protocol (docs/formats.md, "Transfer slip"). */
import type { KeyRole } from '../../../src-shared/primitives.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { checkPrintable } from '../../../src-shared/text/printable.ts';
import type { Canvas, Style } from '../pdf/canvas.ts';
import { middle, paragraph, wrap, type Block } from '../pdf/flow.ts';
import { loadFonts, type Fonts } from '../pdf/fonts.ts';
import { COLUMN, writePdf } from '../pdf/page.ts';
import { drawQrCode, qrCode, type QrCode } from '../pdf/qrcode.ts';
import { addElement, rootElement, type Element } from '../pdf/structure.ts';
import { furniture, printedTexts, type DocumentFailure, type Subject } from '../subject.ts';
import { roles, wording } from '../words.ts';
import { slipWords } from './words.ts';

export type TransferSlip = Subject & {
  readonly symbol: string;
  /** Texts of the QR codes, in order; each fits version 25 at level M. */
  readonly codes: readonly string[];
  /** `kid` is the signing key's thumbprint. */
  readonly signedBy: { readonly holder: string; readonly role: KeyRole; readonly kid: string };
};

/** @returns the PDF, or why a code or a text cannot be printed. */
export async function renderSlip(slip: TransferSlip): Promise<Result<Uint8Array, DocumentFailure>> {
  const fonts = await loadFonts();
  const printable = checkPrintable({ ...printedTexts(slip), symbol: slip.symbol, signedBy: slip.signedBy });
  if (!printable.ok) return printable;
  const codes: QrCode[] = [];
  for (const text of slip.codes) {
    const code = qrCode(text);
    if (!code.ok) return code;
    codes.push(code.value);
  }
  const root = rootElement();
  const blocks = [
    ...headBlocks(slip, root, fonts),
    ...stepBlocks(codes.length, root, fonts),
    ...codeBlocks(codes, root, fonts),
  ];
  const frame = furniture(slip, {
    draft: false,
    symbol: { label: wording.symbol, value: slip.symbol },
    stamps: [],
    revision: wording.revision(slip.revision),
  });
  const name = wording.sheetTitle({
    sheet: slipWords.title,
    contest: slip.contest.title.pl,
    precinct: slip.precinct.number,
  });
  return ok(await writePdf({ title: name, date: slip.definition.votingDay, root, blocks, furniture: frame }, fonts));
}

function headBlocks(slip: TransferSlip, root: Element, fonts: Fonts): Block[] {
  const centred = { x: COLUMN.left, width: COLUMN.width, align: 'centre', keep: true } as const;
  const line = (role: 'H1' | 'P', words: string, style: Style, before: number) =>
    paragraph(words, addElement(root, role), { ...centred, style, before }, fonts);
  return [
    ...line('H1', slipWords.title, { face: 'bold', size: 19 }, 0),
    ...line('P', slipWords.subtitle, { face: 'regular', size: 10 }, 0),
    identity(slip, root, fonts),
    ...line('P', wording.symbol, { face: 'regular', size: 8, grey: 0.25 }, 8),
    ...line('P', slip.symbol, { face: 'bold', size: 19 }, 0),
    ...line(
      'P',
      slipWords.signedBy({ holder: slip.signedBy.holder, role: roles[slip.signedBy.role] }),
      { face: 'regular', size: 10 },
      1,
    ),
    ...line('P', slipWords.key(slip.signedBy.kid), { face: 'regular', size: 7, grey: 0.3 }, 0),
  ];
}

/** Readable from across a counter: the precinct's number, then what the protocol is of. */
function identity(slip: TransferSlip, root: Element, fonts: Fonts): Block {
  const { contest, precinct, constituency, definition } = slip;
  const number = `${precinct.number}`;
  const numberStyle: Style = { face: 'bold', size: 34 };
  const label: Style = { face: 'regular', size: 9 };
  const side = Math.max(92, fonts.bold.widthOf(number, numberStyle.size) + 28);
  const x = COLUMN.left + side + 12;
  const titleStyle: Style = { face: 'bold', size: 12 };
  const lines = wrap(contest.title.pl, COLUMN.right - x - 8, titleStyle, fonts);
  const height = Math.max(60, 16 + lines.length * 15 + 28);
  const numeral = addElement(root, 'P');
  const about = addElement(root, 'P');
  const draw = (canvas: Canvas, top: number) => {
    canvas.artifact(() => {
      canvas.frame(COLUMN.left, top, COLUMN.width, height, 0.9);
      canvas.rule(COLUMN.left + side, top, COLUMN.left + side, top + height, 0.9);
    });
    const centre = (words: string, style: Style) =>
      COLUMN.left + (side - fonts[style.face].widthOf(words, style.size)) / 2;
    canvas.tagged(numeral, () => {
      canvas.text(centre(slipWords.precinct, label), top + 14, slipWords.precinct, label);
      canvas.text(centre(number, numberStyle), top + 20 + (height - 20) / 2 + 10, number, numberStyle);
    });
    canvas.tagged(about, () => {
      lines.forEach((line, at) => canvas.text(x, middle(top + 8 + at * 15, 15, titleStyle.size), line, titleStyle));
      const below = top + 8 + lines.length * 15;
      const town = slipWords.commune(wording.town(definition));
      const where = slipWords.constituency({ number: constituency.number, revision: slip.revision });
      canvas.text(x, middle(below + 3, 14, 10), town, { face: 'regular', size: 10 });
      canvas.text(x, middle(below + 17, 14, 10), where, { face: 'regular', size: 10 });
    });
  };
  return { height, before: 8, keep: true, draw };
}

function stepBlocks(codes: number, root: Element, fonts: Fonts): Block[] {
  const list = addElement(root, 'L');
  const style: Style = { face: 'regular', size: 10.5 };
  return slipWords.steps(codes).flatMap((step, at) => {
    const item = addElement(list, 'LI');
    const lines = paragraph(
      step,
      item,
      { x: COLUMN.left + 22, width: COLUMN.width - 22, style, before: at === 0 ? 10 : 3, keep: true },
      fonts,
    );
    return lines.map((line, row): Block => ({
      ...line,
      draw: (canvas, top) => {
        if (row === 0)
          canvas.tagged(item, () =>
            canvas.text(COLUMN.left + 4, middle(top, line.height, 10.5), `${at + 1}.`, { face: 'bold', size: 10.5 }),
          );
        line.draw(canvas, top);
      },
    }));
  });
}

/** Up to four codes stand on one page; a module of version 25 is never smaller than 0.55 mm. */
function sideOf(codes: number): number {
  if (codes === 1) return 380;
  return codes === 2 ? 244 : 198;
}

/** One code as large as the page allows, or rows of two; the place behind a code stays white for the reader's sake. */
function codeBlocks(codes: readonly QrCode[], root: Element, fonts: Fonts): Block[] {
  const perRow = codes.length === 1 ? 1 : 2;
  const side = sideOf(codes.length);
  const label: Style = { face: 'bold', size: 9 };
  return Array.from({ length: Math.ceil(codes.length / perRow) }, (_, row): Block => {
    const inRow = codes.slice(row * perRow, (row + 1) * perRow).map((code, at) => {
      const number = row * perRow + at + 1;
      const which = { number, of: codes.length };
      const alt = slipWords.alt(which);
      return { code, words: slipWords.code(which), figure: addElement(root, 'Figure', { alt }) };
    });
    const draw = (canvas: Canvas, top: number) =>
      inRow.forEach(({ code, words, figure }, at) => {
        const x = COLUMN.left + (COLUMN.width / perRow) * (at + 0.5) - side / 2;
        canvas.tagged(figure, () => {
          canvas.paint([[x, top, side, side]], 1);
          drawQrCode(canvas, code, x, top, side);
          if (codes.length > 1)
            canvas.text(x + (side - fonts.bold.widthOf(words, label.size)) / 2, top + side + 8, words, label);
        });
      });
    return { height: codes.length > 1 ? side + 12 : side, before: 4, draw };
  });
}
