import { english } from '../plurals.ts';
import { sentence } from '../sentence.ts';
import type * as pl from '../pl/commune.ts';

export const commune: typeof pl.commune = {
  rooms: 'Departments',
  room: { board: 'Board', receive: 'Receiving', results: 'Results' },
};

export const board: typeof pl.board = {
  title: 'Board of protocols',
  asOf: (time) => `As of ${time}.`,
  caption: 'Protocols by precinct and contest: file and paper',
  file: 'file',
  paper: 'paper',
  paperWord: { disputed: 'disputed', different: 'differs', returned: 'returned' },
  order: 'Order',
  byNumber: 'by precinct number',
  worstFirst: 'those that wait for action first',
  receive: 'Receive protocols',
  precinct: 'Precinct',
  receivedAt: (time) => `Received at ${time}`,
  notHere: 'does not apply',
  compare: 'Compare with the paper',
  questions: 'Questions to precincts',
  questionsLead:
    'These protocols of one precinct do not fit each other. Ask the commission; no protocol waits for it. Numbers are shown once the paper was compared.',
  issuedAndRefused: (where, issued, refused) => `${where}: issued ${issued}, refused ${refused}`,
  show: 'Show',
  resolve: 'Settle by the paper',
  contents: (n) => english(n, 'different content', 'different contents'),
  revision: (n) => `revision ${n}, a correction`,
  correction: 'a correction waits for consent',
  unsigned: 'emergency protocol, signed by no commission',
  odd: (n) => english(n, 'remark', 'remarks'),
  attention: 'Needs a decision',
  conflicts: (n) =>
    `${english(n, 'protocol has', 'protocols have')} two signed contents. No result is published until you see which of them is on the paper:`,
  returned: (n) =>
    `${english(n, 'protocol was returned to its commission', 'protocols were returned to their commissions')}; the file’s numbers are disputed:`,
  corrections: (n) => `${english(n, 'correction waits', 'corrections wait')} for consent:`,
  place: (precinct, contest) => `precinct ${precinct}, ${contest}`,
};

export const warningText: typeof pl.warningText = (warning) => {
  switch (warning.code) {
    case 'hours-other-day':
      return 'The hours of voting are of another day than voting day.';
    case 'hours-reversed':
      return 'The protocol says that the polls closed before they opened.';
    case 'stranger':
      return `Somebody who is not on the commission is recorded as present: ${warning.name}.`;
    case 'name-twice':
      return `One name stands twice on the commission: ${warning.name}.`;
    case 'one-typist':
      return `Both entries are by one person: ${warning.name}.`;
    case 'no-second-entry':
      return 'There is no second entry, though one is asked for.';
    case 'revision-jump':
      return `Revision ${warning.revision} came first; the one before it is not here.`;
  }
};

export const oddityText: typeof pl.oddityText = ({ code, precinct, role, holder }) => {
  const who = `${holder} (${role}, precinct ${precinct})`;
  switch (code) {
    case 'key-of-another':
      return `${who}: this is the issuer’s or the commune’s key, not a commission’s.`;
    case 'unknown-precinct':
      return `${who}: the definition has no such precinct.`;
    case 'many-chairs':
      return `${who}: this office has more than one active key in the precinct.`;
    case 'revocation-undone':
      return `${who}: an older roster revoked this key, a newer one brought it back.`;
  }
};

export const rosterOdd: typeof pl.rosterOdd = {
  title: 'Remarks on the roster of keys',
  next: 'Clear them up with whoever made the roster before you take protocols of these precincts.',
};

export const warnings: typeof pl.warnings = {
  title: (n) => `${english(n, 'remark', 'remarks')} at receiving`,
  next: 'The file was taken. Clear it up with the chair and compare the paper.',
};

export const flags: typeof pl.flags = {
  'key-revoked': 'key revoked later: compare the paper with special care',
};

export const receive: typeof pl.receive = {
  title: 'Receiving protocols',
  lead: 'From a medium, or from the paper alone. The same medium may be received many times: nothing doubles.',
  mediumTitle: 'From a medium',
  read: 'Read the medium',
  reading: 'Reading…',
  slipTitle: 'From a transfer slip',
  slipLead:
    'The slip’s code holds the whole signed protocol. Take a picture of it, or paste the text from a code reader.',
  picture: 'Choose a photograph or scan of the slip',
  decoding: 'Reading the code from the picture…',
  unread: (names) =>
    `The code could not be read: ${names}. Take the picture from above, in good light, with the code filling most of it.`,
  text: 'Text of the code',
  textHint: 'Each code begins with URNA1. If the slip has several codes, paste them all.',
  take: (n) => (n <= 1 ? 'Receive the protocol from the code' : `Receive the protocol from the codes (${n})`),
  verdicts: (n) => (n === 0 ? 'There are no sealed files on the medium' : 'Outcome of receiving'),
  summary: (taken, odd, refused) =>
    `${[
      `${english(taken, 'file', 'files')} in order`,
      ...(odd > 0 ? [`${odd} taken with remarks`] : []),
      ...(refused > 0 ? [`${refused} not taken`] : []),
    ].join(', ')}.`,
  caption: 'Files and the decision on each',
  result: 'Decision',
  what: 'File',
  meaning: 'What it means and what to do',
  refused: 'refused',
  inOrder: (n) => `In order: ${english(n, 'file', 'files')}`,
  precinct: (n) => `Precinct ${n}`,
  signedBy: (holder, role) => `signed: ${holder}, ${role}`,
  tellCommission: 'Tell the commission which numbers contradict each other. It makes a correction and signs it anew:',
  unknown: 'An unknown reason. Keep the file and call the help desk with the code.',
};

export const corrections: typeof pl.corrections = {
  title: (n) => `Corrections that wait for consent: ${n}`,
  lead: 'A correction takes the place of a protocol that is here already. Consent is given to each by itself, after looking at what changes. Whoever sees it does not type that paper.',
  of: (precinct, contest, revision) => `Precinct ${precinct}, ${contest}: revision ${revision}`,
  reason: 'The commission’s reason',
  persons: 'Decided by',
  signer: 'Signed by',
  receivedAt: 'Received',
  who: 'Who decides (name)',
  show: 'Show what changes',
  caption: 'Numbers before the correction and after it',
  item: 'Item',
  old: 'before',
  new: 'now',
  noNumbers: 'No number changes: remarks, persons or hours are others.',
  accept: 'Take the correction',
  acceptedTitle: (n) => `Corrections taken: ${n}`,
  acceptedBy: (person, time) => `Consent by ${person} at ${time}.`,
};

export const conflict: typeof pl.conflict = {
  title: (n) => `${english(n, 'content', 'different contents')} of this protocol were signed`,
  lead: 'Which is the true one is not known; which came first says nothing. The paper decides. Until then the protocol cannot be compared and no result published.',
  caption: 'Signed contents',
  symbol: 'Symbol (its end)',
  revision: 'Revision',
  signer: 'Signed by',
  receivedAt: 'Received',
  paperTitle: 'What is on the paper',
  paperLead:
    'Two persons take the paper protocol with signatures and seal and read the symbol from it. Phone the chair, too: why are there two contents?',
  persons: 'Who compared (at least two persons, one a line)',
  reason: 'How it was checked and what the commission said',
  resolve: 'Record what is on the paper',
  setAsideTitle: 'Contents that are not on the paper',
  setAside: (symbol, signer, revision) => `${symbol} · revision ${revision} · ${signer}`,
  setAsideBy: (persons, reason) => `Compared by: ${persons}. ${reason}`,
};

export const paperSymbol: typeof pl.paperSymbol = {
  label: 'Control symbol from the paper',
  hint: 'The first two groups at least, such as 7H3K0-QZMX2. Read them from the paper: the file’s are not shown here.',
  differsRevision: (revision) =>
    `Another content of this protocol bears this symbol (revision ${revision}). See whether it is the right paper, or whether a correction waits for consent.`,
  differsProtocol: (place, revision) =>
    `Another protocol bears this symbol: ${place}, revision ${revision}. Take the right paper.`,
  differsUnknown:
    'No file that came bears this symbol. Read it once more; if it is the same, return the protocol to the commission.',
  returnTitle: 'The paper really bears another symbol',
};

export const agreement: typeof pl.agreement = {
  title: 'Comparison with the paper',
  lead: 'The numbers of the paper copy are typed anew without seeing those of the file. The program compares.',
  takePaper: (precinct) => `Take the paper copy of the protocol of precinct ${precinct}`,
  takePaperLead: 'See that the control symbol is on every page, and the signatures and the seal are there.',
  who: 'Who types (name)',
  begin: 'Begin typing',
  typing: (precinct, contest) => `Paper copy: precinct ${precinct}, ${contest}`,
  compare: 'Compare with the file',
  differTitle: (n) => `Differences: ${english(n, 'field', 'fields')}`,
  differLead: 'Read these lines from the paper once more. The numbers of the file are hidden.',
  shownLead: 'The number of the file and of the paper, field by field.',
  compareAgain: 'Compare again',
  showDifferences: 'Show the differences',
  revealTitle: 'Show the file’s numbers?',
  revealLead:
    'Who saw them and when is written down. After that the protocol can only go back, or another person types the whole paper anew.',
  revealBy: 'Who looks (name)',
  reveal: 'Show the file’s numbers',
  spoiledTitle: 'The file’s numbers were shown',
  spoiledLead: (names) =>
    `Another person now types the paper anew, blind, or the protocol goes back to the commission. Not typing: ${names}.`,
  anewTitle: 'A new entry by another person',
  prefilled: (label, file, paper) => `${label} – file: ${file}, paper: ${paper}.`,
  caption: 'Differences between file and paper',
  item: 'Item',
  paperLeads:
    'The paper leads. Nobody may take the file’s number for the paper’s: the protocol goes back to the commission, which clears it up.',
  returnTitle: 'Return to the commission',
  reason: 'Reason',
  reasonHint: 'Name the lines and both numbers, so that the commission can act at once. Phone the chair.',
  returnedBy: 'Who returns it',
  return: 'Return the protocol',
  agreedTitle: 'The file agrees with the paper',
  agreedLead: 'Every number on the paper is the same as in the signed file.',
  returnedTitle: 'The protocol was returned to the commission',
  returnedLead: (reason) => `Reason: ${reason}`,
  reasonAgain: 'Write the reason again: the one on record cannot be printed.',
  returnedNext: 'The commission makes a correction. Once read it waits for consent under “Receiving”.',
  withdraw: 'Take the return back',
  withdrawTitle: 'Taking the return back',
  withdrawLead: 'The return stays on record with the reason; the paper is compared anew.',
  withdrawReason: 'Why it is taken back',
  withdrawPersons: 'Who takes it back (one person a line)',
  withdrawnTitle: 'Returns taken back',
  withdrawn: (returned, reason, persons) =>
    `${sentence(`Return: ${returned}`)} ${sentence(`Taken back: ${reason}`)} Taken back by: ${persons}.`,
  correctionOf: (revision, reason, persons) =>
    `This is revision ${revision}, a correction. ${sentence(`Reason: ${reason}`)} Decided by: ${persons}.`,
  emergencyOf: (by, source, reason) =>
    `Emergency protocol: no commission signed it. ${by} typed the numbers in the commune; document: ${source}. ${sentence(`Reason: ${reason}`)}`,
  emergencyBlind: 'Another person compares the paper.',
  correctionWaits: 'A newer revision of this protocol waits for consent.',
  toCorrections: 'See the correction',
  signer: 'Signed by',
  communeKey: 'the commune’s key',
  symbol: 'Control symbol',
  revision: 'Revision',
  by: 'Typed by',
  toBoard: 'Back to the board',
};
