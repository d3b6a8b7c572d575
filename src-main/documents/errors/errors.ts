/**
 * Zestawienie błędów (docs/domain.md, "Sheets of the check"): why a protocol cannot be signed yet. It stays with the
 * commission.
 */
import type { Attendance } from '../../../src-shared/protocol/payload.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { checkPrintable } from '../../../src-shared/text/printable.ts';
import { findingBlocks, type PrintedFinding } from '../parts/findings.ts';
import { sheetHead } from '../parts/sheet.ts';
import { sealBlock, signatories, signatureBlocks } from '../parts/signatures.ts';
import { loadFonts } from '../pdf/fonts.ts';
import { writePdf } from '../pdf/page.ts';
import { rootElement } from '../pdf/structure.ts';
import { furniture, printedTexts, type DocumentFailure, type Subject } from '../subject.ts';
import { findingWords, wording } from '../words.ts';
import { errorWords } from './words.ts';

export type ErrorSheet = Subject & {
  /** Errors first, then warnings; as many as there are. */
  readonly findings: readonly PrintedFinding[];
  readonly attendance: Attendance;
  /** When it was made (instant with offset) and who sat at the keyboard. */
  readonly madeAt: string;
  readonly operator: string;
};

/** @returns the PDF, marked as a draft: there is no protocol yet and so no symbol. */
export async function renderErrors(sheet: ErrorSheet): Promise<Result<Uint8Array, DocumentFailure>> {
  const fonts = await loadFonts();
  const { findings, attendance, operator } = sheet;
  const printable = checkPrintable({ ...printedTexts(sheet), findings, attendance, operator });
  if (!printable.ok) return printable;
  const root = rootElement();
  const title = errorWords.title;
  const made = errorWords.made(sheet);
  const blocks = [
    ...sheetHead(sheet, title, [errorWords.intro, made], root, fonts),
    ...sheet.findings.flatMap((finding) => closed(findingBlocks(finding, root, fonts))),
    ...signatureBlocks(findingWords.signed, signatories(sheet.attendance, sheet.precinct.commission), root, fonts),
    sealBlock(root, fonts),
  ];
  const symbol = { label: findingWords.noSymbolYet, value: '' };
  const frame = furniture(sheet, { draft: false, symbol, stamps: [], revision: wording.revision(sheet.revision) });
  const name = wording.sheetTitle({ sheet: title, contest: sheet.contest.title.pl, precinct: sheet.precinct.number });
  return ok(await writePdf({ title: name, date: sheet.definition.votingDay, root, blocks, furniture: frame }, fonts));
}

/** The last block of a finding need not stand with the next finding. */
function closed<T extends { readonly keep?: boolean }>(blocks: readonly T[]): T[] {
  return blocks.map((block, at) => (at === blocks.length - 1 ? { ...block, keep: false } : block));
}
