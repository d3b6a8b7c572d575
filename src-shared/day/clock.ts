/**
 * Whether a laptop's clock and the voting day fit (docs/domain.md, "The day"): asked before the first number of real
 * elections.
 */

/** `other-day`: a real day, but not the one of voting nor the night after it. `wrong`: a day on which no key of this election holds. */
export type ClockVerdict = 'fits' | 'other-day' | 'wrong';

type Validity = { readonly validFrom: string; readonly validUntil: string };

/** The night after the voting day ends at noon: by then the last protocols are handed over. */
const NIGHT_ENDS = '12:00';

/**
 * @param now instant with the offset of Polish clocks, as every clock of the program gives it
 * @param validity of the commune's mandate: outside of it the clock cannot be right
 */
export function judgeClock(now: string, votingDay: string, validity: Validity): ClockVerdict {
  const at = Date.parse(now);
  if (at < Date.parse(validity.validFrom) || at > Date.parse(validity.validUntil)) return 'wrong';
  const [day, time] = [dayOf(now), now.slice(11, 16)];
  const night = day === votingDay || (day === dayAfter(votingDay) && time < NIGHT_ENDS);
  return night ? 'fits' : 'other-day';
}

/** `2029-04-08` of `2029-04-08T23:41:07+02:00`. */
export function dayOf(now: string): string {
  return now.slice(0, 10);
}

export function dayAfter(day: string, days = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
