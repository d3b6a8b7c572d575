import { describe, expect, test } from 'vitest';
import {
  dayAfter,
  instantInWarsaw,
  readClock,
  wallInWarsaw,
} from '../../../../../src-renderer/precinct/notes/instants.ts';

describe('wall time in Poland', () => {
  test.each([
    ['summer', '2029-04-08', '07:00', '2029-04-08T07:00:00+02:00'],
    ['winter', '2029-11-18', '21:00', '2029-11-18T21:00:00+01:00'],
    ['the night summer time begins, before', '2029-03-25', '01:59', '2029-03-25T01:59:00+01:00'],
    ['the night summer time begins, after', '2029-03-25', '03:00', '2029-03-25T03:00:00+02:00'],
    ['an hour left out in spring', '2029-03-25', '02:30', '2029-03-25T02:30:00+01:00'],
    ['an hour that comes twice is the first', '2029-10-28', '02:30', '2029-10-28T02:30:00+02:00'],
    ['midnight', '2029-04-09', '00:00', '2029-04-09T00:00:00+02:00'],
  ])('%s', (_when, day, time, expected) => expect(instantInWarsaw(day, time)).toBe(expected));

  test.each(['2029-04-08T07:00:00+02:00', '2029-04-08T05:00:00Z', '2029-04-08T05:00:00.000Z'])('%s is seven', (at) =>
    expect(wallInWarsaw(at)).toEqual({ day: '2029-04-08', time: '07:00' }),
  );
});

test.each([
  ['2029-04-08', '2029-04-09'],
  ['2029-04-30', '2029-05-01'],
  ['2029-12-31', '2030-01-01'],
  ['2028-02-28', '2028-02-29'],
])('the day after %s is %s', (day, next) => expect(dayAfter(day)).toBe(next));

test.each([
  ['7:00', '07:00'],
  ['07:00', '07:00'],
  ['07.00', '07:00'],
  ['0700', '07:00'],
  [' 21:15 ', '21:15'],
  ['0:05', '00:05'],
  ['23:59', '23:59'],
  ['24:00', undefined],
  ['21:60', undefined],
  ['7', undefined],
  ['siódma', undefined],
  ['', undefined],
])('«%s» is %s', (text, expected) => expect(readClock(text)).toBe(expected));
