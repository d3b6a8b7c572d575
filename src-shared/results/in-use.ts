/** Which records a decision stands on. What answers a question that no longer stands is kept, but takes no part. */
import { type RecordedLot, type RecordedRuling } from '../sealed/payloads.ts';
import { type BodyDecision, type ConstituencyDecision } from './decide.ts';
import { lotKey } from './lots.ts';
import { explainPlurality } from './plurality.ts';
import { tieRecords } from './tie-record.ts';

/** Lots that gave somebody a place. */
export function lotsInUse(decision: BodyDecision, lots: readonly RecordedLot[]): RecordedLot[] {
  return lots.filter((lot) => {
    const key = lotKey({ ...lot, list: lot.list ?? undefined });
    return at(decision, lot)
      .flatMap(tieRecords)
      .some(({ kind, list, votes, lot: drawn }) => {
        if (drawn === null || drawn.drawn === null || votes !== lot.votes) return false;
        return lotKey({ kind, list: list ?? undefined, between: drawn.between }) === key;
      });
  });
}

/** Readings where the two lead apart, and confirmations of exactly the seats that are empty. */
export function rulingsInUse(decision: BodyDecision, rulings: readonly RecordedRuling[]): RecordedRuling[] {
  return rulings.filter((ruling) => at(decision, ruling).some((one) => answers(ruling, one)));
}

function at({ constituencies }: BodyDecision, { constituency }: Pick<RecordedLot, 'constituency'>) {
  return constituencies.filter((one) => one.constituency.number === constituency);
}

function answers(ruling: RecordedRuling, decision: ConstituencyDecision): boolean {
  if (ruling.question === 'unfilled') return unfilledIn(decision) === ruling.seats;
  if (decision.kind !== 'plurality') return false;
  return explainPlurality({ ...decision.input, lots: [], reading: 'ask' }).answer.status === 'question';
}

/** Seats of a constituency by lists that a list won and cannot fill; 0 while it is not decided. */
export function unfilledIn(decision: ConstituencyDecision): number {
  if (decision.kind !== 'dhondt' || decision.explained.answer.status !== 'decided') return 0;
  return decision.explained.answer.unfilled;
}
