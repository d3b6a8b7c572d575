/** Decide: what the received protocols give, with names, for the window and for the documents. */
import { type Constituency } from '../../src-shared/definition/contest.ts';
import { type ContestKind } from '../../src-shared/definition/primitives.ts';
import { ok, type Result } from '../../src-shared/result.ts';
import { decideBodies, type DecidedBody, type Evidence } from '../../src-shared/results/compute.ts';
import { type ConstituencyDecision } from '../../src-shared/results/decide.ts';
import { type LotRequired } from '../../src-shared/results/lots.ts';
import { majorityNeeded } from '../../src-shared/results/mayor.ts';
import { threshold } from '../../src-shared/results/threshold.ts';
import {
  type BoardView,
  type ConstituencyResultView,
  type ContestResultView,
  type ListResultView,
  type LotNeeded,
  type MayorResultView,
  type ResultsView,
} from '../../src-shared/views.ts';
import { latestPublication, type StoredPublication } from '../store/repositories/publications.ts';
import { boardOf } from './board.ts';
import { gatherEvidence } from './evidence.ts';
import { sourcesOf, staleCauses } from './stale.ts';
import { type CommuneWorkspace } from './workspace.ts';

/** The window's view. A protocol that no longer opens is the view's `problem`: nothing is computed around it. */
export async function resultsView(workspace: CommuneWorkspace, at: string): Promise<Result<ResultsView>> {
  const evidence = await gatherEvidence(workspace);
  if (!evidence.ok) return ok({ contests: [], at, published: null, problem: evidence.error });
  const published = await latestPublication(workspace.store);
  if (!published.ok) return published;
  const board = await boardOf(workspace, at);
  const bodies = decideBodies(workspace.pkg, evidence.value);
  const contests = board.contests.flatMap((state) => {
    const body = bodies.get(state.contest);
    return body ? [contestView(state, body)] : [];
  });
  return ok({ contests, at, published: publishedView(published.value, bodies, evidence.value), problem: null });
}

function publishedView(
  published: StoredPublication | undefined,
  bodies: ReadonlyMap<ContestKind, DecidedBody>,
  evidence: Evidence,
): ResultsView['published'] {
  if (published === undefined) return null;
  const { at, hash, files } = published;
  return { at, hash, files, stale: staleCauses(published, sourcesOf(bodies), evidence.lots.length) };
}

type State = BoardView['contests'][number];

function contestView(state: State, { decision, own, lots, expected, final }: DecidedBody): ContestResultView {
  const { contest, totals, constituencies } = decision;
  const passes = threshold(Object.values(totals), contest.threshold);
  const committees = new Map(
    contest.constituencies.flatMap((c) => c.lists.map((list) => [`${list.number}`, list.committee.short])),
  );
  const sum = (path: string) => constituencies.reduce((all, c) => all + (c.summary.sums[path] ?? 0), 0);
  const mayor = constituencies.find((c) => contest.contest === 'mayor' && c.constituency.voting);
  return {
    ...state,
    final,
    turnout: { eligible: sum('eligible'), validBallots: sum('validBallots') },
    validVotes: sum('validVotes'),
    threshold:
      contest.threshold === 0
        ? null
        : {
            percent: contest.threshold,
            totals: Object.entries(totals).map(([list, votes]) => ({
              list,
              committee: committees.get(list) ?? '',
              votes,
              qualifies: passes(votes),
            })),
          },
    constituencies: mayor
      ? []
      : constituencies.map((c) =>
          constituencyView(c, own, passes, totals, (n) => expected.filter((e) => e.constituency === n).length),
        ),
    mayor: mayor ? mayorView(mayor, contest.round) : null,
    lots: [...lots],
  };
}

function constituencyView(
  decision: ConstituencyDecision,
  own: boolean,
  passes: (votes: number) => boolean,
  totals: Readonly<Record<string, number>>,
  expected: (n: number) => number,
): ConstituencyResultView {
  const { constituency, summary } = decision;
  const base: ConstituencyResultView = {
    number: constituency.number,
    seats: constituency.seats,
    voting: constituency.voting,
    received: summary.protocols.length,
    expected: expected(constituency.number),
    validVotes: summary.sums['validVotes'] ?? 0,
    lists: constituency.lists.map((list) => ({
      number: list.number,
      committee: list.committee.short,
      status: list.status,
      votes: summary.sums[`results/${list.number}/total`] ?? 0,
      qualifies: list.status === 'registered' && passes(totals[`${list.number}`] ?? 0),
      seats: 0,
      elected: [],
      quotients: [],
    })),
    elected: [],
    steps: [],
    unfilled: 0,
    status: 'no-protocols',
    lot: null,
  };
  switch (decision.kind) {
    case 'no-protocols':
      return base;
    case 'no-voting': {
      const elected = withoutVoting(constituency);
      return { ...base, elected, unfilled: constituency.seats - elected.length, status: 'no-voting' };
    }
    case 'mayor':
      throw new Error('a mayor is not elected by constituencies');
    case 'plurality': {
      const { answer } = decision.explained;
      if (answer.status === 'question') return { ...base, status: 'question' };
      if (answer.status === 'lot-required')
        return { ...base, status: 'lot-required', lot: lotNeeded(answer, constituency, summary.sums) };
      const elected = answer.elected.flatMap((id) => singleName(constituency, id, summary.sums));
      return { ...base, elected, unfilled: answer.unfilled, status: 'decided' };
    }
    case 'dhondt': {
      const { answer, steps } = decision.explained;
      if (!own) return { ...base, status: 'goes-up' };
      const shown = {
        ...base,
        steps: steps.map((step) => ({ ...step, quotient: [...step.quotient] as [number, number] })),
      };
      const lists = base.lists.map((list) => withSeats(list, constituency, decision, summary.sums));
      if (answer.status === 'lot-required')
        return { ...shown, lists, status: 'lot-required', lot: lotNeeded(answer, constituency, summary.sums) };
      return { ...shown, lists, unfilled: answer.unfilled, status: 'decided' };
    }
  }
}

type Dhondt = Extract<ConstituencyDecision, { kind: 'dhondt' }>;

/** A list with its seats, its elected, and its column of quotients with the winning ones marked. */
function withSeats(
  list: ListResultView,
  constituency: Constituency,
  { explained }: Dhondt,
  sums: Readonly<Record<string, number>>,
): ListResultView {
  const { answer, steps } = explained;
  const own = steps.filter((step) => step.list === `${list.number}`);
  const divisors = Math.min(constituency.seats, own.length + 2);
  const quotients = Array.from({ length: list.qualifies ? divisors : 0 }, (_, at) => ({
    divisor: at + 1,
    seat: own.find((step) => step.quotient[1] === at + 1)?.seat ?? null,
  }));
  if (answer.status !== 'decided') return { ...list, seats: own.length, quotients };
  const register = constituency.lists.find((l) => l.number === list.number)?.candidates ?? [];
  const elected = (answer.elected?.[`${list.number}`] ?? []).flatMap((id) => {
    const candidate = register.find((c) => `${c.position}` === id);
    if (!candidate) return [];
    const votes = sums[`results/${list.number}/${id}`] ?? 0;
    return [{ position: candidate.position, name: `${candidate.surname} ${candidate.names}`, votes }];
  });
  return { ...list, seats: answer.seats[`${list.number}`] ?? 0, elected, quotients };
}

function singleName(constituency: Constituency, id: string, sums: Readonly<Record<string, number>>) {
  const candidate = constituency.candidates.find((c) => `${c.position}` === id);
  if (!candidate) return [];
  const { position, surname, names, committee } = candidate;
  return [
    { position, name: `${surname} ${names}`, committee: committee.short, votes: sums[`results/${position}`] ?? 0 },
  ];
}

/** No more candidates than seats: all registered ones are elected, the other seats stay empty (art. 380). */
export function withoutVoting(constituency: Constituency): ConstituencyResultView['elected'] {
  const listed = constituency.lists
    .filter((list) => list.status === 'registered')
    .flatMap((list) => list.candidates.map((candidate) => ({ ...candidate, committee: list.committee })));
  return [...listed, ...constituency.candidates]
    .filter((candidate) => candidate.status === 'registered')
    .map(({ position, surname, names, committee }) => ({
      position,
      name: `${surname} ${names}`,
      committee: committee.short,
      votes: null,
    }));
}

function mayorView(decision: ConstituencyDecision, round: 1 | 2): MayorResultView {
  const { constituency, summary } = decision;
  const candidates = constituency.candidates
    .filter((c) => c.status === 'registered')
    .flatMap((c) => singleName(constituency, `${c.position}`, summary.sums))
    .map(({ position, name, committee, votes }) => ({ id: `${position}`, name, committee, votes: votes ?? 0 }));
  const valid = summary.sums['validVotes'] ?? 0;
  const view: MayorResultView = {
    round,
    candidates,
    single: null,
    required: Number(majorityNeeded(BigInt(valid))),
    outcome: 'no-protocols',
    elected: null,
    runoff: [],
    by: null,
    lot: null,
  };
  if (decision.kind !== 'mayor') return view;
  const { answer } = decision.explained;
  const single = 'single' in decision.input ? decision.input.single : null;
  switch (answer.outcome) {
    case 'elected':
      return { ...view, single, outcome: 'elected', elected: answer.elected ?? '1', by: answer.by ?? null };
    case 'runoff':
      return { ...view, outcome: 'runoff', runoff: [...answer.runoff], by: answer.by };
    case 'not-elected':
      return { ...view, single, outcome: 'not-elected' };
    case 'lot-required':
      return { ...view, outcome: 'lot-required', lot: lotNeeded(answer, constituency, summary.sums) };
  }
}

function lotNeeded(
  { lot }: LotRequired,
  constituency: Constituency,
  sums: Readonly<Record<string, number>>,
): LotNeeded {
  const list = constituency.lists.find((l) => `${l.number}` === lot.list);
  return {
    kind: lot.kind,
    list: lot.list ?? null,
    places: lot.places,
    between: lot.between.map((id) => {
      if (lot.kind === 'list') {
        const named = constituency.lists.find((l) => `${l.number}` === id);
        return { id, name: named?.committee.short ?? id, votes: sums[`results/${id}/total`] ?? 0 };
      }
      const candidate = (list ?? constituency).candidates.find((c) => `${c.position}` === id);
      const path = list ? `results/${list.number}/${id}` : `results/${id}`;
      return { id, name: candidate ? `${candidate.surname} ${candidate.names}` : id, votes: sums[path] ?? 0 };
    }),
  };
}
