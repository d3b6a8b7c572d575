/** Zestawienie wyników głosowania w okręgu (art. 442): every item of the constituency's protocols summed. */
import type { Result } from '../../../src-shared/result.ts';
import {
  openReasons,
  typedWords,
  writeCaveats,
  writeEnd,
  writeHead,
  writePaper,
  writeState,
  type ResultPaper,
} from '../results/paper.ts';
import { writePrecincts, writeSources, writeSums, writeTraces } from '../results/counted.ts';
import { memberWords } from '../results/words.ts';
import type { DocumentFailure } from '../subject.ts';
import { wording } from '../words.ts';
import { summaryWords } from './words.ts';

export type SummaryPaper = ResultPaper & { readonly constituency: number };

/** @returns the PDF; a draft until every protocol of the constituency is there and agrees with the paper. */
export async function renderSummary(paper: SummaryPaper): Promise<Result<Uint8Array, DocumentFailure>> {
  const { body, constituency: number } = paper;
  const decision = body.decision.constituencies.find(({ constituency }) => constituency.number === number);
  if (decision === undefined) throw new Error(`no constituency ${number} in this contest`);
  const { constituency, summary } = decision;
  const reasons = openReasons(body, number);
  const { title } = summaryWords;
  const where = wording.constituency(number);
  return writePaper(
    paper,
    { kind: reasons.length > 0 ? 'draft' : 'final', name: summaryWords.of(number), where },
    (pen) => {
      const box = [
        [wording.constituencyNumber, `${number}`],
        [memberWords(body.decision.contest.contest).seats, `${constituency.seats}`],
      ] as const;
      writeHead(pen, paper, title, summaryWords.subtitle(number), box);
      writeState(pen, reasons);
      writeCaveats(pen, body.view, number);
      const typed = typedWords(body, number);
      pen.write(summaryWords.basis({ protocols: summary.protocols.length, typed }), { before: 8 });
      writeSums(pen, paper, constituency, summary);
      pen.head(summaryWords.precincts);
      writePrecincts(pen, paper, number);
      writeTraces(pen, paper, number);
      writeEnd(pen, summaryWords.signed);
      writeSources(pen, paper, number);
    },
  );
}
