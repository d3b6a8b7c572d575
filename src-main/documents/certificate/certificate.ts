/** Zaświadczenie o wyborze: one page for each elected person, made of a final result only. */
import { memberWords } from '../results/words.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { SeatView } from '../../../src-shared/results/view/constituency.ts';
import { isOffice } from '../../../src-shared/definition/contest.ts';
import { sealBlock } from '../parts/signatures.ts';
import { writePaper, type Pen, type ResultPaper } from '../results/paper.ts';
import type { DocumentFailure } from '../subject.ts';
import { certificateWords } from './words.ts';

export type CertificatePaper = ResultPaper & {
  readonly constituency: number;
  readonly elected: NonNullable<SeatView['candidate']>;
  readonly list: SeatView['list'];
};

/** Local bodies are elected for five years. */
const TERM = 5;

/** @throws where the result is not final: nobody is certified then. */
export async function renderCertificate(paper: CertificatePaper): Promise<Result<Uint8Array, DocumentFailure>> {
  const { body, definition, elected } = paper;
  if (!body.final) throw new Error('a certificate of a result that is not final');
  const { contest } = body.decision;
  const year = Number(definition.votingDay.slice(0, 4));
  return writePaper(paper, { kind: 'final', name: certificateWords.of(elected.name), where: '' }, (pen) => {
    pen.add({ height: 40, keep: true, draw: () => undefined });
    line(pen, definition.commune.commission, 11, 0);
    line(pen, certificateWords.title, 20, 60, true, 'H1');
    line(pen, certificateWords.certified, 11, 44);
    line(pen, elected.name, 19, 16, true);
    line(pen, origin(paper), 11, 10);
    line(pen, certificateWords.heldOn(definition.votingDay), 11, 26);
    line(pen, certificateWords.elected, 11, 4);
    line(
      pen,
      isOffice(contest) ? certificateWords.office : certificateWords.into(memberWords(contest.contest).elected),
      11,
      4,
    );
    line(pen, contest.body, 15, 12, true);
    line(pen, certificateWords.term({ from: year, to: year + TERM }), 11, 12);
    line(pen, certificateWords.placeAndDay, 11, 70);
    line(pen, certificateWords.line, 11, 60);
    line(pen, certificateWords.chair, 7, 1);
    pen.add(sealBlock(pen.root, pen.fonts));
    pen.write(certificateWords.delete, { size: 7.5, before: 20 });
  });
}

function origin({ body, constituency, elected, list }: CertificatePaper): string {
  return certificateWords.origin({
    list: list && list.number,
    committee: elected.committee.name,
    constituency: isOffice(body.decision.contest) ? null : constituency,
  });
}

function line(pen: Pen, words: string, size: number, before: number, bold = false, role: 'P' | 'H1' = 'P'): void {
  pen.write(words, { align: 'centre', size, before, bold, role, keep: true });
}
