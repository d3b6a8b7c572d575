/** Count: typing, comparing, explaining. Each handler is one step of the machine and its journal rows. */
import { listDrafts } from '../store/repositories/drafts.ts';
import { type JournalEvent } from '../store/journal-events.ts';
import { crossFindings } from './common/cross.ts';
import { type ProtocolDraft } from '../../src-shared/protocol/draft.ts';
import * as machine from '../../src-shared/protocol/machine.ts';
import { obstacles, placeOf } from '../../src-shared/protocol/freeze.ts';
import { typedPaths } from '../../src-shared/protocol/check.ts';
import { type Numbers } from '../../src-shared/protocol/numbers.ts';
import { checkAttendance } from '../../src-shared/protocol/people.ts';
import { fail, ok } from '../../src-shared/result.ts';
import { isDayAccepted } from '../start/clock.ts';
import { precinctOf, type Handlers } from '../session/session.ts';
import { change, saved, viewed } from './common/typed.ts';
import { findingsOf, findingViews, rowOf, viewOf } from './common/view.ts';
import { changeDraft, loadDraft, planned } from '../session/precinct.ts';

export const entryHandlers: Handlers<
  | 'overview.view'
  | 'protocol.view'
  | 'entry.findings'
  | 'entry.begin'
  | 'entry.saveNumbers'
  | 'entry.finish'
  | 'entry.reopenFirst'
  | 'entry.resolve'
  | 'entry.amend'
  | 'notes.saveRemark'
  | 'notes.savePosition'
  | 'notes.saveAttendance'
  | 'check.confirmReading'
> = {
  'overview.view': async (session) => {
    const workspace = precinctOf(session);
    const drafts = await listDrafts(workspace.store);
    if (!drafts.ok) return drafts;
    const files = drafts.value.flatMap((draft) => {
      const plan = planned(workspace, draft);
      return plan ? [{ draft, plan }] : [];
    });
    const { number, type, seat, postalVoting, hours, appointed, commission, operators } = workspace.precinct;
    const order = workspace.pkg.definition.payload.contests.map((c) => c.contest);
    files.sort((a, b) => order.indexOf(a.draft.contest) - order.indexOf(b.draft.contest));
    return ok({
      precinct: { number, type, seat, postalVoting, hours, appointed, commission, operators },
      protocols: files.map(rowOf),
      crossFindings: crossFindings(workspace, files),
    });
  },

  'protocol.view': async (session, { id }) => {
    const loaded = await loadDraft(precinctOf(session), id);
    return loaded.ok ? ok(viewOf(loaded.value)) : loaded;
  },

  'entry.findings': async (session, { id }) => {
    const loaded = await loadDraft(precinctOf(session), id);
    return loaded.ok ? ok(findingViews(loaded.value, findingsOf(loaded.value))) : loaded;
  },

  'entry.begin': async (session, { id, seen, entry, by }) => {
    const begun = await viewed(
      changeDraft(precinctOf(session), {
        id,
        seen,
        by,
        step: (draft) => (entry === 1 ? machine.beginFirst(draft) : machine.beginSecond(draft, by)),
        events: () => [{ action: 'protocol-started', subject: id, detail: { by, entry } }],
      }),
    );
    if (begun.ok) session.keyboard.take(by);
    return begun;
  },

  'entry.saveNumbers': async (session, { id, entry, changes, was }) => {
    const accepted = await isDayAccepted(precinctOf(session), session.clock());
    if (!accepted.ok) return accepted;
    return saved(
      change(session, {
        id,
        step: (draft, plan, _at, by) => {
          const begun = Object.keys(entryOf(draft, entry)).length > 0;
          if (!begun && !accepted.value)
            return fail(
              'day-not-confirmed',
              'These are real elections, and today is not their day. Confirm the day first.',
            );
          return machine.saveNumbers(draft, { entry, by, paths: new Set(typedPaths(plan)) }, { changes, was });
        },
        events: (before, after) =>
          Object.keys(changes).map((path) => ({
            action: 'field-saved',
            subject: `${id}#${path}`,
            detail: {
              entry,
              old: entryOf(before, entry)[path] ?? null,
              new: entryOf(after, entry)[path] ?? null,
            },
          })),
      }),
    );
  },

  'entry.finish': async (session, { id, seen, entry }) => {
    const { secondEntry } = precinctOf(session).pkg.definition.payload.policies;
    return viewed(
      change(session, {
        id,
        seen,
        step: (draft, plan, _at, by) =>
          entry === 1 ? machine.finishFirst(draft, secondEntry, by) : machine.finishSecond(draft, typedPaths(plan), by),
        events: (_before, after) => [
          { action: 'entry-finished', subject: id, detail: { entry, differing: after.differing } },
        ],
      }),
    );
  },

  'entry.reopenFirst': async (session, { id, seen }) =>
    viewed(
      change(session, {
        id,
        seen,
        step: machine.reopenFirst,
        events: () => [{ action: 'reopened', subject: id, detail: { reason: 'first entry goes on' } }],
      }),
    ),

  'entry.resolve': async (session, { id, seen, path, value, by }) =>
    viewed(
      change(session, {
        id,
        seen,
        by,
        step: (draft) => machine.resolve(draft, path, value),
        events: (before) => [
          { action: 'resolved', subject: `${id}#${path}`, detail: { old: before.readings[path] ?? null, new: value } },
        ],
      }),
    ),

  'entry.amend': async (session, { id, seen, paths, reason, by }) =>
    viewed(
      change(session, {
        id,
        seen,
        by,
        step: (draft, plan) => machine.amend(draft, paths, new Set(typedPaths(plan))),
        events: (before) => [
          { action: 'reopened', subject: id, detail: { reason } },
          ...paths.map((path): JournalEvent => ({
            action: 'resolved',
            subject: `${id}#${path}`,
            detail: { old: before.numbers[path] ?? null, new: null },
          })),
        ],
      }),
    ),

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

  'check.confirmReading': async (session, { id, seen, by }) =>
    viewed(
      change(session, {
        id,
        seen,
        by,
        step: (draft, plan, at) => {
          const [first] = obstacles(plan, draft, findingsOf({ draft, plan }));
          if (first !== undefined) return fail('not-ready', `before reading aloud: ${first.kind}`, placeOf(first));
          return machine.confirmReading(draft, by, at);
        },
        events: () => [{ action: 'read-aloud', subject: id, detail: { by } }],
      }),
    ),
};

function entryOf(draft: ProtocolDraft, entry: 1 | 2): Numbers {
  return (entry === 1 ? draft.first : draft.second)?.numbers ?? {};
}
