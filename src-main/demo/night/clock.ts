/** Clocks of the demo's day. They walk with every look at them, so that the same night has the same times each time. */
import { polishInstant, type Clock } from '../../machine/clock.ts';

/** An hour on Polish walls as an instant with its offset: `2029-04-08`, `07:00` → `2029-04-08T07:00:00+02:00`. */
export function instantOf(day: string, time: string): string {
  const summer = `${day}T${time}:00+02:00`;
  return polishInstant(new Date(summer)) === summer ? summer : `${day}T${time}:00+01:00`;
}

/** Starts at an instant and goes on by so many seconds at each look. */
export function walkingClock(start: string, seconds: number): Clock {
  let now = Date.parse(start);
  return () => {
    const shown = polishInstant(new Date(now));
    now += seconds * 1000;
    return shown;
  };
}

/** `2029-04-08` → `2029-04-09`. */
export function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
