/** The clock of this laptop beside the voting day, shown everywhere; before real numbers it is confirmed where they do not fit. */
import { dayAfter, dayOf, judgeClock } from '../src-shared/day/clock.ts';
import { fail, ok, type Result } from '../src-shared/result.ts';
import { type TrustedPackage } from '../src-shared/sealed/trusted.ts';
import { type ClockView } from '../src-shared/views.ts';
import { type Handlers, type SessionState } from './session.ts';
import { listJournalOf } from './store/repositories/journal-entries.ts';
import { type Store } from './store/store.ts';

type Opened = { readonly store: Store; readonly pkg: TrustedPackage };

const aboutDay = (day: string) => `clock/${day}`;

/** What is wrong with the clock, and whether people said that they go on all the same: on this day, or the evening before. */
export async function clockView({ store, pkg }: Opened, now: string): Promise<Result<ClockView>> {
  const { votingDay, teryt, mode } = pkg.definition.payload;
  const mandate = pkg.mandates.get(teryt)?.payload;
  const verdict = mandate === undefined ? 'wrong' : judgeClock(now, votingDay, mandate);
  let confirmed = false;
  for (const day of [dayOf(now), dayAfter(dayOf(now), -1)]) {
    const said = await listJournalOf(store, aboutDay(day), 1);
    if (!said.ok) return said;
    confirmed ||= said.value.length > 0;
  }
  return ok({ now, votingDay, mode, verdict, confirmed });
}

/** Whether numbers of real elections may be begun now. */
export async function isDayAccepted(opened: Opened, now: string): Promise<Result<boolean>> {
  const view = await clockView(opened, now);
  if (!view.ok) return view;
  const { mode, verdict, confirmed } = view.value;
  return ok(mode === 'rehearsal' || verdict === 'fits' || confirmed);
}

export const dayHandlers: Handlers<'day.clock' | 'day.confirmClock'> = {
  'day.clock': async (session) => clockView(openedIn(session), session.clock()),

  'day.confirmClock': async (session, { by }) => {
    const opened = openedIn(session);
    const now = session.clock();
    const view = await clockView(opened, now);
    if (!view.ok) return view;
    const { verdict, votingDay, mode } = view.value;
    if (mode === 'rehearsal' || verdict === 'fits') return fail('wrong-state', 'There is nothing to confirm.');
    const written = await opened.store.write(by, async (tx) => {
      const detail = { clock: now, votingDay, verdict };
      await tx.journal({ action: 'clock-confirmed', subject: aboutDay(dayOf(now)), detail });
      return ok(null);
    });
    return written.ok ? ok({ ...view.value, confirmed: true }) : written;
  },
};

function openedIn({ workspace }: SessionState): Opened {
  if (workspace === null) throw new Error('nothing is open in this session');
  return workspace;
}
