/** Zaświadczenie o wyborze: one page for each elected person, made of a final result only. */
import { memberWords } from '../results/words.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { SeatView } from '../../../src-shared/results/view/constituency.ts';
import { isOffice } from '../../../src-shared/definition/contest.ts';
import { sealBlock } from '../parts/signatures.ts';
import { dayWords, writePaper, type Pen, type ResultPaper } from '../results/paper.ts';
import type { DocumentFailure } from '../subject.ts';

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
  return writePaper(paper, { kind: 'final', name: `ZAŚWIADCZENIE O WYBORZE: ${elected.name}`, where: '' }, (pen) => {
    pen.add({ height: 40, keep: true, draw: () => undefined });
    line(pen, definition.commune.commission, 11, 0);
    line(pen, 'ZAŚWIADCZENIE O WYBORZE', 20, 60, true, 'H1');
    line(pen, 'Komisja zaświadcza, że', 11, 44);
    line(pen, elected.name, 19, 16, true);
    line(pen, origin(paper), 11, 10);
    line(pen, `w wyborach przeprowadzonych w dniu ${dayWords(definition.votingDay)}`, 11, 26);
    line(pen, 'został wybrany / została wybrana*', 11, 4);
    line(pen, isOffice(contest) ? 'na urząd:' : `${memberWords(contest.contest).elected}:`, 11, 4);
    line(pen, contest.body, 15, 12, true);
    line(pen, `Kadencja ${year}–${year + TERM}`, 11, 12);
    line(pen, '…………………………………………, dnia ………………………………… r.', 11, 70);
    line(pen, '………………………………………………………………', 11, 60);
    line(pen, '(podpis Przewodniczącego Komisji)', 7, 1);
    pen.add(sealBlock(pen.root, pen.fonts));
    pen.write('* niepotrzebne skreślić', { size: 7.5, before: 20 });
  });
}

function origin({ body, constituency, elected, list }: CertificatePaper): string {
  const by =
    list === null
      ? `kandydat zgłoszony przez: ${elected.committee.name}`
      : `kandydat z listy nr ${list.number} – ${elected.committee.name}`;
  return isOffice(body.decision.contest) ? `${by},` : `${by}, okręg wyborczy nr ${constituency},`;
}

function line(pen: Pen, words: string, size: number, before: number, bold = false, role: 'P' | 'H1' = 'P'): void {
  pen.write(words, { align: 'centre', size, before, bold, role, keep: true });
}
