/** One constituency of a council as people read it: votes, quotients with the winning ones marked, names, what is still open. */
import { nameOf, registered, type CandidateList, type Constituency } from '../../definition/contest.ts';
import { listPath } from '../../forms/paths.ts';
import { type RecordedRuling } from '../../sealed/payloads.ts';
import { contenderName, votesPath } from '../contender.ts';
import { type ConstituencyDecision } from '../decide.ts';
import { type LotRequired } from '../lots.ts';
import { type PluralityOutcome, type Step } from '../schemas.ts';
import { seatsOf, type Elected, type Seat } from '../seated.ts';
import { namedTies, type NamedTie } from '../tie-record.ts';

export type Committee = CandidateList['committee'];

export type LotNeeded = {
  kind: 'list' | 'candidate' | 'mayor';
  list: string | null;
  places: number;
  between: { id: string; name: string; votes: number }[];
};

/** A candidate with votes; `null` where there was no voting, or nothing is counted yet. */
export type CandidateView = {
  position: number;
  name: string;
  committee: Committee;
  votes: number | null;
  /** What gave a seat, inside a list where lists stand; `null` without a seat, or while it is not decided. */
  elected: 'votes' | 'precincts' | 'lot' | 'unopposed' | null;
};

export type ListView = {
  number: number;
  committee: Committee;
  status: 'registered' | 'annulled';
  votes: number;
  /** `null` where nobody can say: no votes yet, or another commission counts the whole body. */
  qualifies: boolean | null;
  seats: number;
  /** Those registered, in the order of the list. */
  candidates: CandidateView[];
  /** votes/1, votes/2, … as exact fractions; `seat` is the rank of the seat it won. */
  quotients: { divisor: number; seat: number | null }[];
};

/** A seat in the order they were given; nobody takes it where `candidate` is `null` (art. 445). */
export type SeatView = Pick<Seat, 'number' | 'votes' | 'quotient' | 'by' | 'onList'> & {
  list: { number: number; committee: Committee } | null;
  candidate: { position: number; name: string; committee: Committee } | null;
};

export type ConstituencyView = {
  number: number;
  seats: number;
  voting: Constituency['voting'];
  received: number;
  expected: number;
  validBallots: number;
  validVotes: number;
  lists: ListView[];
  /** Those registered, where single names stand instead of lists. */
  candidates: CandidateView[];
  ties: NamedTie[];
  steps: Step[];
  /** `null` while it is not decided, or where others decide it. */
  seated: SeatView[] | null;
  unfilled: number;
  /** `goes-up`: decided by the county's or the region's commission, summed here. */
  status: 'no-protocols' | 'unopposed' | 'not-held' | 'decided' | 'lot-required' | 'question' | 'goes-up';
  lot: LotNeeded | null;
  /** Every protocol it depends on is agreed with the paper: a lot is drawn, a ruling given only then. */
  settled: boolean;
  /** What the commission must decide and record: the reading of art. 443 § 2, or that seats stay empty. */
  question: 'reading' | 'unfilled' | null;
  /** Names elected under each reading, where they differ; null where that reading needs a lot. */
  readings: { tied: string[] | null; all: string[] | null } | null;
};

/** What a constituency is seen in: its body, and what was recorded about it. */
type Frame = {
  readonly own: boolean;
  /** Whether a list shares in the seats of the whole body. */
  readonly qualifies: (list: string) => boolean | null;
  /** Protocols it waits for. */
  readonly expected: number;
  /** Of this constituency. */
  readonly rulings: readonly RecordedRuling[];
  readonly settled: boolean;
};

/** One constituency with names. */
export function constituencyView(
  decision: ConstituencyDecision,
  { own, qualifies, expected, rulings, settled }: Frame,
): ConstituencyView {
  const { constituency, summary } = decision;
  const seats = (own || constituency.voting !== 'held' ? seatsOf(decision) : undefined) ?? null;
  const base: ConstituencyView = {
    number: constituency.number,
    seats: constituency.seats,
    voting: constituency.voting,
    received: summary.protocols.length,
    expected,
    validBallots: summary.sums['validBallots'] ?? 0,
    validVotes: summary.sums['validVotes'] ?? 0,
    lists: constituency.lists.map((list) => ({
      number: list.number,
      committee: list.committee,
      status: list.status,
      votes: summary.sums[listPath(list.number)] ?? 0,
      qualifies: list.status === 'registered' ? qualifies(`${list.number}`) : false,
      seats: (seats ?? []).filter((seat) => seat.list?.number === list.number && seat.candidate !== null).length,
      candidates: list.status === 'registered' ? candidatesOf(decision, seats ?? [], list) : [],
      quotients: [],
    })),
    candidates: candidatesOf(decision, seats ?? [], null),
    ties: own ? namedTies(decision) : [],
    steps: [],
    seated: seats && seats.map(seatView),
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
      return { ...base, unfilled: emptyOf(base), status: decision.kind };
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
        steps: [...steps],
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
export function candidatesOf(
  { constituency, summary }: ConstituencyDecision,
  seats: readonly Seat[],
  list: CandidateList | null,
): CandidateView[] {
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
    return { position, name: nameOf(one), committee, votes, elected: seat ? reasonOf(seat) : null };
  });
}

function reasonOf({ by, onList }: Seat): CandidateView['elected'] {
  if (onList !== null) return onList;
  return by === 'precincts' || by === 'lot' || by === 'unopposed' ? by : 'votes';
}

export function seatView({ list, candidate, ...seat }: Seat): SeatView {
  return {
    ...seat,
    list: list && { number: list.number, committee: list.committee },
    candidate: candidate && {
      position: candidate.position,
      name: nameOf(candidate),
      committee: candidate.committee,
    },
  };
}

function emptyOf({ seated }: ConstituencyView): number {
  return (seated ?? []).filter(({ candidate }) => candidate === null).length;
}

type Dhondt = Extract<ConstituencyDecision, { kind: 'dhondt' }>;

/** A list with its seats and its column of quotients with the winning ones marked. */
function withSeats(list: ListView, constituency: Constituency, { explained }: Dhondt): ListView {
  const { answer, steps } = explained;
  const own = steps.filter((step) => step.list === `${list.number}`);
  const divisors = Math.min(constituency.seats, own.length + 2);
  const quotients = Array.from({ length: list.qualifies === false ? 0 : divisors }, (_, at) => ({
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
