/** Who sits on which seat, with names: the same for papers, pages and open data. */
import {
  registered,
  soleCandidate,
  type Candidate,
  type CandidateList,
  type Constituency,
} from '../definition/contest.ts';
import { type ConstituencyDecision } from './decide.ts';
import { type Step } from './schemas.ts';
import { type Chosen, type Tie } from './ties.ts';
import { candidatePath } from '../forms/paths.ts';

export type Elected = Candidate & { readonly committee: CandidateList['committee'] };
export type Seat = {
  /** 1, 2, 3 … in the order the seats were given. */
  readonly number: number;
  /** The list that won it; `null` for single names and where no list could take it. */
  readonly list: CandidateList | null;
  /** `null`: nobody to take it, the seat stays empty (art. 445). */
  readonly candidate: Elected | null;
  /** Of the candidate; `null` without voting. */
  readonly votes: number | null;
  readonly quotient: Step['quotient'] | null;
  /** What gave the seat to this list or, where single names stand, to this candidate. */
  readonly by: Step['by'] | 'votes' | 'unopposed' | 'none';
  /** What put this candidate before the others of the list; `null` where no list gave the seat. */
  readonly onList: Chosen['by'] | null;
};

/** Every seat of a constituency; `undefined` while it is not decided, or the mayor is not elected by this vote. */
export function seatsOf(decision: ConstituencyDecision): Seat[] | undefined {
  const { constituency, summary } = decision;
  switch (decision.kind) {
    case 'no-protocols':
      return undefined;
    case 'unopposed':
      return filled(constituency.seats, withoutVoting(constituency));
    case 'not-held':
      return filled(constituency.seats, []);
    case 'dhondt': {
      const { answer, ties } = decision.explained;
      if (answer.status !== 'decided') return undefined;
      const taken = new Map<string, number>();
      const seats = answer.steps.map(({ seat, list: id, quotient, by }): Seat => {
        const nth = taken.get(id) ?? 0;
        taken.set(id, nth + 1);
        const list = constituency.lists.find(({ number }) => `${number}` === id) ?? null;
        const position = answer.elected?.[id]?.[nth];
        const candidate = list?.candidates.find((one) => `${one.position}` === position);
        const votes = (position === undefined ? undefined : summary.sums[candidatePath(position, id)]) ?? 0;
        const who = list && candidate ? { ...candidate, committee: list.committee } : null;
        const equal = ties.find((tie) => tie.kind === 'candidate' && tie.list === id);
        const onList = position === undefined ? null : reasonOf(position, equal);
        return { number: seat, list, candidate: who, votes: who && votes, quotient, by, onList };
      });
      return filled(constituency.seats, seats);
    }
    case 'plurality': {
      const { answer, ties } = decision.explained;
      if (answer.status !== 'decided') return undefined;
      return filled(
        constituency.seats,
        answer.elected.map((id) => single(decision, id, reasonOf(id, ties[0]))),
      );
    }
    case 'mayor': {
      const { answer } = decision.explained;
      if (answer.outcome !== 'elected') return undefined;
      const votes = 'single' in decision.input ? decision.input.single.for : undefined;
      const only = soleCandidate(constituency);
      const seat = single(decision, answer.elected ?? `${only?.position}`, answer.by ?? 'votes');
      return filled(1, [votes === undefined ? seat : { ...seat, votes }]);
    }
  }
}

type Unnumbered = Omit<Seat, 'number'>;

/** Numbers the seats and adds those that nobody could take. */
function filled(all: number, seats: readonly Unnumbered[]): Seat[] {
  const empty: Unnumbered = { list: null, candidate: null, votes: null, quotient: null, by: 'none', onList: null };
  const missing = Array.from({ length: Math.max(0, all - seats.length) }, () => empty);
  return [...seats, ...missing].map((seat, at) => ({ ...seat, number: at + 1 }));
}

/** No more candidates than seats: the registered ones are elected (art. 380). */
function withoutVoting({ lists, candidates }: Constituency): Unnumbered[] {
  const of = (list: CandidateList | null, candidate: Elected): Unnumbered => {
    return { list, candidate, votes: null, quotient: null, by: 'unopposed', onList: null };
  };
  const listed = registered(lists).flatMap((list) =>
    registered(list.candidates).map((candidate) => of(list, { ...candidate, committee: list.committee })),
  );
  return [...listed, ...registered(candidates).map((candidate) => of(null, candidate))];
}

function single({ constituency, summary }: ConstituencyDecision, id: string, by: Seat['by']): Unnumbered {
  const candidate = constituency.candidates.find(({ position }) => `${position}` === id) ?? null;
  return { list: null, candidate, votes: summary.sums[candidatePath(id)] ?? 0, quotient: null, by, onList: null };
}

/** What gave `id` its place: votes, or what resolved the equality it was in. */
export function reasonOf(id: string, tie: Pick<Tie, 'between' | 'ahead'> | undefined): Chosen['by'] {
  if (tie === undefined || !tie.between.includes(id)) return 'votes';
  return tie.ahead.includes(id) ? 'precincts' : 'lot';
}
