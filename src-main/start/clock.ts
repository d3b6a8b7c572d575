/** The laptop's clock beside the voting day, and people who go on although the two do not fit. */
import { type clockCalls } from '../../src-shared/api/start/clock.ts';
import { dayOf } from '../../src-shared/day/clock.ts';
import { fail, ok } from '../../src-shared/result.ts';
import { aboutDay, clockView, fits, type Opened, verdictOf } from '../session/day.ts';
import { type HandlersOf, type SessionState } from '../session/session.ts';

export const clock: HandlersOf<typeof clockCalls> = {
  'clock.view': async (session) => clockView(openedIn(session), session.clock()),

  'clock.confirm': async (session, { by }) => {
    const opened = openedIn(session);
    const now = session.clock();
    if (fits(opened, now)) return fail('wrong-state', 'There is nothing to confirm.');
    const { votingDay } = opened.pkg.definition.payload;
    const written = await opened.store.write(by, async (tx) => {
      const detail = { clock: now, votingDay, verdict: verdictOf(opened, now) };
      await tx.journal({ action: 'clock-confirmed', subject: aboutDay(dayOf(now)), detail });
      return ok(null);
    });
    return written.ok ? clockView(opened, now) : written;
  },
};

function openedIn({ workspace }: SessionState): Opened {
  if (workspace === null) throw new Error('nothing is open in this session');
  return workspace;
}
