/** The logical structure of a document (PDF 32000-1 §14.7): what a screen reader reads, in the order of building. */
import { PDFHexString, PDFName, PDFNumber, type PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib';

export type Role =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Figure';

type Details = {
  /** Read in place of the drawn glyphs: a number whose figures stand in separate cells. */
  readonly actualText?: string;
  /** Describes a picture. */
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly colSpan?: number;
};
/** A piece of one page's content. */
type Marked = { readonly page: number; readonly mcid: number };

export type Element = { readonly role: Role; readonly details: Details; readonly kids: (Element | Marked)[] };

/** A new last child of `parent`. */
export function addElement(parent: Element, role: Role, details: Details = {}): Element {
  const child: Element = { role, details, kids: [] };
  parent.kids.push(child);
  return child;
}

export function rootElement(): Element {
  return { role: 'Document', details: {}, kids: [] };
}

/** Writes the tree into the catalogue. Page `i` must carry `StructParents i`. */
export function writeStructure(doc: PDFDocument, root: Element, pages: readonly PDFRef[]): void {
  const { context } = doc;
  const owners: PDFRef[][] = pages.map(() => []);
  const tree = context.nextRef();

  const write = (element: Element, parent: PDFRef): PDFRef => {
    const self = context.nextRef();
    const dict = context.obj({ Type: 'StructElem', S: element.role, P: parent });
    const kids = element.kids.map((kid) => {
      if ('role' in kid) return write(kid, self);
      const owned = owners[kid.page];
      const page = pages[kid.page];
      if (owned === undefined || page === undefined)
        throw new Error(`content marked on page ${kid.page}, which is not there`);
      owned[kid.mcid] = self;
      return context.obj({ Type: 'MCR', Pg: page, MCID: kid.mcid });
    });
    dict.set(PDFName.of('K'), context.obj(kids));
    describe(dict, element.details);
    context.assign(self, dict);
    return self;
  };
  const describe = (dict: PDFDict, { actualText, alt, scope, colSpan }: Details) => {
    if (actualText !== undefined) dict.set(PDFName.of('ActualText'), PDFHexString.fromText(actualText));
    if (alt !== undefined) dict.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
    if (scope === undefined && colSpan === undefined) return;
    const table = context.obj({ O: 'Table' });
    if (scope !== undefined) table.set(PDFName.of('Scope'), PDFName.of(scope));
    if (colSpan !== undefined) table.set(PDFName.of('ColSpan'), PDFNumber.of(colSpan));
    dict.set(PDFName.of('A'), table);
  };

  const document = write(root, tree);
  const nums = context.obj([]);
  owners.forEach((refs, page) => {
    nums.push(PDFNumber.of(page));
    nums.push(context.register(context.obj(refs)));
  });
  const parents = context.register(context.obj({ Nums: nums }));
  context.assign(
    tree,
    context.obj({ Type: 'StructTreeRoot', K: document, ParentTree: parents, ParentTreeNextKey: pages.length }),
  );
  doc.catalog.set(PDFName.of('StructTreeRoot'), tree);
  doc.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}
