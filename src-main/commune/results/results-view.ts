/** Decide: what the received protocols give, with names, for the window and for the documents. */
import { isOffice } from '../../../src-shared/definition/contest.ts';
import { type BoardView } from '../../../src-shared/api/commune/board.ts';
import {
  type ContestResultView,
  type OnRecord,
  type RecordView,
  type ResultsView,
} from '../../../src-shared/api/commune/results.ts';
import { type ContestKind } from '../../../src-shared/primitives.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { caveatsOf } from '../../../src-shared/results/body-caveats.ts';
import { decideBodies } from '../../../src-shared/results/compute.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import { isSettled } from '../../../src-shared/results/open-questions.ts';
import { precinctCount } from '../../../src-shared/results/precincts.ts';
import { participation } from '../../../src-shared/results/threshold.ts';
import { tracesOf } from '../../../src-shared/results/traces.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { latestPublication, type StoredPublication } from '../../store/repositories/publications.ts';
import { boardOf } from '../common/board-view.ts';
import { lastEvidence } from '../common/evidence.ts';
import { type Records, recordsOf, versionOf } from '../common/records.ts';
import { type Now, nowOf, staleCauses } from '../common/stale.ts';
import { constituencyView } from './constituency-view.ts';
import { mayorView } from './mayor-view.ts';

/** The window's view. A protocol that no longer opens is the view's `problem`: nothing is computed around it. */
export async function resultsView(workspace: CommuneWorkspace, at: string): Promise<Result<ResultsView>> {
  const evidence = await lastEvidence(workspace);
  const records = await recordsOf(workspace.store);
  if (!records.ok) return records;
  const version = versionOf(records.value);
  if (!evidence.ok) return ok({ version, contests: [], at, published: null, problem: evidence.error });
  const published = await latestPublication(workspace.store);
  if (!published.ok) return published;
  const board = await boardOf(workspace, at);
  const bodies = decideBodies(workspace.pkg, evidence.value);
  const contests = board.contests.flatMap((state) => {
    const body = bodies.get(state.contest);
    return body ? [contestView(state, body, records.value)] : [];
  });
  return ok({
    version,
    contests,
    at,
    published: publishedView(published.value, nowOf(workspace.pkg, bodies, evidence.value)),
    problem: null,
  });
}

function publishedView(published: StoredPublication | undefined, now: Now): ResultsView['published'] {
  if (published === undefined) return null;
  const { at, number, hash, files } = published;
  return { at, number, hash, files, stale: staleCauses(published, now) };
}

type State = BoardView['contests'][number];

function contestView(state: State, body: DecidedBody, records: Records): ContestResultView {
  const { decision, own, lots, rulings, expected, final } = body;
  const { contest, totals, constituencies } = decision;
  const qualifies = participation(totals, contest.threshold, own);
  const committees = new Map(
    contest.constituencies.flatMap((c) => c.lists.map((list) => [`${list.number}`, list.committee.short])),
  );
  const sum = (path: string) => constituencies.reduce((all, c) => all + (c.summary.sums[path] ?? 0), 0);
  const mayor = constituencies.find(() => own && isOffice(contest));
  return {
    ...state,
    precincts: precinctCount(body),
    final,
    turnout: { eligible: sum('eligible'), validBallots: sum('validBallots') },
    validVotes: sum('validVotes'),
    threshold:
      contest.threshold === 0 || !own
        ? null
        : {
            percent: contest.threshold,
            totals: Object.entries(totals).map(([list, votes]) => ({
              list,
              committee: committees.get(list) ?? '',
              votes,
              qualifies: qualifies(list),
            })),
          },
    constituencies: mayor
      ? []
      : constituencies.map((c) => {
          const { number } = c.constituency;
          const waiting = expected.filter((one) => one.constituency === number).length;
          const decidedHere = rulings.filter((ruling) => ruling.constituency === number);
          const settled = isSettled(body, number);
          return constituencyView(c, { own, qualifies, expected: waiting, rulings: decidedHere, settled });
        }),
    mayor: mayor ? mayorView(mayor, contest.round, isSettled(body, 1)) : null,
    caveats: caveatsOf(body),
    traces: tracesOf(body),
    lots: viewsOf(records.lots, state.contest, lots),
    rulings: viewsOf(records.rulings, state.contest, rulings),
  };
}

function viewsOf<T extends { readonly contest: ContestKind }>(
  records: readonly OnRecord<T>[],
  contest: ContestKind,
  standing: readonly T[],
): RecordView<T>[] {
  const used = standing.map((fact) => JSON.stringify(fact));
  return records
    .filter(({ fact }) => fact.contest === contest)
    .map((one) => ({ ...one, inUse: one.withdrawn === null && used.includes(JSON.stringify(one.fact)) }));
}
