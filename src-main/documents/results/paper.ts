/** What the papers about one contest's result share: whose they are, whether they are drafts and why, who signs. */
import type { Contest } from '../../../src-shared/definition/contest.ts';
import type { Definition } from '../../../src-shared/definition/definition.ts';
import type { FormDefinition } from '../../../src-shared/forms/schema.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { checkPrintable } from '../../../src-shared/text/printable.ts';
import { pl } from '../../../src-shared/language/pl.ts';
import { caveatGroups } from '../../../src-shared/results/caveats.ts';
import { isUnsigned } from '../../../src-shared/results/compute.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import { precinctCount } from '../../../src-shared/results/precincts.ts';
import type { ContestView, ToldBody } from '../../../src-shared/results/view/contest.ts';
import { dottedLines } from '../parts/lines.ts';
import { gridRow } from '../parts/place.ts';
import { nobody, sealBlock, signatureBlocks } from '../parts/signatures.ts';
import { paragraph, type Block, type Paragraph } from '../pdf/flow.ts';
import { loadFonts, type Fonts } from '../pdf/fonts.ts';
import { COLUMN, writePdf, type Furniture } from '../pdf/page.ts';
import { addElement, rootElement, type Element, type Role } from '../pdf/structure.ts';
import type { DocumentFailure } from '../subject.ts';
import { watermarks, wording } from '../words.ts';
import { fromPrecincts } from '../../../src-shared/language/polish/terms.ts';
import { resultWords } from './words.ts';

/** A contest's result about to be put on paper. */
export type ResultPaper = {
  readonly definition: Definition;
  readonly definitionHash: string;
  readonly form: Pick<FormDefinition, 'ballot' | 'title' | 'sections' | 'fields' | 'results' | 'remarks'>;
  readonly body: ToldBody;
  /** Control symbol of what the paper says; not printed on a draft. */
  readonly symbol: string;
};

/** Puts words and tables on the paper, in order. */
export type Pen = {
  readonly root: Element;
  readonly fonts: Fonts;
  readonly blocks: Block[];
  readonly add: (...blocks: readonly Block[]) => void;
  /** A paragraph over the whole column. */
  readonly write: (
    words: string,
    more?: Partial<Paragraph> & { readonly bold?: boolean; readonly size?: number; readonly role?: Role },
  ) => void;
  /** A section's heading stays with what follows it. */
  readonly head: (words: string, level?: 'H2' | 'H3') => void;
};

export function createPen(fonts: Fonts): Pen {
  const root = rootElement();
  const blocks: Block[] = [];
  const write: Pen['write'] = (words, { bold = false, size = 9, role = 'P', ...more } = {}) => {
    const style = { face: bold ? ('bold' as const) : ('regular' as const), size };
    const setting = { x: COLUMN.left, width: COLUMN.width, style, before: 5, ...more };
    blocks.push(...paragraph(words, addElement(root, role), setting, fonts));
  };
  return {
    root,
    fonts,
    blocks,
    add: (...more) => blocks.push(...more),
    write,
    head: (words, level = 'H2') =>
      write(words, {
        bold: true,
        role: level,
        keep: true,
        size: level === 'H2' ? 10.5 : 9.5,
        before: level === 'H2' ? 13 : 9,
      }),
  };
}

/** Election, boxed place, title: the same head for every paper. */
export function writeHead(
  pen: Pen,
  { definition, body }: ResultPaper,
  title: string,
  subtitle: string,
  box: readonly (readonly [string, string])[],
): void {
  const { contest } = body.decision;
  const { commune, teryt, votingDay } = definition;
  const centred = { align: 'centre', keep: true } as const;
  pen.write(contest.title.pl, { ...centred, bold: true, size: 12.5, before: 0 });
  pen.write(wording.ordered(votingDay), { ...centred, before: 1 });
  const row = (...entries: readonly (readonly [string, string])[]) =>
    gridRow(
      entries.map(([label, value]) => ({ label, value, share: 1 / entries.length })),
      pen.root,
      pen.fonts,
    );
  pen.add({ ...row([wording.territorialCode, teryt], [resultWords.whole, contest.body]), before: 8 });
  pen.add(
    row([wording.commune, commune.name], [wording.county, commune.county], [wording.voivodeship, commune.voivodeship]),
  );
  pen.add(row([wording.commission, commune.commission]));
  if (box.length > 0) pen.add(row(...box));
  pen.write(title, { ...centred, bold: true, size: 14, before: 14, role: 'H1' });
  pen.write(subtitle, { ...centred, bold: true, size: 10.5, before: 1 });
}

/** Everything where no constituency is named. */
export function liesIn(constituency?: number): (one: { readonly constituency: number }) => boolean {
  return (one) => constituency === undefined || one.constituency === constituency;
}

/** „, w tym 1 protokołu wpisanego w gminie …” beside what a paper says it was made of; mostly nothing. */
export function typedWords(body: DecidedBody, constituency?: number): string {
  const here = liesIn(constituency);
  const typed = body.protocols.filter((one) => isUnsigned(one) && here(one.payload)).length;
  return typed === 0 ? '' : resultWords.typed(typed);
}

/** Why a draft is one; nothing on a final paper. */
export function writeState(pen: Pen, reasons: readonly string[]): void {
  if (reasons.length > 0) pen.write(resultWords.draft(reasons), { bold: true, keep: true });
}

/** What must be told of the protocols on paper too, draft or final. */
export function writeCaveats(pen: Pen, { caveats }: ContestView, constituency?: number): void {
  for (const { kind, protocols, precincts } of caveatGroups(caveats.filter(liesIn(constituency))))
    pen.write(resultWords.caveat(pl.commune.results.caveat[kind](protocols, precincts)), { bold: true });
}

/** What keeps these protocols from being a final result; empty when all are there and agree with the paper. */
export function openReasons(body: DecidedBody, constituency?: number): string[] {
  const precincts = precinctCount(body, constituency);
  const here = liesIn(constituency);
  const states = body.protocols
    .filter(({ payload }) => here(payload))
    .map(({ hash }) => body.receipts.get(hash)?.payload.status ?? 'received');
  const open = states.filter((state) => state === 'received').length;
  const returned = states.filter((state) => state === 'returned').length;
  const conflicts = body.conflicts.filter(here).length;
  const waiting = body.waiting.filter(here).length;
  return [
    ...(precincts.received < precincts.expected ? [fromPrecincts(precincts)] : []),
    ...(open > 0 ? [resultWords.notAgreed(open)] : []),
    ...(returned > 0 ? [resultWords.returned(returned)] : []),
    ...(conflicts > 0 ? [resultWords.conflicts(conflicts)] : []),
    ...(waiting > 0 ? [resultWords.waiting(waiting)] : []),
  ];
}

/** Room for remarks, lines for the commission's signatures, the place of its seal. */
export function writeEnd(pen: Pen, heading: string): void {
  pen.write(resultWords.remarks, { before: 12, keep: true });
  pen.add(...dottedLines(2, COLUMN.left));
  pen.write(resultWords.appointed, { before: 10, keep: true });
  const members = Array.from({ length: 9 }, () => nobody);
  pen.add(...signatureBlocks(heading, members, pen.root, pen.fonts), sealBlock(pen.root, pen.fonts));
}

/** `blank`: a form to be filled in by hand, which has no content a symbol could stand for. */
export type DocumentKind = 'draft' | 'final' | 'blank';

/**
 * Writes the paper.
 * @param where constituency for the head of each page; may be empty
 * @returns the PDF, or `text-unprintable`
 */
export async function writePaper(
  paper: ResultPaper,
  { kind, name, where }: { readonly kind: DocumentKind; readonly name: string; readonly where: string },
  compose: (pen: Pen) => void,
): Promise<Result<Uint8Array, DocumentFailure>> {
  const fonts = await loadFonts();
  const { definition, body } = paper;
  const printable = checkPrintable(textsOf(paper));
  if (!printable.ok) return printable;
  const pen = createPen(fonts);
  compose(pen);
  const across = watermarks(definition.mode, kind === 'draft');
  const contest = body.decision.contest.title.pl;
  const furniture: Furniture = {
    head: [wording.town(definition), where, contest].filter((part) => part !== '').join(' · '),
    stamps: across,
    symbol: symbolOf(kind, paper.symbol),
    revision: '',
    source: wording.source({ number: definition.number, hash: paper.definitionHash }),
    notice: definition.notices.unofficial.pl,
    watermarks: across,
  };
  const title = `${name} – ${contest}`;
  return ok(
    await writePdf({ title, date: definition.votingDay, furniture, root: pen.root, blocks: pen.blocks }, fonts),
  );
}

function symbolOf(kind: DocumentKind, value: string): Furniture['symbol'] {
  switch (kind) {
    case 'draft':
      return { label: resultWords.draftSymbol, value: '' };
    case 'blank':
      return { label: wording.noSymbolBlank, value: '' };
    case 'final':
      return { label: wording.symbol, value };
  }
}

/** Names and recorded words; the numbers and our own words are always printable. */
function textsOf({ definition, body }: ResultPaper): object {
  const { title, body: organ, constituencies }: Contest = body.decision.contest;
  const { commune, precincts } = definition;
  const seats = precincts.map(({ seat }) => seat);
  return {
    commune,
    notice: definition.notices.unofficial.pl,
    seats,
    title: title.pl,
    organ,
    constituencies,
    lots: body.lots,
    rulings: body.rulings,
    withdrawn: body.withdrawn,
    traces: body.view.traces,
  };
}
