import { english } from '../plurals.ts';
import type * as pl from '../pl/shell.ts';

export const common: typeof pl.common = {
  next: 'Next',
  back: 'Back',
  cancel: 'Cancel',
  yes: 'yes',
  no: 'no',
  done: 'done',
  waiting: 'One moment…',
  of: (n, all) => `${n} of ${all}`,
  xOfY: (x, y) => `${x} of ${y}`,
  constituency: (n) => `constituency ${n}`,
  revision: (n) => `revision ${n}`,
};

export const header: typeof pl.header = {
  skip: 'Skip to content',
  rehearsal: 'ĆWICZENIE — a rehearsal, not a real election',
  precinct: 'Precinct',
  time: 'Time',
  saved: (time) => `Saved ${time}`,
  saving: 'Saving…',
  typing: 'Typing – not saved yet',
  notSaved: 'NOT SAVED',
  leave: 'Finish',
  leaveTitle: 'Finish work?',
  leaveText: 'Everything typed is already saved on this computer. Next time it opens at the same place.',
};

export const link: typeof pl.link = {
  nothingSaved: 'Nothing you type here will be saved. What was saved before is safe.',
  next: 'What to do now',
  cutTitle: 'This window is no longer connected to the program',
  cutSteps: [
    'If another window of Urna is open, go back to it and close this one.',
    'If there is none, press Enter in the terminal the program runs in. A new address is shown: open it in a browser, or paste it into the address bar of this window.',
    'If the program does not run any more, start it again.',
  ],
  cutNext: 'Write down on paper what was not saved, close the window and start the program again.',
  silentTitle: 'The program does not answer',
  notNow: 'For now nothing is saved here. What was saved before is safe.',
  silentLead:
    'The window looks for it every second and opens by itself. If this lasts longer than a minute, close the window and start the program again.',
  silentNext:
    'Do not close the window: it comes back by itself. If this lasts longer than a minute, write down on paper what was not saved, and start the program again.',
};

export const status: typeof pl.status = {
  none: 'none',
  typing: 'in progress',
  warnings: 'warnings',
  error: 'error',
  received: 'received',
  agreed: 'agrees with the paper',
};

export const tile: typeof pl.tile = {
  differences: 'differences',
  printed: 'printed',
  signed: 'signed',
  exported: 'handed over',
  superseded: 'superseded',
};

export const contest: typeof pl.contest = {
  council: 'Commune council',
  'county-council': 'County council',
  'regional-assembly': 'Regional assembly',
  mayor: 'Mayor',
};

export const precinctType: typeof pl.precinctType = {
  regular: 'regular precinct',
  hospital: 'hospital',
  'care-home': 'care home',
  prison: 'prison',
  detention: 'detention centre',
  'external-unit': 'external unit',
};

export const people: typeof pl.people = {
  choose: 'Choose a name…',
  role: { chair: 'chair', deputy: 'deputy chair', member: 'member' },
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

export const media: typeof pl.media = {
  usb: 'USB stick',
  folder: 'folder on this computer',
  choose: 'Medium',
  none: 'No medium is in sight. Insert a USB stick; it appears here by itself.',
};

export const documents: typeof pl.documents = {
  make: {
    draft: 'Prepare a draft print (PROJEKT)',
    final: 'Prepare the protocol for printing',
    warnings: 'Prepare the warning report',
    errors: 'Prepare the error sheet',
    slip: 'Prepare the transfer slip',
  },
  pages: (n) => english(n, 'page', 'pages'),
  open: 'Open',
  save: 'Save',
};

export const path: typeof pl.path = {
  item: (number) => `item ${number}`,
  votesFor: 'votes for',
  votesAgainst: 'votes against',
  candidate: (n) => `candidate ${n}`,
  listTotal: (list) => `list ${list}, total`,
  listCandidate: (list, n) => `list ${list}, candidate ${n}`,
};

export const finding: typeof pl.finding = {
  boxTitle: 'Check before you go on',
  summary: (errors, others) =>
    [
      errors > 0 && `${english(errors, 'error', 'errors')} — to be corrected before signing`,
      others > 0 && `${english(others, 'remark', 'remarks')} — the commission corrects or explains in writing`,
    ]
      .filter((part) => part !== false)
      .join('; ') + '.',
  severity: { error: 'Error', explain: 'To be explained', warning: 'Warning' },
  fields: 'Go to:',
  about: 'About:',
  blank: (n) => `${english(n, 'blank field', 'blank fields')} on this page`,
  blankHelp: 'A blank is not a zero. Type the number from the paper; if it is zero, type 0.',
};
