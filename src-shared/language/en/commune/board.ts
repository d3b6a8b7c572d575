import { english } from '../../plurals.ts';
import type * as pl from '../../pl/commune/board.ts';

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
