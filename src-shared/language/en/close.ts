import { english, grouped } from '../plurals.ts';
import type * as pl from '../pl/close.ts';

export const protocol: typeof pl.protocol = {
  steps: 'The protocol’s way',
  station: {
    first: 'Entry',
    second: 'Second entry',
    notes: 'Remarks',
    check: 'Reading aloud',
    print: 'Print',
    sign: 'Signature',
    carry: 'Handing over',
  },
};

export const notes: typeof pl.notes = {
  label: 'Parts of the remarks',
  part: {
    errors: 'Errors to correct',
    people: 'Presence and hours',
    remarks: 'Remarks and annotations',
    warnings: 'Warnings',
  },
  lead: {
    errors: 'These errors must not be signed. Find the cause on paper and read the numbers anew.',
    people: 'Mark who was present and enter the hours of voting. Every change is saved at once.',
    remarks: 'Section III of the protocol, in Polish. Where there is nothing to say, leave “brak uwag”.',
    warnings: 'These numbers are possible but rare. Correct them, or write the commission’s position.',
  },
  missing: (n) => `${grouped(n)} missing`,
  errors: (n) => english(n, 'error', 'errors'),
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

export const check: typeof pl.check = {
  title: 'Read the protocol aloud',
  lead: 'One person reads from the screen, another looks at the draft. Stop at the first number that differs.',
  item: 'Item',
  digits: 'Digits',
  words: 'Words',
  blank: 'blank',
  notReady: 'Before you confirm the reading, this is left to do:',
  pilesTitle: 'Was it so on the piles?',
  order: (leaders) => {
    const [first, ...others] = leaders.map(({ name, votes }) => `${name} (${grouped(votes)})`);
    if (first === undefined) return 'Nobody got votes.';
    const rest = others.length === 0 ? '' : `, then ${others.join(', then ')}`;
    return `Most votes: ${first}${rest}. Was it so on the piles?`;
  },
  leaderOf: (list, name, votes) => `${list}: most for ${name} (${grouped(votes)})`,
  pilesYes: 'Yes, that was the order of the piles.',
  pilesNo: 'If not: two numbers may have changed places. Sums do not show that.',
  confirmTitle: 'Confirmation',
  refusals: (n) => `Ballots refused in this election: ${grouped(n)}.`,
  heard: 'All numbers were read aloud and compared with the draft.',
  by: 'Who read',
  confirm: 'Confirm and go to print',
  wrong: 'A number is wrong',
  needTicks: 'Tick both confirmations and choose a name.',
  needNotes: 'First finish what is listed at the top of the page.',
};

export const print: typeof pl.print = {
  title: 'Print of the protocol',
  lead: 'This is the last moment for changes without a trace.',
  meansTitle: 'What will happen',
  means: [
    'Numbers and remarks are closed; the protocol gets its control symbol, the same on every page and in the file.',
    'A later change is a new revision with a new symbol. The old revision stays, marked as superseded.',
    'Single pages are never exchanged: after a change everything is printed anew.',
  ],
  willPrint: (originals, copies) =>
    `You will print ${english(originals, 'original', 'originals')} and ${english(copies, 'copy', 'copies')}.`,
  freeze: 'Close the protocol and print',
  backToCheck: 'Back to reading aloud',
  doneTitle: 'The protocol is closed',
  doneLead: 'Compare the symbol on screen with the symbol on every printed page.',
  symbolTitle: 'Control symbol',
  symbolLead: 'A sheet with another symbol belongs to another revision and must not be added.',
  paperTitle: 'Printing',
  how: (originals, copies) => [
    `${english(originals, 'original', 'originals')}: one for the envelope, one for the commission’s documents.`,
    copies < 2
      ? 'Post the copy, printed one-sided, at the polling station.'
      : `${english(copies, 'copy', 'copies')}: post one, printed one-sided, at the polling station; hand over the rest.`,
    'A spoilt page may be printed again: open the document and choose its number.',
  ],
  paperFirst: 'First prepare the protocol for printing and print it. Without the paper the file cannot be signed.',
  thenSign: 'Now all present sign both originals and the commission’s seal is put on. Only then sign with the key.',
  toSign: 'Go to the signature',
  /** After a print that failed. */
  reopen: 'Open the protocol again to mend it',
};

export const sign: typeof pl.sign = {
  title: 'Signature',
  lead: 'Signatures on paper first, then the key of the chair or the deputy.',
  paperTitle: 'Paper',
  onPaper:
    'All present have signed both originals, the seal is on, and the symbol on every page is the one shown here.',
  paperFirst: 'First confirm the signatures on paper.',
  keyTitle: 'Whose key?',
  noKey: 'No key of this precinct is in sight. Insert the USB stick with the chair’s or the deputy’s key.',
  lookAgain: 'Look for the key again',
  as: (holder, role) => `Sign: ${holder} (${role})`,
  absent: (holder) => `${holder}: absent by the protocol. Only those present sign.`,
  printAgain: 'Print again',
  document: 'Document to sign',
  dialogTitle: (holder) => `${holder} signs`,
  dialogLead: 'The owner of the key types the passphrase, alone. The key is locked again right after signing.',
  passphrase: 'Passphrase of the key',
  show: 'Show the letters',
  dots: 'Only dots are shown on the screen. A screen reader may still echo the keys aloud: put on headphones.',
  demoHint: (passphrase) => `In a rehearsal the passphrase is public: ${passphrase}`,
  working: 'Signing…',
  sign: 'Sign the protocol',
  doneTitle: 'The protocol is signed',
  done: (holder, time) => `Signed with the key of ${holder} at ${time}.`,
  toCarry: 'Go to handing over',
};

export const carry: typeof pl.carry = {
  title: 'Handing over to the commune',
  lead: 'The file on the medium and the transfer slip carry the same. If the medium fails, the slip is enough.',
  slipTitle: 'Transfer slip',
  slipLead: 'One sheet with a code that holds the whole signed protocol. It goes with the protocol.',
  mediumTitle: 'Saving to a medium',
  mediumLead: 'After writing, the program reads the medium again and compares every file.',
  save: 'Save to the medium and verify',
  saving: 'Saving and verifying…',
  saved: (n) => `${english(n, 'file', 'files')} written and read back.`,
  onlyFolder:
    'This is a folder of this computer, no pendrive. Good enough for a rehearsal; in a real election nobody could carry it.',
  withoutPaper: 'The signed file is on the medium, but its readable copy (PDF) could not be made.',
  bytes: (n) => english(n, 'byte', 'bytes'),
  before: (medium, time) => `${medium}, at ${time}`,
  checklistTitle: 'Do not go home yet',
  checklistLead: 'Before anybody leaves:',
  checklist: [
    'All protocols of the precinct are signed, on the medium, and have transfer slips.',
    'All present have signed both originals of each protocol, also those who objected.',
    'A copy of each protocol is posted visibly, also for wheelchair users.',
    'Observers have the copies they asked for.',
    'The original is in a closed, sealed, labelled envelope; warning report and medium in another.',
    'Ballots, voter list and seal are packed and labelled.',
    'The commune has confirmed that the numbers agree with the paper.',
  ],
  checklistDone: 'All done. Thank you and good night.',
  toList: 'Back to the list of protocols',
  superseded: 'This revision is superseded',
  supersededLead:
    'The protocol was corrected. The newer revision with another symbol counts; this one is kept on file.',
};

export const revise: typeof pl.revise = {
  link: 'A fault was found after printing',
  title: 'Correction of the protocol',
  lead: 'A printed protocol is not changed. A new revision with a new symbol is made.',
  nowTitle: 'The revision that will be superseded',
  means: [
    'Write “WADLIWY. PODLEGAŁ SPROSTOWANIU” on the first page of the faulty protocol; all present sign.',
    'The new revision starts with the same numbers. You read the wrong lines from the paper anew.',
    'Then again: reading aloud, print, signatures, handing over. Both protocols are posted.',
  ],
  whyTitle: 'The commission’s decision',
  reason: 'What was wrong and how it was found',
  persons: 'Present at the decision',
  quorum: (needed, named) =>
    `The decision needs at least ${english(needed, 'person', 'persons')}, the chair or the deputy among them. Marked: ${grouped(named)}.`,
  begin: 'Begin the correction',
  dialogTitle: (revision) => `Begin revision ${revision}?`,
  dialogLead: 'The present revision is marked as superseded. This cannot be undone.',
  confirm: 'Yes, begin a new revision',
};
