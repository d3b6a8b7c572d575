/** T25: start and end of voting are real moments, and in order. */
import { expect, test } from 'vitest';
import { shippedForm } from '../../../src-main/exchange/forms.ts';
import { checkProtocol } from '../../../src-shared/forms/check.ts';
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
