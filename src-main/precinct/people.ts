/** The commission around one protocol: who is there, taken over from another protocol, and what voters refused. */
import { isAttended } from '../../src-shared/protocol/people.ts';
import * as machine from '../../src-shared/protocol/machine.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { precinctOf, type Handlers } from '../session.ts';
import { findDraft, saveDraft } from '../store/repositories/drafts.ts';
import { viewOf } from './view.ts';
import { changeDraft, planned, type DraftOnFile } from './workspace.ts';

export const peopleHandlers: Handlers<'protocol.carryAttendance' | 'protocol.saveRefusals'> = {
  'protocol.carryAttendance': async (session, { id, from }) => {
    const typist = session.keyboard.typist();
    if (!typist.ok) return typist;
    const workspace = precinctOf(session);
    const written = await workspace.store.write(typist.value, async (tx): Promise<Result<DraftOnFile>> => {
      const [own, other] = [await findDraft(tx, id), await findDraft(tx, from)];
      if (!own.ok) return own;
      if (!other.ok) return other;
      const plan = own.value && planned(workspace, own.value);
      if (!own.value || !plan) return fail('unknown-protocol', `this precinct draws up no protocol «${id}»`, id);
      if (!other.value || id === from || !isAttended(other.value))
        return fail('nothing-to-carry', `the protocol «${from}» does not say who was present and when`, from);
      const { attendance, voting } = other.value;
      const stepped = machine.annotate(own.value, { attendance, voting });
      if (!stepped.ok) return stepped;
      const after = { ...stepped.value, savedAt: tx.at };
      await saveDraft(tx, after);
      const { attendance: people, voting: times } = own.value;
      await tx.journal({ action: 'attendance-saved', subject: id, detail: { old: people, new: attendance, from } });
      await tx.journal({ action: 'voting-times-saved', subject: id, detail: { old: times, new: voting, from } });
      return ok({ draft: after, plan });
    });
    return written.ok ? ok(viewOf(written.value)) : written;
  },

  'protocol.saveRefusals': async (session, { id, refusals }) => {
    const typist = session.keyboard.typist();
    if (!typist.ok) return typist;
    const changed = await changeDraft(
      precinctOf(session),
      id,
      typist.value,
      (draft) => machine.annotate(draft, { refusals }),
      (before) => [{ action: 'refusals-saved', subject: id, detail: { old: before.refusals, new: refusals } }],
    );
    return changed.ok ? ok({ savedAt: changed.value.draft.savedAt ?? '' }) : changed;
  },
};
