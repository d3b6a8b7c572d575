/** Notes: remarks and positions, who is there, taken over from another protocol, and what voters refused. */
import { type notesCalls } from '../../src-shared/api/precinct/notes.ts';
import * as machine from '../../src-shared/protocol/machine.ts';
import { checkAttendance, isAttended } from '../../src-shared/protocol/people.ts';
import { writeSeen } from '../../src-shared/protocol/seen.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { type DraftOnFile, loadDraft } from '../session/precinct.ts';
import { type HandlersOf, precinctOf } from '../session/session.ts';
import { saveDraft } from '../store/precinct/repositories/drafts.ts';
import { change, saved, viewed } from './common/typed.ts';

export const notes: HandlersOf<typeof notesCalls> = {
  'notes.saveRemark': async (session, { id, remark, text, was }) =>
    saved(
      change(session, {
        id,
        step: (draft, plan) =>
          plan.form.remarks.some((r) => r.id === remark)
            ? machine.saveText(draft, 'remarks', remark, { text, was })
            : fail('unknown-remark', `this form has no remark «${remark}»`, remark),
        events: (before) => [
          {
            action: 'remark-saved',
            subject: `${id}#${remark}`,
            detail: { old: before.remarks[remark] ?? '', new: text },
          },
        ],
      }),
    ),

  'notes.savePosition': async (session, { id, rule, text, was }) =>
    saved(
      change(session, {
        id,
        step: (draft, plan) =>
          plan.form.rules.some((r) => r.code === rule)
            ? machine.saveText(draft, 'positions', rule, { text, was })
            : fail('unknown-rule', `this form has no rule «${rule}»`, rule),
        events: (before) => [
          {
            action: 'position-saved',
            subject: `${id}#${rule}`,
            detail: { old: before.positions[rule] ?? '', new: text },
          },
        ],
      }),
    ),

  'notes.saveAttendance': async (session, { id, was, ...wanted }) =>
    saved(
      change(session, {
        id,
        step: (draft, { precinct }) => {
          const fits = checkAttendance(precinct, wanted.attendance);
          return fits.ok ? machine.saveDay(draft, { wanted, was }) : fits;
        },
        events: (before, after) => [
          { action: 'attendance-saved', subject: id, detail: { old: before.attendance, new: after.attendance } },
          { action: 'voting-times-saved', subject: id, detail: { old: before.voting, new: after.voting } },
        ],
      }),
    ),

  'notes.carryAttendance': async (session, { id, seen, from }) => {
    const typist = session.keyboard.typist();
    if (!typist.ok) return typist;
    const workspace = precinctOf(session);
    const written = workspace.store.write(typist.value, async (tx): Promise<Result<DraftOnFile>> => {
      const within = { ...workspace, store: tx };
      const own = await loadDraft(within, id, seen);
      if (!own.ok) return own;
      const other = await loadDraft(within, from);
      if (!other.ok) return other;
      if (id === from || !isAttended(other.value.draft))
        return fail('nothing-to-carry', `the protocol «${from}» does not say who was present and when`, from);
      const { draft: before, plan } = own.value;
      const { attendance, voting } = other.value.draft;
      const stepped = machine.annotate(before, { attendance, voting });
      if (!stepped.ok) return stepped;
      const draft = await saveDraft(tx, { ...stepped.value, savedAt: tx.at });
      const people = { old: before.attendance, new: attendance, from };
      await tx.journal({ action: 'attendance-saved', subject: id, detail: people });
      const times = { old: before.voting, new: voting, from };
      await tx.journal({ action: 'voting-times-saved', subject: id, detail: times });
      return ok({ draft, plan });
    });
    return viewed(written);
  },

  'notes.saveRefusals': async (session, { id, refusals, was }) =>
    saved(
      change(session, {
        id,
        step: (draft) => {
          const written = writeSeen({ refusals: draft.refusals }, { refusals }, { refusals: was });
          return written.ok ? machine.annotate(draft, { refusals: written.value['refusals'] ?? null }) : written;
        },
        events: (before, after) => [
          { action: 'refusals-saved', subject: id, detail: { old: before.refusals, new: after.refusals } },
        ],
      }),
    ),
};
