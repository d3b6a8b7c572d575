import { english } from '../../plurals.ts';
import { sentence } from '../../sentence.ts';
import type * as pl from '../../pl/commune/agreement.ts';

const conflict: typeof pl.agreement.conflict = {
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

const paperSymbol: typeof pl.agreement.paperSymbol = {
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
  conflict,
  paperSymbol,
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
