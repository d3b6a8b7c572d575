import { english } from '../plurals.ts';
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
  paperWord: { different: 'differs', returned: 'returned' },
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
  acceptNewer: 'Also take a newer revision of a protocol that is here already (a correction)',
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
  summary: (taken, refused) =>
    refused === 0
      ? `${english(taken, 'file', 'files')} in order.`
      : `${english(taken, 'file', 'files')} in order, ${english(refused, 'needs', 'need')} attention.`,
  caption: 'Files and the decision on each',
  result: 'Decision',
  what: 'File',
  meaning: 'What it means and what to do',
  refused: 'refused',
  inOrder: (n) => `In order: ${english(n, 'file', 'files')}`,
  precinct: (n) => `Precinct ${n}`,
  unknown: 'An unknown reason. Keep the file and call the help desk with the code.',
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
  returnedNext: 'The commission makes a new revision. Receive it with consent to a newer revision ticked.',
  symbol: 'Control symbol',
  revision: 'Revision',
  by: 'Typed by',
  toBoard: 'Back to the board',
};
