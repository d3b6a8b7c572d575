/** The clock of this laptop beside the voting day, shown everywhere; before real numbers it is confirmed where they do not fit. */
import { type ClockView } from '../../src-shared/api/start/clock.ts';
import { type ClockVerdict, dayAfter, dayOf, judgeClock } from '../../src-shared/day/clock.ts';
import { ok, type Result } from '../../src-shared/result.ts';
import { type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { listJournalOf } from '../store/common/repositories/journal-entries.ts';
import { type Store } from '../store/kinds.ts';

export type Opened = { readonly store: Store; readonly pkg: TrustedPackage };

export const aboutDay = (day: string) => `clock/${day}`;

export function verdictOf({ pkg }: Opened, now: string): ClockVerdict {
  const { votingDay, teryt } = pkg.definition.payload;
  const mandate = pkg.mandates.get(teryt)?.payload;
  return mandate === undefined ? 'wrong' : judgeClock(now, votingDay, mandate);
}

/** Whether nobody needs to be asked. */
export function fits(opened: Opened, now: string): boolean {
  return opened.pkg.definition.payload.mode === 'rehearsal' || verdictOf(opened, now) === 'fits';
}

/** Whether people said that they go on all the same: on this day, or the evening before. */
async function isConfirmed({ store }: Opened, now: string): Promise<Result<boolean>> {
  for (const day of [dayOf(now), dayAfter(dayOf(now), -1)]) {
    const said = await listJournalOf(store, aboutDay(day), 1);
    if (!said.ok) return said;
    if (said.value.length > 0) return ok(true);
  }
  return ok(false);
}

/** What is wrong with the clock, and what people said to that. */
export async function clockView(opened: Opened, now: string): Promise<Result<ClockView>> {
  const { votingDay, mode } = opened.pkg.definition.payload;
  const confirmed = await isConfirmed(opened, now);
  return confirmed.ok
    ? ok({ now, votingDay, mode, verdict: verdictOf(opened, now), confirmed: confirmed.value })
    : confirmed;
}

/** Whether numbers of real elections may be begun now; asked with every field that is saved, and mostly answered at once. */
export async function isDayAccepted(opened: Opened, now: string): Promise<Result<boolean>> {
  return fits(opened, now) ? ok(true) : isConfirmed(opened, now);
}
