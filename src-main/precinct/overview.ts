/** Overview: every protocol of the precinct, and what is odd between them. */
import { type overviewCalls } from '../../src-shared/api/precinct/overview.ts';
import { ok } from '../../src-shared/result.ts';
import { plannedHere, precinctView } from '../session/precinct.ts';
import { type HandlersOf, precinctOf } from '../session/session.ts';
import { listDrafts } from '../store/precinct/repositories/drafts.ts';
import { crossFindings } from './common/cross.ts';
import { rowOf } from './common/view.ts';

export const overview: HandlersOf<typeof overviewCalls> = {
  'overview.view': async (session) => {
    const workspace = precinctOf(session);
    const drafts = await listDrafts(workspace.store);
    if (!drafts.ok) return drafts;
    const files = drafts.value.flatMap((draft) => {
      const plan = plannedHere(workspace, draft);
      return plan ? [{ draft, plan }] : [];
    });
    const order = workspace.pkg.definition.payload.contests.map((c) => c.contest);
    files.sort((a, b) => order.indexOf(a.draft.contest) - order.indexOf(b.draft.contest));
    return ok({
      precinct: precinctView(workspace.precinct),
      protocols: files.map(rowOf),
      crossFindings: crossFindings(workspace, files),
    });
  },
};
