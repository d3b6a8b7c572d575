import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { QUIET_ZONE, qrCode } from '../../../../src-main/documents/pdf/qrcode.ts';
import { renderSlip } from '../../../../src-main/documents/slip/slip.ts';
import { sampleCode, sampleSlip, unwrap } from '../../../support/papers.ts';
import { pdfPages, pdfPictures, pdfText, type Picture } from '../../../support/poppler.ts';

/** Reads every QR code of a page by halves and quarters, as a hand would hold the camera over one of them. */
function read({ width, height, grey }: Picture, box: { x: number; y: number; w: number; h: number }): string {
  const left = Math.floor(box.x * width);
  const top = Math.floor(box.y * height);
  const cut = { width: Math.floor(box.w * width), height: Math.floor(box.h * height) };
  const data = new Uint8Array(cut.width * cut.height * 4).fill(255);
  for (let y = 0; y < cut.height; y++)
    for (let x = 0; x < cut.width; x++) {
      const value = grey[(top + y) * width + left + x] ?? 255;
      data.set([value, value, value], (y * cut.width + x) * 4);
    }
  return decodeQR({ ...cut, data });
}

describe('QR codes', () => {
  it.each([
    [1, 21],
    [1070, 105],
    [1451, 117],
  ])('%i characters make a code of %i modules at level M', (length, modules) => {
    expect(unwrap(qrCode(sampleCode(length)))).toMatchObject({ modules });
  });

  it('beyond version 25 is refused: 1,452 characters', () => {
    expect(qrCode(sampleCode(1452))).toMatchObject({ ok: false, error: { code: 'qr-too-long' } });
  });

  it.each(['', 'urna1', 'Ż', 'A_B', 'A\nB'])('text outside the alphabet is refused: %j', (text) => {
    expect(qrCode(text)).toMatchObject({ ok: false, error: { code: 'qr-alphabet' } });
  });

  it('the quiet zone is the standard’s four modules', () => {
    expect(QUIET_ZONE).toBe(4);
  });
});

describe('karta przekazania', () => {
  const whole = { x: 0.15, y: 0.33, w: 0.7, h: 0.57 };

  it('its code, printed and read by a camera, is the text that went in', async () => {
    for (const mode of ['live', 'rehearsal'] as const) {
      const code = sampleCode(1070);
      const [page] = pdfPictures(unwrap(await renderSlip(sampleSlip([code], mode))), 150);
      if (page === undefined) throw new Error('no page');
      expect(read(page, whole)).toBe(code);
    }
  });

  it('so are both of two, and all of four on the same page', async () => {
    const codes = [sampleCode(1451), sampleCode(1450), sampleCode(1449), sampleCode(300)];
    const half = (at: number, y: number, h: number) => ({ x: at % 2 === 0 ? 0.09 : 0.5, y, w: 0.41, h });
    const two = pdfPictures(unwrap(await renderSlip(sampleSlip(codes.slice(0, 2)))), 200);
    expect(two).toHaveLength(1);
    const four = pdfPictures(unwrap(await renderSlip(sampleSlip(codes, 'rehearsal'))), 200);
    expect(four).toHaveLength(1);
    const [pageOfTwo] = two;
    const [pageOfFour] = four;
    if (pageOfTwo === undefined || pageOfFour === undefined) throw new Error('no page');
    expect([0, 1].map((at) => read(pageOfTwo, half(at, 0.36, 0.32)))).toEqual(codes.slice(0, 2));
    const rows = [0, 1, 2, 3].map((at) => read(pageOfFour, half(at, at < 2 ? 0.38 : 0.633, 0.24)));
    expect(rows).toEqual(codes);
  });

  it('says in words what it is, of which protocol, who signed and what to do', async () => {
    const slip = sampleSlip([sampleCode(1000), sampleCode(1000), sampleCode(9)]);
    const [page = ''] = pdfPages(unwrap(await renderSlip(slip)));
    const words = [
      'KARTA PRZEKAZANIA',
      'Obwód nr',
      slip.contest.title.pl,
      slip.symbol,
      'Grażyna Źdźbło, przewodniczący',
      slip.signedBy.kid,
      'potrzebne są wszystkie',
      'kod 1 z 3',
      'kod 3 z 3',
      'strona 1 z 1',
    ];
    for (const text of words) expect(page).toContain(text);
  });

  it('a code that does not fit, or no code alphabet, gives a reason and no page', async () => {
    expect(await renderSlip(sampleSlip([sampleCode(1452)]))).toMatchObject({
      ok: false,
      error: { code: 'qr-too-long' },
    });
    expect(await renderSlip(sampleSlip(['urna']))).toMatchObject({ ok: false, error: { code: 'qr-alphabet' } });
  });

  it('more than four go on to a further page', async () => {
    const pdf = unwrap(await renderSlip(sampleSlip(Array.from({ length: 6 }, (_, at) => sampleCode(400 + at)))));
    expect(pdfPages(pdf)).toHaveLength(2);
    expect(pdfText(pdf)).toContain('kod 6 z 6');
  });
});
