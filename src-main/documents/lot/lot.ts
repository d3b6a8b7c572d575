/** Protokół z losowania: filled from the record, or empty for the commission to fill in by hand when a lot is needed. */
import { isOffice } from '../../../src-shared/definition/contest.ts';
import type { Result } from '../../../src-shared/result.ts';
import { lotKey, type Lot } from '../../../src-shared/results/lots.ts';
import { namedTies, tieArticle } from '../../../src-shared/results/tie-record.ts';
import type { RecordedLot } from '../../../src-shared/sealed/payloads.ts';
import { dottedLines } from '../parts/lines.ts';
import { COLUMN } from '../pdf/page.ts';
import {
  openReasons,
  writeEnd,
  writeHead,
  writePaper,
  writeState,
  type Pen,
  type ResultPaper,
} from '../results/paper.ts';
import { contender, writeTie } from '../results/ties.ts';
import { listed } from '../../../src-shared/language/polish/terms.ts';
import { dayWords, prize, resultWords } from '../results/words.ts';
import type { DocumentFailure } from '../subject.ts';
import { wording } from '../words.ts';
import { lotWords } from './words.ts';

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
  const { title } = lotWords;
  const where = isOffice(contest) ? '' : wording.constituency(number);
  const complete = recorded === null ? 'blank' : 'final';
  return writePaper(paper, { kind: reasons.length > 0 ? 'draft' : complete, name: title, where }, (pen) => {
    const box = isOffice(contest) ? [] : [[wording.constituencyNumber, `${number}`] as const];
    writeHead(pen, paper, title, body.decision.contest.body, box);
    writeState(pen, reasons);
    pen.head(lotWords.subject);
    pen.write(lotWords.question({ competed: prize(lot, lot.places, round), article: tieArticle(lot) }));
    const key = lotKey(lot);
    const tie = namedTies(decision).find((one) => {
      return (
        one.lot !== null && lotKey({ kind: one.kind, list: one.list ?? undefined, between: one.lot.between }) === key
      );
    });
    if (tie) writeTie(pen, tie, round, 'question');
    pen.head(lotWords.between);
    pen.write(lotWords.places({ places: lot.places, of: lot.between.length }), { keep: true });
    lot.between.forEach((id, at) =>
      pen.write(`${at + 1}) ${contender(constituency, lot, id)}`, { bold: true, x: 62, width: 470, before: 2 }),
    );
    writeRecord(pen, recorded, (ids) => listed(ids.map((id) => contender(constituency, lot, id))));
    writeEnd(pen, resultWords.signed);
  });
}

function writeRecord(pen: Pen, recorded: LotPaper['recorded'], named: (ids: readonly string[]) => string): void {
  const parts: [string, string | undefined, number][] = [
    [lotWords.date, recorded ? dayWords(recorded.date) : undefined, 1],
    [lotWords.place, recorded?.place, 1],
    [lotWords.persons, recorded?.persons.join('; '), 4],
    [lotWords.manner, recorded?.manner, 3],
    [lotWords.drawn, recorded ? named(recorded.drawn) : undefined, 2],
  ];
  for (const [heading, words, lines] of parts) {
    pen.head(heading);
    if (words === undefined) pen.add(...dottedLines(lines, COLUMN.left));
    else pen.write(words);
  }
}
