import type * as pl from '../../pl/precinct/keyboard.ts';

export const keyboard: typeof pl.keyboard = {
  title: 'Who types?',
  lead: 'Say who is at the keyboard now. From now on every change is saved with this name.',
  who: 'Choose your name',
  operator: 'operator',
  other: 'Somebody else',
  otherHint: 'First name and surname of a person who is not on the list.',
  otherGo: 'This person types',
  at: 'Typing:',
  change: 'change',
};
