/**
 * Raport ostrzeżeń (docs/domain.md, "Sheets of the check"): each warning with the commission's position, always on
 * pages of its own.
 */
import type { Attendance } from '../../../src-shared/protocol/payload.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { checkPrintable } from '../../../src-shared/text/printable.ts';
import { FINDING_X, findingBlocks, type PrintedFinding } from '../parts/findings.ts';
import { dottedLines } from '../parts/lines.ts';
import { sheetHead } from '../parts/sheet.ts';
import { sealBlock, signatories, signatureBlocks } from '../parts/signatures.ts';
import { paragraph, type Block } from '../pdf/flow.ts';
import { loadFonts, type Fonts } from '../pdf/fonts.ts';
import { COLUMN, writePdf } from '../pdf/page.ts';
import { addElement, rootElement, type Element } from '../pdf/structure.ts';
import { furniture, printedTexts, type DocumentFailure, type Subject } from '../subject.ts';
import { findingWords, wording } from '../words.ts';
import { warningWords } from './words.ts';

export type Warning = PrintedFinding & {
  /** The commission's words; empty leaves lines to write on. */
  readonly position: string;
  /** Item of the protocol that explains it, such as „16”; null where none does. */
  readonly explainedIn: string | null;
};

export type WarningReport = Subject & {
  readonly warnings: readonly Warning[];
  readonly attendance: Attendance;
  /** Of the final print it belongs to; null while there is none. */
  readonly symbol: string | null;
};

/** @returns the PDF; the same report gives the same bytes. */
export async function renderWarnings(report: WarningReport): Promise<Result<Uint8Array, DocumentFailure>> {
  const fonts = await loadFonts();
  const { warnings, attendance } = report;
  const printable = checkPrintable({ ...printedTexts(report), warnings, attendance, symbol: report.symbol });
  if (!printable.ok) return printable;
  const root = rootElement();
  const title = warningWords.title;
  const none = report.warnings.length === 0 ? [warningWords.none] : [warningWords.intro];
  const blocks = [
    ...sheetHead(report, title, none, root, fonts),
    ...report.warnings.flatMap((warning) => warningBlocks(warning, root, fonts)),
    ...signatureBlocks(findingWords.signed, signatories(report.attendance, report.precinct.commission), root, fonts),
    sealBlock(root, fonts),
  ];
  const symbol =
    report.symbol === null
      ? { label: findingWords.noSymbolYet, value: '' }
      : { label: wording.symbol, value: report.symbol };
  const frame = furniture(report, { draft: false, symbol, stamps: [], revision: wording.revision(report.revision) });
  const name = wording.sheetTitle({ sheet: title, contest: report.contest.title.pl, precinct: report.precinct.number });
  return ok(await writePdf({ title: name, date: report.definition.votingDay, root, blocks, furniture: frame }, fonts));
}

function warningBlocks(warning: Warning, root: Element, fonts: Fonts): Block[] {
  const setting = { x: FINDING_X, width: COLUMN.right - FINDING_X } as const;
  const text = [
    ...(warning.explainedIn === null ? [] : [warningWords.explainedIn(warning.explainedIn)]),
    ...(warning.position.trim() === '' ? [] : [warning.position.trim()]),
  ].join(' ');
  const label = paragraph(
    warningWords.position,
    addElement(root, 'P'),
    { ...setting, style: { face: 'regular', size: 8.4, grey: 0.25 }, before: 4, keep: true },
    fonts,
  );
  const position = paragraph(text, addElement(root, 'P'), { ...setting, style: { face: 'regular', size: 9.5 } }, fonts);
  return [...findingBlocks(warning, root, fonts), ...label, ...(text === '' ? dottedLines(2, FINDING_X) : position)];
}
