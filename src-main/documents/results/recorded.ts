/** What people decided and the papers must tell: the course of lots and rulings (art. 445). */
import { isOffice } from '../../../src-shared/definition/contest.ts';
import type { DecidedBody } from '../../../src-shared/results/body.ts';
import { tieArticle } from '../../../src-shared/results/tie-record.ts';
import type { RecordedLot } from '../../../src-shared/sealed/payloads.ts';
import type { Pen } from './paper.ts';
import { contender } from './ties.ts';
import { prize, recordedWords } from './words.ts';

export function writeLots(pen: Pen, { decision, lots, withdrawn }: DecidedBody): void {
  const takenBack = withdrawn.filter(({ record }) => record === 'lot');
  if (lots.length === 0 && takenBack.length === 0) pen.write(recordedWords.noLots);
  for (const lot of lots) pen.write(lotWords(decision.contest, lot));
}

/** Records taken back, with the reason: they decided nothing, and nobody can make them unseen. */
export function writeWithdrawn(pen: Pen, { decision, withdrawn }: DecidedBody): void {
  for (const { record, fact, date, persons, reason } of withdrawn) {
    const content = record === 'lot' ? lotWords(decision.contest, fact) : recordedWords.ruling(fact);
    pen.write(recordedWords.withdrawn({ date, persons, reason, content }));
  }
}

function lotWords(contest: DecidedBody['decision']['contest'], lot: RecordedLot): string {
  const constituency = contest.constituencies.find(({ number }) => number === lot.constituency);
  const named = (ids: readonly string[]) => ids.map((id) => (constituency ? contender(constituency, lot, id) : id));
  return recordedWords.lot({
    ...lot,
    constituency: isOffice(contest) ? null : lot.constituency,
    between: named(lot.between),
    competed: prize(lot, lot.places, contest.round),
    article: tieArticle(lot),
    drawn: named(lot.drawn),
  });
}

export function writeRulings(pen: Pen, { rulings }: DecidedBody): void {
  for (const ruling of rulings) pen.write(recordedWords.ruling(ruling));
}
