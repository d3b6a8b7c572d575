import { english, grouped } from '../plurals.ts';
import type * as pl from '../pl/count.ts';

export const overview: typeof pl.overview = {
  title: 'Protocols of the precinct',
  lead: (done, all) =>
    done === all
      ? 'All protocols are handed over.'
      : `${done} of ${all} handed over. Choose the protocol you work on now.`,
  crossTitle: 'Protocols beside each other',
  crossLead: 'These numbers are usually the same in the different elections. Check them before you sign.',
  crossIn: 'In:',
  olderTitle: 'Superseded revisions',
  coordinatorTitle: 'Help',
  coordinator: (name) => `Commune coordinator: ${name}, phone`,
};

const typed = (n: number, all: number) => `${n} of ${all} typed`;
export const state: typeof pl.state = {
  empty: () => 'not begun yet',
  'first-entry': (n, all) => `first entry, ${typed(n, all)}`,
  'first-done': () => 'waits for the second entry by another person',
  'second-entry': (n, all) => `second entry, ${typed(n, all)}`,
  differences: () => 'differences: read the paper again',
  entered: () => 'entered, to be checked and printed',
  printed: () => 'printed, waits for signatures',
  signed: () => 'signed, save it to a medium',
  exported: () => 'on a medium and verified',
  superseded: () => 'superseded by a newer revision',
};

export const begin: typeof pl.begin = {
  title: (entry) => (entry === 1 ? 'Who types?' : 'Who types the second time?'),
  lead: {
    1: 'Take the draft protocol and choose your name. From now on every field saves itself.',
    2: 'Now another person types the same numbers straight from the paper. The first numbers are hidden: this finds mistakes no sum can find.',
  },
  typedOther: { 1: 'typed the second time', 2: 'typed the first time' },
  saved: 'You may stop at any time, close the computer and come back: the program opens at the same field.',
  reopen: (names) => `Back to the first entry (${names.join(', ')})`,
};

export const entry: typeof pl.entry = {
  title: (n, by) => `${n === 1 ? 'First' : 'Second'} entry: ${by}`,
  sections: 'Parts of the protocol',
  items: (from, to) => `Items ${from}–${to}`,
  complete: 'all typed',
  digitsOnly: 'Type digits only',
  locked: 'does not apply: no postal voting in this precinct',
  struckOut: 'name struck out: no number is typed',
  annulled: 'The registration of this list was annulled: no numbers are typed.',
  zeros: (n) => `Enter 0 in blank lines (${n})`,
  typedOf: (n, all) => `${n} of ${english(all, 'field', 'fields')} typed.`,
  keys: 'Enter — next · F1 — help',
  lastField: 'This is the last field of the page. Next: Ctrl+Enter.',
  onAnyway: 'Go on anyway',
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
    ['Ctrl+Enter', 'Next'],
  ],
};

export const differences: typeof pl.differences = {
  title: (n) => `${english(n, 'field', 'fields')} to be read again`,
  lead: 'Read each of these lines from the paper again. The earlier numbers are hidden; do not guess which was right. A number is taken when two readings are the same.',
  who: 'Who reads from the paper?',
  whoHint: 'Best: one person reads aloud, another types.',
  whoFirst: 'First choose who reads from the paper.',
  masked: 'the earlier numbers are hidden',
  unmatched: (tries) =>
    tries === 1
      ? 'The reading is saved but equals none of the earlier ones yet. Read this line from the paper again; the number is taken when two readings are the same.'
      : 'This reading again equals none of the earlier ones. Stop: count the pile of this line again, correct the draft, and only then type the number.',
  settled: (n) => `${english(n, 'field', 'fields')} settled.`,
};

export const amend: typeof pl.amend = {
  title: 'Correct numbers',
  lead: 'Mark the lines that are wrong. Their numbers are put aside, and you read each line from the paper anew, twice.',
  which: (n) => (n === 0 ? 'Which lines?' : `${english(n, 'line', 'lines')} marked`),
  whyTitle: 'Why',
  reason: 'What happened?',
  reasonHint: 'For example: counting the pile again showed two bundles in the wrong place.',
  by: 'Who reports the correction',
  go: (n) => `Read anew (${grouped(n)})`,
};
