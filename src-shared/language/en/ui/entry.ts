import { english } from '../../plurals.ts';
import type * as pl from '../../pl/ui/entry.ts';

export const entry: typeof pl.entry = {
  title: (n, by) => `${n === 1 ? 'First' : 'Second'} entry: ${by}`,
  sections: 'Parts of the protocol',
  items: (from, to) => `Items ${from}–${to}`,
  complete: 'all typed',
  refused: { digits: 'Type digits only', long: 'At most 9 digits' },
  locked: 'does not apply: no postal voting in this precinct',
  struckOut: 'name struck out: no number is typed',
  annulled: 'The registration of this list was annulled: no numbers are typed.',
  zeros: (n) => `Enter 0 in blank lines (${n})`,
  typedOf: (n, all) => `${n} of ${english(all, 'field', 'fields')} typed.`,
  keys: 'Enter — next · F1 — help',
  lastField: (last) =>
    last ? 'This is the last field. Finish: Ctrl+Enter.' : 'This is the last field of the page. Next: Ctrl+Enter.',
  onAnyway: (last) => (last ? 'Finish all the same' : 'Go on anyway'),
  finish: 'Finish typing',
  sumOf: { lists: 'Sum of lists', candidates: 'Sum of votes' },
  sumOfList: (list) => `List ${list}: candidates`,
  listTotal: 'for the list',
  sumAgrees: 'agrees',
  missing: (n) => `${n} missing`,
  surplus: (n) => `${n} too many`,
  helpWhat:
    'Copy the number of this item from the draft. A blank is not a zero: if the paper says zero, type 0. The number is saved when you leave the field.',
  helpKeys: 'Keys',
  helpClose: 'Back to the field (Esc)',
  keyTable: [
    ['Enter, Tab, ↓', 'next field'],
    ['Shift+Tab, ↑', 'previous field'],
    ['Esc', 'restore the number before the change'],
    ['Ctrl+Z, Ctrl+Y', 'undo, redo'],
    ['PgDn, PgUp', 'next, previous list'],
    ['F8', 'next field with a finding'],
    ['F9', '0 in the empty lines of the list (first entry only)'],
    ['Ctrl+Enter', 'Next'],
  ],
};
