/**
 * Days and hours as papers and pages say them. Our own table of months: an update of ICU must not change published bytes.
 */

const months = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
];

/** `2029-04-08` (or an instant that begins so) → `8 kwietnia 2029`. */
export function longDate(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** Wall-clock time of an instant written with its offset: `2029-04-08T21:00:00+02:00` → `21:00`. */
export function clock(instant: string): string {
  return instant.slice(11, 16);
}

/** `2029-04-08` (or an instant that begins so) → `08.04.2029`. */
export function dottedDate(day: string): string {
  return day.slice(0, 10).split('-').toReversed().join('.');
}
