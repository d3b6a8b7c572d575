/** Entry: typing, comparing, reading again. Each handler is one step of the machine and its journal rows. */
import { type entryCalls } from '../../src-shared/api/precinct/entry.ts';
import { typedPaths } from '../../src-shared/protocol/check.ts';
import { type ProtocolDraft } from '../../src-shared/protocol/draft.ts';
import * as machine from '../../src-shared/protocol/machine.ts';
import { type Numbers } from '../../src-shared/protocol/numbers.ts';
import { fail, ok } from '../../src-shared/result.ts';
import { isDayAccepted } from '../session/day.ts';
import { changeDraft, loadDraft } from '../session/precinct.ts';
import { type HandlersOf, precinctOf } from '../session/session.ts';
import { type JournalEvent } from '../store/events.ts';
import { change, saved, viewed } from './common/typed.ts';
import { findingsOf, findingViews } from './common/view.ts';

export const entry: HandlersOf<typeof entryCalls> = {
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

  'entry.findings': async (session, { id }) => {
    const loaded = await loadDraft(precinctOf(session), id);
    return loaded.ok ? ok(findingViews(loaded.value, findingsOf(loaded.value))) : loaded;
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
};

function entryOf(draft: ProtocolDraft, entry: 1 | 2): Numbers {
  return (entry === 1 ? draft.first : draft.second)?.numbers ?? {};
}
