/** Start and end of voting: real moments in order (T25), and those of the day (M23). CEL cannot tell an impossible date. */
import { type Context } from '../draft.ts';

/** Which of the given times are wrong; empty while nothing is given. One alone is only read, not compared. */
export function brokenTimes({ opened, closed }: Context): string[][] {
  const start = opened === undefined ? undefined : moment(opened);
  const end = closed === undefined ? undefined : moment(closed);
  const wrong = [...(start === null ? ['opened'] : []), ...(end === null ? ['closed'] : [])];
  if (wrong.length > 0) return [wrong];
  if (typeof start === 'number' && typeof end === 'number' && start >= end) return [['opened', 'closed']];
  return [];
}

const MINUTE = 60_000;
/** A door that opens a quarter of an hour late is still the precinct's hour. */
const TOLERANCE = 15 * MINUTE;
const LONGEST = 20 * 60 * MINUTE;

/** Which of the times are not those of this precinct's voting day (M23); empty while the day or its hours are unknown. */
export function unusualHours({ opened = '', closed = '', votingDay, opens, closes }: Context): string[][] {
  const start = moment(opened);
  const end = moment(closed);
  if (votingDay === undefined || opens === undefined || closes === undefined) return [];
  const strange = [
    ...(start === null || isAround(start, votingDay, opens) ? [] : ['opened']),
    ...(end === null || isAround(end, votingDay, closes) ? [] : ['closed']),
  ];
  const long = start !== null && end !== null && end - start > LONGEST;
  return long ? [['opened', 'closed']] : strange.length > 0 ? [strange] : [];
}

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', dateStyle: 'short', timeStyle: 'short' });

/** Compared on the wall of the polling station, whatever offset the time was written with. */
function isAround(at: number, day: string, time: string): boolean {
  const shown = Date.parse(`${wall.format(at).replace(' ', 'T')}Z`);
  return Math.abs(shown - Date.parse(`${day}T${time}Z`)) <= TOLERANCE;
}

const iso = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):\d{2})$/;

/** Milliseconds since 1970 of an ISO 8601 time with offset, or `null`. */
function moment(text: string): number | null {
  const parts = iso.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, offset = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  // what Date.parse lets pass beside months, minutes and seconds that are none: 30 February, 24:00, an offset of 15 hours
  const unreal = new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day || hour > 23 || offset > 14;
  const value = Date.parse(text);
  return unreal || Number.isNaN(value) ? null : value;
}
