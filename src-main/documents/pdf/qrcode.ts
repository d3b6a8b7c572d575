/** QR codes as one path of row runs: one rectangle per module costs eight times the time and twice the bytes. */
import { encodeQR } from 'qr';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import type { Canvas } from './canvas.ts';

/** Rows of modules, `true` is black, without the quiet zone. */
export type QrCode = { readonly rows: readonly (readonly boolean[])[]; readonly modules: number };

/** White modules the standard wants on every side. */
export const QUIET_ZONE = 4;
/** Characters of QR's alphanumeric alphabet that fit version 25 at level M (docs/formats.md, "Transfer slip"). */
const CAPACITY = 1451;

/** The smallest code at level M. @returns `qr-too-long` beyond version 25; such a text must be split before. */
export function qrCode(text: string): Result<QrCode, 'qr-too-long' | 'qr-alphabet'> {
  if (text.length > CAPACITY)
    return fail(
      'qr-too-long',
      `A text of ${text.length} characters does not fit one QR code; split it and print again.`,
    );
  if (!/^[0-9A-Z $%*+\-./:]+$/.test(text))
    return fail(
      'qr-alphabet',
      "The transfer text has a character outside QR's alphanumeric alphabet; make the text anew.",
    );
  const framed = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: 1 });
  const rows = framed.slice(1, -1).map((row) => row.slice(1, -1));
  return ok({ rows, modules: rows.length });
}

/** Draws the code with its quiet zone into a square. */
export function drawQrCode(canvas: Canvas, code: QrCode, x: number, top: number, side: number): void {
  const module = side / (code.modules + 2 * QUIET_ZONE);
  const runs: [number, number, number, number][] = [];
  code.rows.forEach((row, line) => {
    let start = -1;
    [...row, false].forEach((black, at) => {
      if (black && start < 0) start = at;
      if (black || start < 0) return;
      runs.push([x + (QUIET_ZONE + start) * module, top + (QUIET_ZONE + line) * module, (at - start) * module, module]);
      start = -1;
    });
  });
  canvas.paint(runs, 0);
}
