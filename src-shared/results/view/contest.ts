/**
 * A decided contest as people read it: what window, verifier, page, minutes and tables tell of it. They choose words and
 * places; what is so is said here.
 */
import { isOffice } from '../../definition/contest.ts';
import { type Bilingual, type ContestKind } from '../../primitives.ts';
import { caveatsOf } from '../body-caveats.ts';
import { type DecidedBody } from '../body.ts';
import { type Caveat } from '../caveats.ts';
import { isSettled } from '../open-questions.ts';
import { precinctCount, type PrecinctCount } from '../precincts.ts';
import { participation } from '../threshold.ts';
import { tracesOf, type Trace } from '../traces.ts';
import { constituencyView, type ConstituencyView, type ListView } from './constituency.ts';
import { mayorView, type MayorView } from './mayor.ts';

/** A list over the whole body: `seats` of the constituencies decided so far; `annulled` where it is so in all of them. */
export type BodyListView = Pick<ListView, 'number' | 'committee' | 'status' | 'votes' | 'qualifies' | 'seats'>;

export type ContestView = {
  contest: ContestKind;
  title: Bilingual;
  body: string;
  /** Decided by this commune, not by a county or a region. */
  own: boolean;
  /** In precincts: one may draw up several of the contest's protocols. */
  precincts: PrecinctCount;
  final: boolean;
  turnout: { eligible: number; validBallots: number };
  validVotes: number;
  /** Percent of the law; `null` where there is none, or where the whole body is not counted here. */
  threshold: number | null;
  /** By number. */
  lists: BodyListView[];
  constituencies: ConstituencyView[];
  mayor: MayorView | null;
  /** What must be told of the protocols wherever their numbers stand. */
  caveats: Caveat[];
  /** What was changed on the way, and why. */
  traces: Trace[];
};

/** Decided once and told once: whatever shows a result reads the same. */
export type ToldBody = DecidedBody & { readonly view: ContestView };

export function told(bodies: Iterable<readonly [ContestKind, DecidedBody]>): Map<ContestKind, ToldBody> {
  return new Map([...bodies].map(([contest, body]) => [contest, { ...body, view: contestView(body) }]));
}

export function contestView(body: DecidedBody): ContestView {
  const { decision, own, rulings, expected, final } = body;
  const { contest, totals, constituencies } = decision;
  const qualifies = participation(totals, contest.threshold, own);
  const sum = (path: string) => constituencies.reduce((all, { summary }) => all + (summary.sums[path] ?? 0), 0);
  const mayor = constituencies.find(() => own && isOffice(contest));
  const views = mayor
    ? []
    : constituencies.map((one) => {
        const { number } = one.constituency;
        return constituencyView(one, {
          own,
          qualifies,
          expected: expected.filter(({ constituency }) => constituency === number).length,
          rulings: rulings.filter(({ constituency }) => constituency === number),
          settled: isSettled(body, number),
        });
      });
  return {
    contest: contest.contest,
    title: contest.title,
    body: contest.body,
    own,
    precincts: precinctCount(body),
    final,
    turnout: { eligible: sum('eligible'), validBallots: sum('validBallots') },
    validVotes: sum('validVotes'),
    threshold: contest.threshold === 0 || !own ? null : contest.threshold,
    lists: listsOf(views, totals, qualifies),
    constituencies: views,
    mayor: mayor ? mayorView(mayor, contest.round, isSettled(body, 1)) : null,
    caveats: caveatsOf(body),
    traces: tracesOf(body),
  };
}

function listsOf(
  constituencies: readonly ConstituencyView[],
  totals: Readonly<Record<string, number>>,
  qualifies: (list: string) => boolean | null,
): BodyListView[] {
  const all = new Map<number, BodyListView>();
  for (const { lists, seated } of constituencies)
    for (const { number, committee, status, seats } of lists) {
      const before = all.get(number);
      all.set(number, {
        number,
        committee,
        status: before?.status === 'registered' ? 'registered' : status,
        votes: totals[number] ?? 0,
        qualifies: qualifies(`${number}`),
        seats: (before?.seats ?? 0) + (seated === null ? 0 : seats),
      });
    }
  return [...all.values()].sort((a, b) => a.number - b.number);
}
