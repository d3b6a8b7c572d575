/** T25: start and end of voting are real moments, and in order; M23: those of the precinct's voting day. */
import { describe, expect, test } from 'vitest';
import { shippedForm } from '../../../../src-main/exchange/forms.ts';
import { checkProtocol } from '../../../../src-shared/forms/check.ts';
import { type Context } from '../../../../src-shared/forms/draft.ts';
import { sample } from './sample.ts';

const form = shippedForm('2024/mayor');
const T25 = (context: { opened?: string; closed?: string }) =>
  checkProtocol(form, sample(form), context).filter(({ rule }) => rule === 'T25');

test.each([
  ['a plain morning', '2029-04-08T07:00:00+02:00', true],
  ['without seconds', '2029-04-08T07:00+02:00', true],
  ['with parts of a second, in UTC', '2029-04-08T05:00:00.123Z', true],
  ['the last second of a day', '2029-04-08T23:59:59+02:00', true],
  ['24 hours', '2029-04-08T24:00:00+02:00', false],
  ['25 hours', '2029-04-08T25:00:00+02:00', false],
  ['60 minutes', '2029-04-08T07:60:00+02:00', false],
  ['60 seconds', '2029-04-08T07:00:60+02:00', false],
  ['29 February of a leap year', '2028-02-29T07:00:00+01:00', true],
  ['29 February of another', '2029-02-29T07:00:00+01:00', false],
  ['30 February', '2029-02-30T07:00:00+01:00', false],
  ['31 April', '2029-04-31T07:00:00+02:00', false],
  ['month 0', '2029-00-08T07:00:00+02:00', false],
  ['month 12', '2029-12-08T07:00:00+01:00', true],
  ['month 13', '2029-13-08T07:00:00+02:00', false],
  ['day 0', '2029-04-00T07:00:00+02:00', false],
  ['an offset of 14 hours', '2029-04-08T07:00:00+14:00', true],
  ['an offset of 15 hours', '2029-04-08T07:00:00+15:00', false],
  ['an offset of 60 minutes', '2029-04-08T07:00:00+02:60', false],
  ['no offset', '2029-04-08T07:00:00', false],
  ['something before it', ' 2029-04-08T07:00:00+02:00', false],
  ['something after it', '2029-04-08T07:00:00+02:00 ', false],
  ['words', 'rano', false],
])('%s', (_, time, real) => {
  const wrong = (...fields: string[]) => [{ rule: 'T25', severity: 'error', fields }];
  expect(T25({ opened: time })).toEqual(real ? [] : wrong('opened'));
  expect(T25({ closed: time })).toEqual(real ? [] : wrong('closed'));
  if (!real) expect(T25({ opened: time, closed: time })).toEqual(wrong('opened', 'closed'));
});

test.each([
  ['a second before', '2029-04-08T20:59:59+02:00', '2029-04-08T21:00:00+02:00', 0],
  ['at the same moment', '2029-04-08T21:00:00+02:00', '2029-04-08T21:00:00+02:00', 1],
  ['at the same moment, told by another offset', '2029-04-08T21:00:00+02:00', '2029-04-08T19:00:00Z', 1],
  ['a second after', '2029-04-08T21:00:01+02:00', '2029-04-08T21:00:00+02:00', 1],
  [
    'earlier by the clock on the wall, later in time (end of summer time)',
    '2029-10-28T02:30:00+02:00',
    '2029-10-28T02:10:00+01:00',
    0,
  ],
] as const)('opened %s it closed', (_, opened, closed, findings) => {
  expect(T25({ opened, closed })).toHaveLength(findings);
});

describe('M23: hours that are not those of the precinct', () => {
  const day = { votingDay: '2029-04-08', opens: '07:00', closes: '21:00' };
  const M23 = (context: Context) =>
    checkProtocol(form, sample(form), context)
      .filter(({ rule }) => rule === 'M23')
      .map(({ fields }) => fields);
  const at = (opened: string, closed: string) => ({ opened: `${opened}:00+02:00`, closed: `${closed}:00+02:00` });

  test.each<[string, Context, string[][]]>([
    ['as set', at('2029-04-08T07:00', '2029-04-08T21:00'), []],
    ['opened a quarter of an hour late', at('2029-04-08T07:15', '2029-04-08T21:00'), []],
    ['opened sixteen minutes late', at('2029-04-08T07:16', '2029-04-08T21:00'), [['opened']]],
    ['closed sixteen minutes late', at('2029-04-08T07:00', '2029-04-08T21:16'), [['closed']]],
    ['the year of the attack', at('1999-04-08T07:00', '1999-04-08T21:00'), [['opened', 'closed']]],
    ['prolonged beyond 20 hours', at('2029-04-08T07:00', '2029-04-09T03:01'), [['opened', 'closed']]],
    [
      'a separate precinct by its own hours',
      { ...at('2029-04-08T09:00', '2029-04-08T18:00'), opens: '09:00', closes: '18:00' },
      [],
    ],
    [
      'the same instants written with another offset',
      { opened: '2029-04-08T05:00:00Z', closed: '2029-04-08T19:00:00Z' },
      [],
    ],
    ['an end before the start is T25’s to say', at('2029-04-08T21:00', '2029-04-08T07:00'), []],
    ['the day is not known', { ...at('1999-04-08T07:00', '1999-04-08T21:00'), votingDay: undefined }, []],
  ])('%s', (_what, context, fields) => {
    expect(M23({ ...day, ...context })).toEqual(fields);
  });
});
