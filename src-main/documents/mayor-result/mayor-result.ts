/**
 * Protokół wyników głosowania i wyników wyborów wójta (docs/domain.md, "Papers about results"): sums, the majority
 * needed, who is elected or meets again.
 */
import type { Result } from '../../../src-shared/result.ts';
import type { MayorView } from '../../../src-shared/results/view/mayor.ts';
import { writePrecincts, writeSources, writeSums, writeTraces } from '../results/counted.ts';
import {
  openReasons,
  typedWords,
  writeEnd,
  writeHead,
  writePaper,
  writeCaveats,
  writeState,
  type Pen,
  type ResultPaper,
} from '../results/paper.ts';
import { writeLots, writeWithdrawn } from '../results/recorded.ts';
import { writeTies } from '../results/ties.ts';
import { resultWords } from '../results/words.ts';
import type { DocumentFailure } from '../subject.ts';
import { mayorWords } from './words.ts';

/** @returns the PDF; a draft until the result is final. */
export async function renderMayorResult(paper: ResultPaper): Promise<Result<Uint8Array, DocumentFailure>> {
  const { body, definition } = paper;
  const [decision] = body.decision.constituencies;
  const { mayor } = body.view;
  if (decision === undefined || mayor === null) throw new Error('a mayor stands in no constituency');
  const open = mayor.outcome === 'no-protocols' || mayor.outcome === 'lot-required';
  const reasons = body.final ? [] : [...openReasons(body), ...(open ? [resultWords.undecided] : [])];
  const { title } = mayorWords;
  return writePaper(paper, { kind: body.final ? 'final' : 'draft', name: title, where: '' }, (pen) => {
    writeHead(pen, paper, title, mayorWords.office(body.decision.contest), []);
    writeState(pen, reasons);
    writeCaveats(pen, body.view);
    const counted = { expected: body.expected.length, received: body.protocols.length };
    pen.write(mayorWords.basis({ day: definition.votingDay, typed: typedWords(body), ...counted }), { before: 8 });
    writeSums(pen, paper, decision.constituency, decision.summary);
    pen.head(mayorWords.outcome);
    writeOutcome(pen, mayor);
    pen.head(mayorWords.recorded);
    writeLots(pen, body);
    writeWithdrawn(pen, body);
    pen.head(mayorWords.precincts);
    writePrecincts(pen, paper);
    writeTraces(pen, paper);
    writeEnd(pen, resultWords.signed);
    writeSources(pen, paper);
  });
}

function writeOutcome(pen: Pen, mayor: MayorView): void {
  const { round, single, validVotes, required, outcome, lot } = mayor;
  if (outcome === 'no-protocols') {
    pen.write(mayorWords.noProtocols);
    return;
  }
  if (single !== null || round === 1) pen.write(mayorWords.majority({ validVotes, required, single: single !== null }));
  else pen.write(mayorWords.mostVotes);
  writeTies(pen, mayor.ties, round);
  const bold = { bold: true, size: 9.5, before: 7 } as const;
  switch (outcome) {
    case 'elected':
      pen.write(electedWords(mayor), bold);
      return;
    case 'runoff':
      pen.write(mayorWords.nobody, { ...bold, keep: true });
      pen.write(mayorWords.runoff, { keep: true });
      mayor.runoff.forEach((id, at) =>
        pen.write(`${at + 1}) ${candidateWords(mayor, id)}`, { x: 62, width: 470, before: 2, bold: true }),
      );
      return;
    case 'not-elected':
      pen.write(mayorWords.notElected, bold);
      return;
    case 'lot-required':
      pen.write(mayorWords.lotNeeded((lot?.between ?? []).map(({ id }) => candidateWords(mayor, id))), bold);
  }
}

function electedWords(mayor: MayorView): string {
  const { round, single, candidates, elected } = mayor;
  if (single !== null) {
    const [only] = candidates;
    const candidate = only ? { name: only.name, committee: only.committee.name } : null;
    return mayorWords.electedAlone({ votes: single.for, candidate });
  }
  return mayorWords.elected[round](candidateWords(mayor, elected ?? ''));
}

function candidateWords({ candidates }: MayorView, id: string): string {
  const candidate = candidates.find((one) => one.id === id);
  if (candidate === undefined) return id;
  const { name, committee, votes } = candidate;
  return mayorWords.candidate({ name, committee: committee.name, votes });
}
