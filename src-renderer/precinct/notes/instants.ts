/** Wall time in Poland ↔ ISO 8601 with offset, also in the night the clocks change. */

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `{ day: '2029-04-08', time: '07:00' }` on the wall at this instant. */
export function wallInWarsaw(instant: string): { day: string; time: string } {
  const [day = '', time = ''] = wall.format(new Date(instant)).split(' ');
  return { day, time };
}

/**
 * The instant of a wall time, `2029-04-08T07:00:00+02:00`. An hour that comes twice in autumn is the first of the two;
 * one that spring leaves out is read by the offset before it.
 */
export function instantInWarsaw(day: string, time: string): string {
  const matching = ['+02:00', '+01:00'].find((offset) => {
    const at = wallInWarsaw(`${day}T${time}:00${offset}`);
    return at.day === day && at.time === time;
  });
  return `${day}T${time}:00${matching ?? '+01:00'}`;
}

export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** `7:00`, `07.00`, `0700` → `07:00`; `undefined` where it is no time of day. */
export function readClock(text: string): string | undefined {
  const match = /^(\d{1,2})[:.\s]?(\d{2})$/.exec(text.trim());
  if (match === null) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour > 23 || minute > 59) return undefined;
  return `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`;
}
