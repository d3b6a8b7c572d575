import { english, grouped } from '../../plurals.ts';
import type * as pl from '../../pl/precinct/entry.ts';

const begin: typeof pl.entry.begin = {
  title: (entry) => (entry === 1 ? 'Who types?' : 'Who types the second time?'),
  lead: {
    1: 'Take the draft protocol and choose your name. From now on every field saves itself.',
    2: 'Now another person types the same numbers straight from the paper. The first numbers are hidden: this finds mistakes no sum can find.',
  },
  typedOther: { 1: 'typed the second time', 2: 'typed the first time' },
  saved: 'You may stop at any time, close the computer and come back: the program opens at the same field.',
  reopen: (names) => `Back to the first entry (${names.join(', ')})`,
};

const differences: typeof pl.entry.differences = {
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

const amend: typeof pl.entry.amend = {
  title: 'Correct numbers',
  lead: 'Mark the lines that are wrong. Their numbers are put aside, and you read each line from the paper anew, twice.',
  which: (n) => (n === 0 ? 'Which lines?' : `${english(n, 'line', 'lines')} marked`),
  whyTitle: 'Why',
  reason: 'What happened?',
  reasonHint: 'For example: counting the pile again showed two bundles in the wrong place.',
  by: 'Who reports the correction',
  go: (n) => `Read anew (${grouped(n)})`,
};

export const entry: typeof pl.entry = {
  begin,
  differences,
  amend,
};
