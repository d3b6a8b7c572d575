/**
 * A 3-page protocol against its floor: the same lines, boxes and words drawn with pdf-lib and nothing else, in the same
 * run (docs/quality.md, "Fast"). `node tests/bench/documents.ts` prints the figures.
 */
import * as fontkit from 'fontkit';
import { degrees, grayscale, PDFDocument, type PDFFont } from 'pdf-lib';
import { PAGE } from '../../src-main/documents/pdf/canvas.ts';
import { loadFonts, type Face, type Fonts } from '../../src-main/documents/pdf/fonts.ts';
import { drawPages } from '../../src-main/documents/pdf/page.ts';
import { composeProtocol, renderProtocol } from '../../src-main/documents/protocol/protocol.ts';
import { samplePaper, unwrap } from '../support/papers.ts';
import { recorder, type Mark } from '../support/recorder.ts';
import { compared, inTurn, repeated, type Figures } from './measure.ts';

/** Protocols drawn in a round: one is too short to be measured. */
const TIMES = 5;

export async function benchDocuments(rounds = 5): Promise<Figures> {
  const fonts = await loadFonts();
  const paper = samplePaper();
  const pages = drawPages(composeProtocol(paper, fonts), fonts, recorder).map(({ marks }) => marks);
  const times = await inTurn(
    rounds,
    repeated(TIMES, async () => unwrap(await renderProtocol(paper))),
    repeated(TIMES, () => drawPlainly(pages, fonts)),
  );
  return compared(`${pages.length}-page protocol PDF, warm`, 1.5, times, TIMES);
}

async function drawPlainly(pages: readonly (readonly Mark[])[], fonts: Fonts): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.registerFontkit({
    create: (bytes: Uint8Array) => withStream(fontkit.create(Buffer.from(bytes))),
  } as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const embed = (face: Face) => doc.embedFont(fonts[face].bytes, { subset: true });
  const faces: Record<Face, PDFFont> = { regular: await embed('regular'), bold: await embed('bold') };
  for (const marks of pages) {
    const page = doc.addPage([PAGE.width, PAGE.height]);
    const up = (y: number) => PAGE.height - y;
    for (const mark of marks) {
      if (mark.kind === 'text') {
        const { face, size, grey = 0 } = mark.style;
        const color = grayscale(grey);
        page.drawText(mark.text, {
          x: mark.x,
          y: up(mark.y),
          size,
          font: faces[face],
          color,
          rotate: degrees(mark.degrees),
        });
      } else if (mark.kind === 'rule') {
        const [start, end] = [mark.from, mark.to].map(([x, y]) => ({ x, y: up(y) }));
        if (start !== undefined && end !== undefined)
          page.drawLine({ start, end, thickness: mark.width, color: grayscale(mark.grey) });
      } else {
        const [x, y, width, height] = mark.box;
        const color = grayscale(mark.grey);
        const paint = mark.line > 0 ? { borderWidth: mark.line, borderColor: color } : { color };
        page.drawRectangle({ x, y: up(y + height), width, height, ...paint });
      }
    }
  }
  return doc.save();
}

/** pdf-lib asks for `encodeStream`, which fontkit 2 no longer has. */
function withStream(font: fontkit.Font): fontkit.Font {
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset();
    const encodeStream = () => {
      const stream = {
        on(event: string, listener: (bytes?: Uint8Array) => void) {
          if (event === 'data') listener(subset.encode());
          if (event === 'end') queueMicrotask(() => listener());
          return stream;
        },
      };
      return stream;
    };
    return Object.assign(subset, { encodeStream });
  };
  return font;
}

if (import.meta.main) console.log(await benchDocuments());
