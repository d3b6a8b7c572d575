/**
 * Who is at the keyboard of a window: named by themselves, and kept only as long as something is typed. A change by nobody
 * is refused, so that every saved field has a person (declared and journalled, not proven:
 * docs/architecture.md, "Persons and keys").
 */
import { type keyboardCalls } from '../../src-shared/api/precinct/keyboard.ts';
import { ok } from '../../src-shared/result.ts';
import { type HandlersOf, precinctOf } from '../session/session.ts';

export const keyboard: HandlersOf<typeof keyboardCalls> = {
  'keyboard.take': async (session, { by }) => {
    const { store, precinct } = precinctOf(session);
    const written = await store.write(by, async (tx) => {
      await tx.journal({ action: 'keyboard-taken', subject: `${precinct.number}`, detail: {} });
      return ok(null);
    });
    if (!written.ok) return written;
    session.keyboard.take(by);
    return ok({ by });
  },

  'keyboard.leave': async (session) => {
    session.keyboard.leave();
    return ok(null);
  },
};
