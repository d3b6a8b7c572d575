/** What is read from a form, what of it stays, and at which field a failure of the core stands. */
import { describe, expect, expectTypeOf, it, test } from 'vitest';
import {
  day,
  fieldOf,
  kept,
  medium,
  mediumOf,
  opening,
  people,
  read,
  shownOf,
  startsOf,
  tick,
  ticked,
  ticks,
  words,
} from '../../../../../src-renderer/ui/form/fields.ts';
import { bound } from '../../../../../src-shared/language/typeset.ts';
import { fail, type Failure } from '../../../../../src-shared/result.ts';

const fields = {
  drawn: ticks(({ length }) => length === 1, 'lists 1 and 2'),
  date: day('2029-04-09'),
  persons: people(({ length }) => length > 1),
  reason: words(),
};
const starts = startsOf(fields);

describe('what is read', () => {
  it('nothing while one answer is missing; those missing in the order of the form', () => {
    expect(read(fields, starts)).toEqual({ answers: null, missing: ['drawn', 'persons', 'reason'] });
  });

  it('every answer as the core asks for it', () => {
    const { answers, missing } = read(fields, {
      drawn: ['1'],
      date: '2029-04-08',
      persons: ' Żaneta Ćwik \n\n Jan Łoś',
      reason: ' dwie koperty ',
    });
    expect(answers).toEqual({
      drawn: ['1'],
      date: '2029-04-08',
      persons: ['Żaneta Ćwik', 'Jan Łoś'],
      reason: 'dwie koperty',
    });
    expect(missing).toEqual([]);
    expectTypeOf(answers!).toEqualTypeOf<{ drawn: string[]; date: string; persons: string[]; reason: string }>();
  });

  test.each([
    ['blank words', words(), ' \n ', undefined],
    ['words that are not right', words('', (name) => name !== 'Jan'), ' Jan ', undefined],
    ['no day', day(''), '', undefined],
    ['nobody', people(), ' \n', undefined],
    ['somebody', people(), 'Jan Łoś\n', ['Jan Łoś']],
    ['a sentence that is not ticked', tick(), false, undefined],
    ['a ticked one', tick(), true, true],
    ['no passphrase', opening({ medium: 'usb', name: 'a.urnakey' }), '', undefined],
    [
      'a passphrase as it was typed',
      opening({ medium: 'usb', name: 'a.urnakey' }),
      ' ż b ',
      { medium: 'usb', name: 'a.urnakey', passphrase: ' ż b ' },
    ],
    ['too few', people(({ length }) => length > 1), 'Jan Łoś', undefined],
  ])('%s', (_title, field, typed, answer) => {
    expect(field.read(typed as never)).toEqual(answer);
  });
});

describe('a medium', () => {
  const [first, second] = [{ id: 'a' }, { id: 'b' }];
  test.each([
    ['the one that was chosen', [first, second], 'b', second],
    ['nobody chooses between one', [first], '', first],
    ['one that was pulled out is none', [first, second], 'c', undefined],
    ['though the only one left is', [first], 'c', first],
    ['none is there', [], 'a', undefined],
  ])('%s', (_title, media, id, one) => {
    expect(mediumOf(media, id)).toBe(one);
    expect(medium(media).read(id)).toBe(one?.id);
  });
});

describe('ticks', () => {
  test.each([
    ['one more', ['a'], 'b', true, undefined, ['a', 'b']],
    ['one less', ['a', 'b'], 'a', false, undefined, ['b']],
    ['of one and another either', ['a'], 'b', true, 1, ['b']],
    ['of more than two the first gives way', ['a', 'b'], 'c', true, 2, ['b', 'c']],
    ['the same once more', ['a', 'b'], 'a', true, 2, ['b', 'a']],
  ])('%s', (_title, chosen, one, on, most, after) => {
    expect(ticked(chosen, one, on, most)).toEqual(after);
  });
});

describe('while the page is refreshed', () => {
  const given = {
    drawn: { value: ['1'], about: 'lists 1 and 2' },
    reason: { value: 'dwie', about: undefined },
  };

  it('what was typed stands', () => {
    expect(shownOf(fields, starts, given)).toEqual({ ...starts, drawn: ['1'], reason: 'dwie' });
  });

  it('who was drawn between others was not drawn between these', () => {
    const asked = { ...fields, drawn: ticks(({ length }) => length === 1, 'lists 1 and 3') };
    expect(shownOf(asked, starts, given)).toEqual({ ...starts, reason: 'dwie' });
  });
});

it('once it was taken the day stays, and every word goes', () => {
  const date = { value: '2029-04-08', about: undefined };
  expect(kept(fields, { date, reason: { value: 'dwie', about: undefined } })).toEqual({ date });
  expect(kept(fields, {})).toEqual({});
});

describe('where a failure stands', () => {
  const failure = (where?: string): Failure => fail('bad-input', 'it is wrong', where).error;
  test.each([
    ['the field', 'reason', 'reason'],
    ['a row of the field', 'persons/1', 'persons'],
    ['a field of another form', 'place', undefined],
    ['a file', '/media/reason/x.urna', undefined],
    ['what begins alike', 'dates', undefined],
    ['nowhere', undefined, undefined],
  ])('%s', (_title, where, name) => {
    expect(fieldOf(fields, failure(where))).toBe(name);
  });

  it('none without a failure', () => {
    expect(fieldOf(fields, null)).toBeUndefined();
  });
});

test('an answer that begins with a shown text is stored as it would be typed', () => {
  const field = words(bound('Dzięcioł Żaneta – w pliku: 586, a na papierze: 587.'));
  expect(field.read(field.start)).toBe('Dzięcioł Żaneta – w pliku: 586, a na papierze: 587.');
});
