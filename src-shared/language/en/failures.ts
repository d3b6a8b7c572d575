import { english, grouped } from '../plurals.ts';
import type { Unprintable } from '../../text/printable.ts';
import type * as pl from '../pl/failures.ts';

export const failure: typeof pl.failure = {
  unknown: '',
  file: (name: string) => `File: ${name}`,
  unknownNext: 'Nothing is lost.',
  code: (code) => `Code: ${code}.`,
  call: (name, phone) => `Commune coordinator: ${name}, phone ${phone}.`,
};

export const typed: typeof pl.typed = {
  unprintable: ({ character, code, at, after }) =>
    `The character “${character}” (${code}) cannot be printed. It is character ${at} of this text${after === '' ? '' : `, after “${after}”`}. Remove or replace it.`,
  tooLong: (over, limit) =>
    `The text is too long: there is room for ${english(limit, 'character', 'characters')}, ${grouped(over)} too many. Shorten it; nothing was cut.`,
  room: (left) => `Room for ${english(left, 'more character', 'more characters')}.`,
  unsaved: 'This text is not on the disk yet.',
  refused: ({ code, detail }) => {
    if (code === 'text-unprintable' && detail !== undefined) return typed.unprintable(detail as Unprintable);
    if (code === 'text-too-long' && detail !== undefined)
      return typed.tooLong(Number(detail.length ?? 0) - Number(detail.limit), Number(detail.limit));
    return null;
  },
};

export const unsaved: typeof pl.unsaved = {
  title: 'What was typed is not saved',
  where: (labels) => `It is about: ${labels.join(', ')}.`,
  again: 'Save now',
  late: {
    what: 'Another window has taken the next step; this cannot be saved here any more.',
    next: 'The screen shows it as it stands now.',
  },
  theirs: 'Keep what the other window saved',
  mine: 'Save what was typed here',
  stays: 'Texts and numbers stay on the screen; there is no way out of here until they are saved.',
  discard: 'Leave without saving',
  stay: 'Stay',
  mayStay: 'The window shows which field it is and why. What is not saved is lost when you leave.',
};

export const overtaken: typeof pl.overtaken = {
  what: 'This was not done: another window has just changed something here.',
  next: 'The screen shows it as it stands now. Look at it and decide again.',
  seen: 'I see',
};

/** The core speaks English already. */
export const failures: typeof pl.failures = {};
