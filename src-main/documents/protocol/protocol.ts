/** The precinct's protocol on paper: draft, final print, copy, and the empty form for filling in by hand. */
import { assertNever, ok, type Result } from '../../../src-shared/result.ts';
import { checkPrintable } from '../../../src-shared/text/printable.ts';
import type { Block } from '../pdf/flow.ts';
import { loadFonts, type Fonts } from '../pdf/fonts.ts';
import { writePdf, type Content, type Furniture } from '../pdf/page.ts';
import { rootElement } from '../pdf/structure.ts';
import { nobody, sealBlock, signatories, signatureBlocks } from '../parts/signatures.ts';
import type { Print, ProtocolPaper } from './content.ts';
import { headerBlocks } from './header.ts';
import { itemBlocks, sectionHeading } from './items.ts';
import { remarkBlocks } from './remarks.ts';
import { furniture, printedTexts, type DocumentFailure } from '../subject.ts';
import { wording } from '../words.ts';
import { protocolWords } from './words.ts';

export { blankContent, contentOf, type Print, type ProtocolContent, type ProtocolPaper } from './content.ts';

/**
 * A4 pages in the order and wording of the official form (docs/domain.md, "The protocol form"). The same paper gives
 * the same bytes.
 * @returns the PDF, or `text-unprintable` with the path of the text that cannot be printed; then nothing was drawn.
 */
export async function renderProtocol(paper: ProtocolPaper): Promise<Result<Uint8Array, DocumentFailure>> {
  const fonts = await loadFonts();
  const { form, content, print } = paper;
  const printable = checkPrintable({ ...printedTexts(paper), form: wordsOf(form), content, print });
  if (!printable.ok) return printable;
  return ok(await writePdf(composeProtocol(paper, fonts), fonts));
}

/** Everything on the pages of a protocol, before it is broken into pages. */
export function composeProtocol(paper: ProtocolPaper, fonts: Fonts): Content {
  const root = rootElement();
  const header = headerBlocks(paper, root, fonts);
  const sections = paper.form.sections.flatMap((section): Block[] => {
    const heading = sectionHeading(section, root, fonts);
    const holdsItems =
      section.id === paper.form.results.section || paper.form.fields.some((field) => field.section === section.id);
    return [...heading, ...(holdsItems ? itemBlocks(paper, section, root, fonts) : remarkBlocks(paper, root, fonts))];
  });
  const people = signatories(paper.content.attendance, paper.precinct.commission);
  const present = signatureBlocks(protocolWords.present, people, root, fonts);
  const certified =
    paper.print.kind === 'copy' ? signatureBlocks(protocolWords.certified, [nobody, nobody], root, fonts) : [];
  return {
    title: wording.sheetTitle({
      sheet: paper.form.title.pl,
      contest: paper.contest.title.pl,
      precinct: paper.precinct.number,
    }),
    date: paper.definition.votingDay,
    furniture: frameOf(paper),
    root,
    blocks: [...header, ...sections, ...present, ...certified, sealBlock(root, fonts)],
  };
}

/** A form's printed words, without its rules. */
function wordsOf({ title, sections, fields, results, remarks }: ProtocolPaper['form']): object {
  return { title, sections, fields, results, remarks };
}

function frameOf(paper: ProtocolPaper): Furniture {
  const blank = paper.print.kind === 'blank';
  const corrected = paper.revision > 1 && !blank ? [protocolWords.stampCorrection] : [];
  const copy = paper.print.kind === 'copy' ? [protocolWords.stampCopy] : [];
  return furniture(paper, {
    draft: paper.print.kind === 'draft',
    symbol: symbolOf(paper.print),
    stamps: [...corrected, ...copy],
    revision: blank ? '' : wording.revision(paper.revision),
  });
}

function symbolOf(print: Print): Furniture['symbol'] {
  switch (print.kind) {
    case 'draft':
      return { label: protocolWords.noSymbolDraft, value: '' };
    case 'blank':
      return { label: wording.noSymbolBlank, value: '' };
    case 'final':
    case 'copy':
      return { label: wording.symbol, value: print.symbol };
    default:
      return assertNever(print);
  }
}
