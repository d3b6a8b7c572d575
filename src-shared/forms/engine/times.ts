/** Start and end of voting (T25): real moments, in order. CEL could compare them but not tell an impossible date. */
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
