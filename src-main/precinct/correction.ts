/** Correction: a fault found after the final print begins a new revision. */
import { type correctionCalls } from '../../src-shared/api/precinct/correction.ts';
import { checkDeciders } from '../../src-shared/protocol/decided.ts';
import { draftId } from '../../src-shared/protocol/draft.ts';
import * as machine from '../../src-shared/protocol/machine.ts';
import { ok, type Result } from '../../src-shared/result.ts';
import { type DraftOnFile, loadDraft } from '../session/precinct.ts';
import { type HandlersOf, precinctOf } from '../session/session.ts';
import { saveDraft } from '../store/precinct/repositories/drafts.ts';
import { viewOf } from './common/view.ts';

export const correction: HandlersOf<typeof correctionCalls> = {
  'correction.revise': async (session, { id, seen, reason, persons }) => {
    const workspace = precinctOf(session);
    const written = await workspace.store.write(persons.join(', '), async (tx): Promise<Result<DraftOnFile>> => {
      const found = await loadDraft({ ...workspace, store: tx }, id, seen);
      if (!found.ok) return found;
      const { draft, plan } = found.value;
      const decided = checkDeciders(plan, draft.attendance, persons);
      if (!decided.ok) return decided;
      const revised = machine.revise(draft, { reason, persons });
      if (!revised.ok) return revised;
      const { old, next } = revised.value;
      await saveDraft(tx, old);
      const fresh = await saveDraft(tx, { ...next, savedAt: tx.at });
      const detail = { supersedes: next.supersedes ?? '', reason, persons };
      await tx.journal({ action: 'revision-started', subject: draftId(next), detail });
      return ok({ draft: fresh, plan });
    });
    return written.ok ? ok(viewOf(written.value)) : written;
  },
};
