import { english, grouped } from '../../plurals.ts';
import type * as pl from '../../pl/precinct/notes.ts';

const people: typeof pl.notes.people = {
  choose: 'Choose a name…',
  present: (n, all) => `Present when the protocol was drawn up: ${n} of ${all}`,
  times: 'Hours of voting',
  timesHint: (from, to) => `Usually from ${from} to ${to}. Enter the hours from the commission’s own notes.`,
  opened: 'Voting began',
  closed: 'Voting ended',
  day: 'Day',
  hour: 'Hour',
  hourHint: 'For example 7:00',
  badTime: 'Type the time like 7:00 or 21:15.',
  usual: (time) => `Enter ${time}`,
  carryTitle: 'Another protocol has attendance and hours already',
  carry: (protocol) => `Take over attendance and hours from the protocol “${protocol}”?`,
  carryYes: 'Take over',
  carryHint: 'They can be changed here afterwards. If they are not the same, fill them in below.',
  added: 'Add a member appointed later',
  addedHint: 'Name of a member who is not on the list, such as one appointed on Saturday.',
  add: 'Add',
  remove: (name) => `Remove: ${name}`,
  twice: 'This person is on the list already.',
  refusals: 'Ballots refused',
  refusalsLead:
    'How many voters did not take the ballot of this election? Count the notes on the voter list. If there were none, type 0.',
  refusalsLabel: 'Refusals in this election',
};

const parts: typeof pl.notes.part = {
  errors: 'Errors to correct',
  people: 'Presence and hours',
  remarks: 'Remarks and annotations',
  warnings: 'Warnings',
};

export const notes: typeof pl.notes = {
  people,
  label: 'Parts of the remarks',
  part: parts,
  lead: {
    errors: 'These errors must not be signed. Find the cause on paper and read the numbers anew.',
    people: 'Mark who was present and enter the hours of voting. Every change is saved at once.',
    remarks: 'Section III of the protocol, in Polish. Where there is nothing to say, leave “brak uwag”.',
    warnings: 'These numbers are possible but rare. Correct them, or write the commission’s position.',
  },
  missing: (n) => `${grouped(n)} missing`,
  errors: (n) => english(n, 'error', 'errors'),
  open: (part, n) => `${parts[part]}: ${n}`,
  before: 'Remarks may be written now; printing follows when the numbers have been typed twice.',
  toCheck: 'Go to reading aloud',
  toTyping: 'Back to typing',
  readAgain: 'Read these numbers anew from the paper',
  errorSheet: 'Error sheet',
  errorSheetLead:
    'If the cause is not plain, print the sheet. All present sign it; it stays in the commission’s documents.',
  needsWords: 'Write the reason in your own words. “Brak uwag” is not enough here.',
  blank: 'This place cannot stay blank. Where there is nothing to write, choose „brak uwag”.',
  fillGaps: 'Fill in the places in brackets [ ].',
  replaced: 'The text before was replaced.',
  restore: 'Bring it back',
  templates: 'You may start from ready words and change them:',
  defaults: 'Enter with one press:',
  noWarnings: 'There are no warnings. Nothing to write here.',
  position: (rule) => `The commission’s position on warning ${rule}`,
  positionMissing: 'The commission’s position is needed.',
  report: 'Warning report',
  reportLead: 'It is printed on pages of its own, signed by all present, and goes with the protocol.',
};
