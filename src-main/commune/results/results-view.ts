/** Results: what the received protocols give, what is on record, and what was published of it. */
import { type BoardView } from '../../../src-shared/api/commune/board.ts';
import {
  type ContestResultView,
  type OnRecord,
  type RecordView,
  type ResultsView,
} from '../../../src-shared/api/commune/results.ts';
import { type ContestKind } from '../../../src-shared/primitives.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import { contestView } from '../../../src-shared/results/view/contest.ts';
import { breathe } from '../../machine/breath.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { latestPublication, type StoredPublication } from '../../store/commune/repositories/publications.ts';
import { boardOf } from '../common/board-view.ts';
import { decideInSlices, lastEvidence } from '../common/evidence.ts';
import { type Records, recordsOf, versionOf } from '../common/records.ts';
import { type Now, nowOf, staleCauses } from '../common/stale.ts';

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
  const bodies = await decideInSlices(workspace.pkg, evidence.value);
  await breathe();
  const contests = board.contests.flatMap((state) => {
    const body = bodies.get(state.contest);
    return body ? [resultOf(state, body, records.value)] : [];
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

function resultOf({ received, agreed, expected }: State, body: DecidedBody, records: Records): ContestResultView {
  const view = contestView(body);
  return {
    ...view,
    received,
    agreed,
    expected,
    lots: viewsOf(records.lots, view.contest, body.lots),
    rulings: viewsOf(records.rulings, view.contest, body.rulings),
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
