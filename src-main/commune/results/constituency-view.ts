/** One constituency of a council for the window: votes, quotients with the winning ones marked, names, what is still open. */
import { nameOf, registered, type CandidateList, type Constituency } from '../../../src-shared/definition/contest.ts';
import { contenderName, votesPath } from '../../../src-shared/results/contender.ts';
import { type ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { type LotRequired } from '../../../src-shared/results/lots.ts';
import { type PluralityOutcome } from '../../../src-shared/results/schemas.ts';
import { seatsOf, type Elected, type Seat } from '../../../src-shared/results/seated.ts';
import { namedTies } from '../../../src-shared/results/tie-record.ts';
import { type RecordedRuling } from '../../../src-shared/sealed/payloads.ts';
import {
  type CandidateResultView,
  type ConstituencyResultView,
  type ListResultView,
  type LotNeeded,
} from '../../../src-shared/api/commune/results.ts';
import { listPath } from '../../../src-shared/forms/paths.ts';

/** What a constituency is seen in: its body, and what was recorded about it. */
type Frame = {
  readonly own: boolean;
  /** Whether a list shares in the seats of the whole body. */
  readonly qualifies: (list: string) => boolean | null;
  /** Protocols it waits for. */
  readonly expected: number;
  readonly rulings: readonly RecordedRuling[];
  readonly settled: boolean;
};

/** One constituency with names. */
export function constituencyView(
  decision: ConstituencyDecision,
  { own, qualifies, expected, rulings, settled }: Frame,
): ConstituencyResultView {
  const { constituency, summary } = decision;
  const seats = own || constituency.voting !== 'held' ? (seatsOf(decision) ?? []) : [];
  const base: ConstituencyResultView = {
    number: constituency.number,
    seats: constituency.seats,
    voting: constituency.voting,
    received: summary.protocols.length,
    expected,
    validVotes: summary.sums['validVotes'] ?? 0,
    lists: constituency.lists.map((list) => ({
      number: list.number,
      committee: list.committee.short,
      status: list.status,
      votes: summary.sums[listPath(list.number)] ?? 0,
      qualifies: list.status === 'registered' ? qualifies(`${list.number}`) : false,
      seats: seats.filter((seat) => seat.list?.number === list.number && seat.candidate !== null).length,
      candidates: list.status === 'registered' ? candidates(decision, seats, list) : [],
      quotients: [],
    })),
    candidates: candidates(decision, seats, null),
    ties: own ? namedTies(decision) : [],
    steps: [],
    unfilled: 0,
    status: 'no-protocols',
    lot: null,
    settled,
    question: null,
    readings: null,
  };
  switch (decision.kind) {
    case 'no-protocols':
      return base;
    case 'unopposed':
    case 'not-held':
      return { ...base, unfilled: seats.filter(({ candidate }) => candidate === null).length, status: decision.kind };
    case 'mayor':
      if (own) throw new Error('a mayor is not elected by constituencies');
      return { ...base, status: 'goes-up' };
    case 'plurality': {
      const { answer } = decision.explained;
      if (!own) return { ...base, status: 'goes-up' };
      if (answer.status === 'question') {
        const under = (outcome: PluralityOutcome) =>
          outcome.status === 'decided'
            ? outcome.elected.map((id) => contenderName(constituency, { kind: 'candidate' }, id))
            : null;
        const readings = { tied: under(answer.readings.tied), all: under(answer.readings.all) };
        return { ...base, status: 'question', question: 'reading', readings };
      }
      if (answer.status === 'lot-required')
        return { ...base, status: 'lot-required', lot: lotNeeded(answer, constituency, summary.sums) };
      return { ...base, unfilled: answer.unfilled, status: 'decided' };
    }
    case 'dhondt': {
      const { answer, steps } = decision.explained;
      if (!own) return { ...base, status: 'goes-up' };
      const shown = {
        ...base,
        steps: steps.map((step) => ({ ...step, quotient: [...step.quotient] as [number, number] })),
        lists: base.lists.map((list) => withSeats(list, constituency, decision)),
      };
      if (answer.status === 'lot-required')
        return { ...shown, status: 'lot-required', lot: lotNeeded(answer, constituency, summary.sums) };
      const open = answer.unfilled > 0 && !rulings.some((ruling) => ruling.question === 'unfilled');
      const question = open ? ('unfilled' as const) : null;
      return { ...shown, unfilled: answer.unfilled, status: open ? 'question' : 'decided', question };
    }
  }
}

/** Everybody registered on a list, or by a single name, with votes and with what gave a seat. */
export function candidates(
  { constituency, summary }: ConstituencyDecision,
  seats: readonly Seat[],
  list: CandidateList | null,
): CandidateResultView[] {
  const all: Elected[] =
    list === null
      ? constituency.candidates
      : list.candidates.map((candidate) => ({ ...candidate, committee: list.committee }));
  return registered(all).map((one) => {
    const { position, committee } = one;
    const seat = seats.find(
      (each) => each.list?.number === list?.number && each.candidate !== null && each.candidate.position === position,
    );
    const path = votesPath({ kind: 'candidate', list: list && `${list.number}` }, `${position}`);
    const votes = summary.protocols.length === 0 ? null : (summary.sums[path] ?? 0);
    return { position, name: nameOf(one), committee: committee.short, votes, elected: seat ? reasonOf(seat) : null };
  });
}

function reasonOf({ by, onList }: Seat): CandidateResultView['elected'] {
  if (onList !== null) return onList;
  return by === 'precincts' || by === 'lot' || by === 'unopposed' ? by : 'votes';
}

type Dhondt = Extract<ConstituencyDecision, { kind: 'dhondt' }>;

/** A list with its seats and its column of quotients with the winning ones marked. */
function withSeats(list: ListResultView, constituency: Constituency, { explained }: Dhondt): ListResultView {
  const { answer, steps } = explained;
  const own = steps.filter((step) => step.list === `${list.number}`);
  const divisors = Math.min(constituency.seats, own.length + 2);
  const quotients = Array.from({ length: list.qualifies === true ? divisors : 0 }, (_, at) => ({
    divisor: at + 1,
    seat: own.find((step) => step.quotient[1] === at + 1)?.seat ?? null,
  }));
  // Until every name is certain the seats given so far are shown.
  return { ...list, seats: answer.status === 'decided' ? list.seats : own.length, quotients };
}

/** The lot in names, as the commission has to draw it. */
export function lotNeeded(
  { lot }: LotRequired,
  constituency: Constituency,
  sums: Readonly<Record<string, number>>,
): LotNeeded {
  const { kind, list = null, places, between } = lot;
  const named = between.map((id) => {
    return { id, name: contenderName(constituency, lot, id), votes: sums[votesPath(lot, id)] ?? 0 };
  });
  return { kind, list, places, between: named };
}
