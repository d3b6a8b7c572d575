/** Protokół z losowania: filled from the record, or empty for the commission to fill in by hand when a lot is needed. */
import { isOffice } from '../../../src-shared/definition/contest.ts';
import type { Result } from '../../../src-shared/result.ts';
import { lotKey, type Lot } from '../../../src-shared/results/lots.ts';
import { namedTies, tieArticle } from '../../../src-shared/results/tie-record.ts';
import type { RecordedLot } from '../../../src-shared/sealed/payloads.ts';
import { dottedLines } from '../parts/lines.ts';
import { COLUMN } from '../pdf/page.ts';
import {
  dayWords,
  openReasons,
  writeEnd,
  writeHead,
  writePaper,
  writeState,
  type Pen,
  type ResultPaper,
} from '../results/paper.ts';
import { contender, prize, writeTie } from '../results/ties.ts';
import { listed } from '../../../src-shared/language/polish/terms.ts';
import { resultWords } from '../results/words.ts';
import type { DocumentFailure } from '../subject.ts';
import { wording } from '../words.ts';

export type LotPaper = ResultPaper & {
  readonly constituency: number;
  readonly lot: Lot;
  /** What people drew; `null` leaves lines to write on. */
  readonly recorded: Pick<RecordedLot, 'drawn' | 'date' | 'place' | 'persons' | 'manner'> | null;
};

/** @returns the PDF; while protocols are missing the lot may still turn out not to be needed, so it is a draft. */
export async function renderLot(paper: LotPaper): Promise<Result<Uint8Array, DocumentFailure>> {
  const { body, constituency: number, lot, recorded } = paper;
  const decision = body.decision.constituencies.find(({ constituency }) => constituency.number === number);
  if (decision === undefined) throw new Error(`no constituency ${number} in this contest`);
  const { constituency } = decision;
  const { contest } = body.decision;
  const { round } = contest;
  const reasons = openReasons(body, number);
  const title = 'PROTOKÓŁ Z LOSOWANIA';
  const where = isOffice(contest) ? '' : `okręg nr ${number}`;
  const complete = recorded === null ? 'blank' : 'final';
  return writePaper(paper, { kind: reasons.length > 0 ? 'draft' : complete, name: title, where }, (pen) => {
    const box = isOffice(contest) ? [] : [[wording.constituencyNumber, `${number}`] as const];
    writeHead(pen, paper, title, body.decision.contest.body, box);
    writeState(pen, reasons);
    pen.head('1. Przedmiot losowania');
    pen.write(
      `Do rozstrzygnięcia: ${prize(lot, lot.places, round)} (${tieArticle(lot)}). Ani liczby głosów, ani liczby obwodów nie dały pierwszeństwa.`,
    );
    const key = lotKey(lot);
    const tie = namedTies(decision).find((one) => {
      return (
        one.lot !== null && lotKey({ kind: one.kind, list: one.list ?? undefined, between: one.lot.between }) === key
      );
    });
    if (tie) writeTie(pen, tie, round, 'question');
    pen.head('2. Losowanie między');
    pen.write(`Losuje się ${lot.places} z ${lot.between.length}.`, { keep: true });
    lot.between.forEach((id, at) =>
      pen.write(`${at + 1}) ${contender(constituency, lot, id)}`, { bold: true, x: 62, width: 470, before: 2 }),
    );
    writeRecord(pen, recorded, (ids) => listed(ids.map((id) => contender(constituency, lot, id))));
    writeEnd(pen, resultWords.signed);
  });
}

function writeRecord(pen: Pen, recorded: LotPaper['recorded'], named: (ids: readonly string[]) => string): void {
  const parts: [string, string | undefined, number][] = [
    ['3. Data losowania', recorded ? dayWords(recorded.date) : undefined, 1],
    ['4. Miejsce losowania', recorded?.place, 1],
    ['5. Osoby obecne (imię i nazwisko, funkcja)', recorded?.persons.join('; '), 4],
    ['6. Sposób przeprowadzenia losowania', recorded?.manner, 3],
    ['7. Wynik losowania: wylosowano', recorded ? named(recorded.drawn) : undefined, 2],
  ];
  for (const [heading, words, lines] of parts) {
    pen.head(heading);
    if (words === undefined) pen.add(...dottedLines(lines, COLUMN.left));
    else pen.write(words);
  }
}
