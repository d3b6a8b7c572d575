/** A4 pages with the same head and foot on each, written as a tagged PDF whose bytes depend on the content alone. */
import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFFont } from 'pdf-lib';
import { createCanvas, FONT_NAMES, PAGE, type Canvas } from './canvas.ts';
import { paginate, wrap, type Block } from './flow.ts';
import { wording } from '../words.ts';
import type { Face, Fonts } from './fonts.ts';
import { writeStructure, type Element } from './structure.ts';

/** The column all content stands in, at least 14 mm from every edge (printers and binding). */
export const COLUMN = { left: 48, right: PAGE.width - 48, width: PAGE.width - 96, top: 62, bottom: 762 } as const;

/** What stands on every page. */
export type Furniture = {
  /** Whose paper this is: commune, precinct, contest. */
  readonly head: string;
  /** Top right, boxed: „KOREKTA”, „KOPIA”. */
  readonly stamps: readonly string[];
  /** Control symbol or why there is none. */
  readonly symbol: { readonly label: string; readonly value: string };
  /** Such as „wersja 2”. */
  readonly revision: string;
  /** Which definition package this was made with. */
  readonly source: string;
  /** Whether the paper is an official one. */
  readonly notice: string;
  /** Words across every page: „PROJEKT”, „ĆWICZENIE”. */
  readonly watermarks: readonly string[];
};

export type Content = {
  readonly title: string;
  /** YYYY-MM-DD; all dates in the file derive from it. */
  readonly date: string;
  readonly furniture: Furniture;
  readonly root: Element;
  readonly blocks: readonly Block[];
};

/** A PDF of A4 pages, tagged, with both faces embedded as subsets. */
export async function writePdf(content: Content, fonts: Fonts): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const embedded = { regular: await embed(doc, fonts, 'regular'), bold: await embed(doc, fonts, 'bold') };
  const canvases = drawPages(content, fonts, (page) => createCanvas(page, embedded));
  const seen = createHash('sha256');
  const pages = canvases.map((canvas) => {
    const page = doc.addPage([PAGE.width, PAGE.height]);
    const operators = canvas.operators();
    seen.update(operators);
    page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(operators)));
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(canvas.page));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    for (const face of ['regular', 'bold'] as const)
      page.node.setFontDictionary(PDFName.of(FONT_NAMES[face]), embedded[face].ref);
    return page.ref;
  });
  writeStructure(doc, content.root, pages);
  describe(doc, content, seen.digest('hex').slice(0, 32).toUpperCase());
  return doc.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** Breaks the content into pages and draws each on a canvas of its own. */
export function drawPages<T extends Canvas>(content: Content, fonts: Fonts, canvasFor: (page: number) => T): T[] {
  const pages = paginate(content.blocks, COLUMN.top, COLUMN.bottom);
  return pages.map((placed, at) => {
    const canvas = canvasFor(at);
    canvas.artifact(() => drawWatermarks(canvas, fonts, content.furniture.watermarks));
    for (const { block, top } of placed) block.draw(canvas, top);
    canvas.artifact(() =>
      drawFurniture(canvas, fonts, content.furniture, wording.page({ page: at + 1, of: pages.length })),
    );
    return canvas;
  });
}

function embed(doc: PDFDocument, fonts: Fonts, face: Face): Promise<PDFFont> {
  doc.registerFontkit(fonts[face].fontkit);
  return doc.embedFont(fonts[face].bytes, { subset: true });
}

function drawFurniture(canvas: Canvas, fonts: Fonts, furniture: Furniture, pageLabel: string): void {
  const { left, right } = COLUMN;
  const small = { face: 'regular', size: 7, grey: 0.25 } as const;
  const rightAligned = (text: string, y: number, face: Face, size: number, grey = 0) =>
    canvas.text(right - fonts[face].widthOf(text, size), y, text, { face, size, grey });

  let edge = right;
  for (const stamp of furniture.stamps) {
    const width = fonts.bold.widthOf(stamp, 9) + 10;
    canvas.frame(edge - width, 38, width, 14, 0.9);
    canvas.text(edge - width + 5, 48.3, stamp, { face: 'bold', size: 9 });
    edge -= width + 5;
  }
  const [head = '', ...more] = wrap(furniture.head, edge - left - 10, small, fonts);
  canvas.text(left, 48.5, more.length === 0 ? head : `${head} …`, small);
  canvas.rule(left, 54, right, 54, 0.5, 0.3);

  canvas.rule(left, 768, right, 768, 0.5, 0.3);
  canvas.text(left, 779.5, furniture.symbol.label, small);
  const indent = fonts.regular.widthOf(`${furniture.symbol.label}  `, small.size);
  canvas.text(left + indent, 780, furniture.symbol.value, { face: 'bold', size: 10 });
  rightAligned(pageLabel, 780, 'bold', 8.5);
  const pageWidth = fonts.bold.widthOf(`${pageLabel}   `, 8.5);
  canvas.text(right - pageWidth - fonts.regular.widthOf(furniture.revision, 8.5), 780, furniture.revision, {
    face: 'regular',
    size: 8.5,
  });
  const fine = { face: 'regular', size: 6.3, grey: 0.3 } as const;
  rightAligned(furniture.source, 789.5, 'regular', fine.size, fine.grey);
  const room = right - left - fonts.regular.widthOf(furniture.source, fine.size) - 14;
  wrap(furniture.notice, room, fine, fonts)
    .slice(0, 2)
    .forEach((line, at) => canvas.text(left, 789.5 + at * 8, line, fine));
}

/** Pale and below the text: it must not be overlooked nor make a figure hard to read. */
function drawWatermarks(canvas: Canvas, fonts: Fonts, words: readonly string[]): void {
  const degrees = 52;
  const turn = (degrees * Math.PI) / 180;
  const room = words.length === 1 ? 640 : 540;
  words.forEach((word, at) => {
    const size = Math.min(118, (room * 100) / fonts.bold.widthOf(word, 100));
    const length = fonts.bold.widthOf(word, size);
    const aside = (at - (words.length - 1) / 2) * size * 1.1;
    // Middle of the word's capitals in the middle of the page, later words below the first.
    const across = 0.365 * size + aside;
    const x = PAGE.width / 2 - (length / 2) * Math.cos(turn) + across * Math.sin(turn);
    const y = PAGE.height / 2 + (length / 2) * Math.sin(turn) + across * Math.cos(turn);
    canvas.turnedText(x, y, word, { face: 'bold', size, grey: 0.9 }, degrees);
  });
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function describe(doc: PDFDocument, { title, date }: Content, id: string): void {
  const { context } = doc;
  const day = new Date(`${date}T00:00:00Z`);
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.setLanguage('pl-PL');
  doc.setCreator('Urna');
  doc.setProducer('Urna');
  doc.setCreationDate(day);
  doc.setModificationDate(day);
  const stamp = `${date}T00:00:00Z`;
  const xmp = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>pl-PL</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${stamp}</xmp:CreateDate><xmp:ModifyDate>${stamp}</xmp:ModifyDate><xmp:CreatorTool>Urna</xmp:CreatorTool>
<pdf:Producer>Urna</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
  const metadata = context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  doc.catalog.set(PDFName.of('Metadata'), context.register(metadata));
  // A file identifier made of the content: pdf-lib writes none, and a random one would change the bytes.
  context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
}
