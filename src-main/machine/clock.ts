/** Instants as files, journals and papers carry them: ISO 8601 to the second, with the offset of Polish clocks. */

/** The instant of now with its offset. */
export type Clock = () => string;

const warsaw = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});
const offset = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Warsaw', timeZoneName: 'longOffset' });

/**
 * `2029-04-08T23:41:07+02:00`, whatever time zone the laptop is set to. On the night clocks go back the offset tells
 * the two hours apart.
 */
export function polishInstant(date: Date): string {
  const zone = offset.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT+01:00';
  return `${warsaw.format(date).replace(' ', 'T')}${zone.replace('GMT', '')}`;
}

export const systemClock: Clock = () => polishInstant(new Date());
