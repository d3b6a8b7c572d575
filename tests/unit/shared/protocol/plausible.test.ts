/** What a chair's signature cannot make plausible (F30): warnings of the receiving commune, one table a kind. */
import { describe, expect, it } from 'vitest';
import { implausible } from '../../../../src-shared/protocol/plausible.ts';
import type { ProtocolPayload } from '../../../../src-shared/protocol/payload.ts';
import { definition, protocol } from '../../../support/sealed.ts';

const asked = definition();
const [precinct] = asked.precincts;
const codes = (change: Partial<ProtocolPayload>, revisions: number[] = [], known = asked) =>
  implausible(protocol(change), { definition: known, precinct: precinct!, revisions });
const hours = (opened: string, closed: string) => codes({ voting: { opened, closed } });
const member = (name: string, present = true) => ({ name, role: 'member' as const, present });
const chair = { name: 'Ewa Ćma', role: 'chair' as const, present: true };

it('nothing of a plain protocol', () => expect(codes({})).toEqual([]));

describe('hours', () => {
  it.each([
    ['2029-04-08T07:00:00+02:00', '2029-04-08T21:00:00+02:00', []],
    ['2029-04-07T23:59:00+02:00', '2029-04-09T01:00:00+02:00', []],
    ['2029-04-06T07:00:00+02:00', '2029-04-08T21:00:00+02:00', ['hours-other-day']],
    ['2029-04-08T07:00:00+02:00', '2029-04-10T00:00:00+02:00', ['hours-other-day']],
    ['1999-04-08T07:00:00+02:00', '1999-04-08T21:00:00+02:00', ['hours-other-day']],
    ['2029-04-08T21:00:00+02:00', '2029-04-08T07:00:00+02:00', ['hours-reversed']],
    ['2029-04-08T07:00:00+02:00', '2029-04-08T07:00:00+02:00', ['hours-reversed']],
    ['2029-04-08T07:00:00+02:00', '2029-04-08T07:00:01+02:00', []],
  ])('opened %s, closed %s: %j', (opened, closed, expected) =>
    expect(hours(opened, closed).map(({ code }) => code)).toEqual(expected),
  );
});

describe('persons', () => {
  it.each([
    ['a stranger who was present', [chair, member('Obcy Człowiek')], [{ code: 'stranger', name: 'Obcy Człowiek' }]],
    ['a stranger who was not', [chair, member('Obcy Człowiek', false)], []],
    ['a member in another spelling', [{ ...chair, name: 'EWA  ĆMA' }], []],
    ['one name twice', [chair, { ...chair, name: 'ewa ćma' }], [{ code: 'name-twice', name: 'ewa ćma' }]],
  ])('%s', (_, attendance, expected) => expect(codes({ attendance })).toEqual(expected));
});

describe('entries', () => {
  const one = definition({ policies: { ...asked.policies, secondEntry: false } });
  it.each([
    [
      'both by one name',
      { first: ['Ewa Ćma'], second: ['ewa  ćma'] },
      asked,
      [{ code: 'one-typist', name: 'Ewa Ćma' }],
    ],
    [
      'one of several in both',
      { first: ['Jan Ćwik', 'Ewa Ćma'], second: ['Anna Żak', 'ewa ćma'] },
      asked,
      [{ code: 'one-typist', name: 'Ewa Ćma' }],
    ],
    ['no second one though two are asked', { first: ['Ewa Ćma'], second: null }, asked, [{ code: 'no-second-entry' }]],
    ['no second one where one is enough', { first: ['Ewa Ćma'], second: null }, one, []],
  ])('%s', (_, entries, known, expected) => expect(codes({ entries }, [], known)).toEqual(expected));
});

describe('revisions', () => {
  it.each([
    [1, [], false],
    [2, [], true],
    [99, [], true],
    [2, [1], false],
    [3, [1], true],
    [3, [1, 2], false],
    [3, [1, 2, 3], false],
  ])('revision %i after %j: warned %s', (revision, known, warned) =>
    expect(codes({ revision }, known)).toEqual(warned ? [{ code: 'revision-jump', revision }] : []),
  );
});
