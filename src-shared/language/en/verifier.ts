/** The offline verifier: for an observer or a journalist who has files, a paper, and doubts. */
import type { VerdictCode } from '../../sealed/verdict.ts';
import { english, grouped } from '../plurals.ts';

const files = (n: number) => english(n, 'file', 'files');

export const frame = {
  title: 'Urna election verifier',
  short: 'Verifier',
  offline: 'Works without a network. Nothing leaves this computer.',
  version: (n: string) => `version ${n}`,
  restart: 'Start again',
  lead: 'Check for yourself who signed the protocols, that nobody changed them, and that the result really follows from them.',
  steps: { trust: 'Whom you trust', files: 'Files and slips', result: 'The result, computed again' },
  rehearsal: 'ĆWICZENIE (rehearsal) — this is not a real election',
  demoIssuer: 'The issuer’s key is a demo key that everybody knows, so signatures prove nothing here.',
};

export const take = {
  packageTitle: 'Load the election package',
  packageLead:
    'Drop the folder the commune published: the file issuer.jwk, the folder package and — if they are there — the folder of the results and files from media. Order and names do not matter.',
  drop: 'Drop files or a folder',
  files: 'Choose files',
  folder: 'Choose a folder',
  issuer: 'the issuer’s key (issuer.jwk)',
  packageFiles: (n: number) => `${files(n)} of the package`,
  others: (n: number) => `${english(n, 'other file', 'other files')} to be checked`,
  ignored: (n: number) => `${files(n)} of another kind — passed over`,
  missingIssuer: 'The file issuer.jwk is missing: the key where trust begins.',
  missingPackage: 'The package’s files are missing (mandate, definition, roster, contest).',
  failed: 'What was dropped could not be read. Choose the files or the folder with a button.',
  working: (done: number, of: number) => `Checking signatures: ${done} of ${of}`,
};

export const compare = {
  title: 'Compare the key’s fingerprint',
  lead: 'Compare it with the one the commission gave: on paper, on the notice board, or by voice. Character by character. From the files alone nobody can tell whether this key is the true one.',
  label: 'The issuer’s fingerprint',
  yes: 'It is the same to the character',
  no: 'It is different',
  noted: 'Until now nothing of the package is shown: all of it could be forged.',
  refusedTitle: 'Do not trust these files',
  refused:
    'The files come from somebody else, or the fingerprint was copied with a mistake. Get the package and the fingerprint again, from two different sources. Keep these files and tell the electoral commission.',
};

export const chain = {
  title: 'Chain of trust',
  compared: 'compared by you',
  issuer: 'Issuer',
  mandates: 'Mandates',
  definition: 'Definition',
  definitionNumber: (n: number) => `no. ${n}`,
  precincts: (n: number) => english(n, 'precinct', 'precincts'),
  roster: 'Roster of keys',
  keys: (active: number, revoked: number) =>
    `${english(active, 'key', 'keys')}${revoked === 0 ? '' : `, ${revoked} revoked`}`,
  holds: 'Every signature of the package holds, from the issuer down.',
};

/** Why a package does not open. */
export const packageFailures: Readonly<Record<string, string>> = {
  'two-issuers': 'Two different issuer keys are here. Leave only the one whose fingerprint the commission gave.',
  'issuer-invalid': 'The file issuer.jwk cannot be read as an Ed25519 key.',
  'package-incomplete': 'The package is incomplete. Take the whole folder package from the commune.',
  'two-versions': 'Two different files carry the same number. Ask the commune which one holds.',
  'mandate-revoked': 'The commune’s mandate was taken back.',
  'package-inconsistent': 'The package’s files do not belong together. Do not use this package.',
  'demo-issuer': 'A demo key in the package of a real election: such a package is forged.',
  'key-unknown': 'Neither this issuer nor anybody mandated by it signed the package.',
  'signature-invalid': 'A signature of the package does not fit its file: the file was changed.',
  'not-canonical': 'A file of the package was reworked: it is not written exactly as it was signed.',
  'unknown-schema': 'The package has a part that this version of the verifier does not know.',
  damaged: 'A file of the package cannot be read.',
  'too-large': 'A file of the package is larger than it may be.',
};
export const packageFailureTitle: string = 'The package cannot be trusted';
export const where = (file: string) => `File: ${file}`;
export const code = (name: string) => `code: ${name}`;

/** A verdict for somebody who looks on: what it means, and what it does not. */
export const judgement: Readonly<Record<VerdictCode, { word: string; meaning: string }>> = {
  accepted: {
    word: 'genuine',
    meaning: 'The signature fits the content, and the key belongs to a person of the roster.',
  },
  'already-known': { word: 'genuine, known', meaning: 'The same content was loaded here before.' },
  'older-revision': { word: 'older version', meaning: 'A newer version of this package file is here.' },
  'newer-revision': { word: 'newer version', meaning: 'The file is newer than the package. Get the newer package.' },
  'conflicting-revision': {
    word: 'conflicting',
    meaning: 'Two different contents with the same version number, both signed. Which one is true the paper decides.',
  },
  'key-unknown': {
    word: 'unknown key',
    meaning: 'The key is not in this commune’s roster. Nobody knows who signed.',
  },
  'key-revoked': {
    word: 'revoked key',
    meaning:
      'The commune revoked or replaced the key. The file counts only where the commune confirmed that it had received it.',
  },
  'signature-invalid': {
    word: 'changed',
    meaning: 'The signature does not fit the content: the file was changed or damaged after it was signed.',
  },
  'wrong-election': { word: 'other election', meaning: 'The file is of another election.' },
  'wrong-commune': { word: 'other commune', meaning: 'The file is of another commune.' },
  'wrong-precinct': {
    word: 'other precinct',
    meaning: 'Signed with another precinct’s key, or the definition has no such protocol.',
  },
  'wrong-mode': { word: 'rehearsal?', meaning: 'A rehearsal’s file among real ones, or the reverse.' },
  'other-definition': { word: 'other package', meaning: 'The file was made with another issue of the package.' },
  'not-canonical': {
    word: 'reworked',
    meaning: 'The file is not written exactly as the program writes it. Somebody reworked it.',
  },
  'unknown-schema': { word: 'unknown kind', meaning: 'This version of the verifier does not know this kind of file.' },
  damaged: { word: 'damaged', meaning: 'The file cannot be read.' },
  'too-large': { word: 'too large', meaning: 'The file is larger than it may be.' },
  'has-errors': { word: 'with errors', meaning: 'The signature is genuine, but the numbers contradict each other.' },
};

export const sealed = {
  title: 'Sealed files',
  lead: 'Each file by itself: whose signature, whether it holds, and what was signed.',
  none: 'No file yet. Add protocols from media, or the results the commune published.',
  summary: (good: number, bad: number) =>
    `${english(good, 'genuine file', 'genuine files')}, ${bad === 0 ? 'none' : bad} refused.`,
  repeated: (n: number) => `Loaded again with the same content: ${n}.`,
  groups: {
    refused: 'Refused',
    results: 'Results',
    protocols: 'Protocols',
    receipts: 'The commune’s receipts',
    others: 'Others',
  },
  precinct: (n: number) => `Precinct ${n}`,
  constituency: (n: number) => `constituency ${n}`,
  revision: (n: number) => `version ${n}`,
  claims: (kind: string) => `claims to be: ${kind}`,
  slip: 'transfer slip',
  signer: 'Signature',
  role: { chair: 'chair of the commission', deputy: 'deputy chair' },
  signedBy: (who: string, role: string, precinct: number) => `${who}, ${role}, precinct ${precinct}`,
  bodyKey: (teryt: string) => `key of the commune ${teryt}`,
  otherBodyKey: (teryt: string) => `key of the body ${teryt}`,
  unknownSigner: 'nobody knows who signed',
  claimedKey: 'The file names the key',
  unshown: 'The content is not shown: without a valid signature anybody could have written it.',
  symbol: 'Control symbol',
  symbolHint: 'computed here from the content; compare it with the paper',
  hash: 'SHA-256 of the content',
  file: 'File',
  findings: 'What does not add up',
  voting: 'Voting',
  hours: (from: string, to: string) => `from ${from} to ${to}`,
  present: 'Present',
  entries: 'Typed by',
  refusals: 'Ballots refused',
  position: (rule: string) => `The commission’s position on the warning ${rule}`,
  correction: 'Correction',
  emergency: 'Emergency protocol',
  emergencyBy: (who: string, source: string) => `typed at the commune from the document “${source}” by: ${who}`,
  item: 'Item',
  wording: 'Wording',
  number: 'Number',
  struckOut: 'struck out',
  annulled: 'list annulled',
  receipt: {
    received: 'received, not yet compared with the paper',
    agreed: 'compared with the paper and the same',
    returned: 'returned to the commission',
  },
  decision: 'The commune confirms',
  about: 'What it is about',
  receiptNumber: 'Number of the receipt',
  receiptNumbered: (n: number) => (n === 1 ? '1' : `${n}, replaces ${n - 1}`),
  shown: 'Numbers of the file',
  shownLead: 'were shown before agreement with the paper; another person typed the paper after that',
  receivedAt: 'Received',
  decidedAt: 'Compared',
  reason: 'Reason',
  receiptOf: (symbol: string) => `the protocol with the symbol ${symbol}`,
  decided: (who: string, when: string) => `${who}, ${when}`,
  contents: 'Content of the file',
};

export const slip = {
  title: 'Transfer slip',
  lead: 'The code on the slip carries the whole signed protocol. Paper is enough: take a picture of the code, or paste its text from a reader.',
  picture: 'Choose a picture of the slip',
  reading: 'Reading the code…',
  text: 'Text of the code',
  textHint: 'It begins with URNA1. Where a slip has several codes, paste all of them.',
  check: 'Check the slip',
  unread: (names: string) =>
    `No code could be read: ${names}. Take the picture from above, in good light, with the code filling most of it.`,
  failures: {
    'slip-damaged': 'This is no whole code of a transfer slip. Read it again.',
    'slip-mixed': 'These codes are of two different slips. Paste the codes of one slip.',
    'slip-incomplete': 'Some codes of this slip are missing. Read the others and add them here.',
    'wrong-commune': 'The slip is of another commune than the package.',
    'wrong-precinct': 'The definition of this election has no such protocol.',
    'other-definition': 'The slip was made with another issue of the package.',
  } as Readonly<Record<string, string>>,
};

export const result = {
  title: 'The result, computed again',
  lead: 'Computed here from the protocols you loaded. Of the published result only what people recorded is used: lots, decisions of the commission, what the paper decided, and what still waits.',
  none: 'Load protocols, and the result computes itself.',
  waiting: 'The result is computed when all signatures are checked.',
  counted: (x: number, y: number) => `${x} of ${english(y, 'precinct', 'precincts')}`,
  final: 'All protocols are here, and the commune confirmed that each agrees with the paper.',
  missing: (precincts: string) => `Protocols are missing from precincts: ${precincts}.`,
  unconfirmed: (n: number) => `Not confirmed to agree with the paper: ${english(n, 'protocol', 'protocols')}.`,
  open: 'Not everything is decided (a lot, or a decision of the commission).',
  disputed: 'This result is not final: the commune has not decided on some protocols yet.',
  above: 'A higher commission divides the seats. Here are only the sums of this commune.',
  seatsByList: 'Seats by list and constituency',
  constituencyShort: (n: number) => `Constituency ${n}`,
  all: 'In all',
  below: 'below the threshold',
  noVoting: 'without voting',
  undecided: '?',
  items: 'Summary: the sum of each item',
  details: (n: number) => `Constituency ${n}: votes, quotients, elected`,
  elected: 'Elected',
  soFar: 'Seats by the protocols loaded so far',
  recorded: 'Lots and decisions of the commission, taken from the published result',
  lot: (constituency: number, between: string, drawn: string) =>
    `Constituency ${constituency}: lot between ${between}; drawn: ${drawn}.`,
  ruling: (constituency: number, answer: string) => `Constituency ${constituency}: ${answer}.`,
  withdrawn: (date: string, persons: string, reason: string) => `WITHDRAWN on ${date} (${persons}). Reason: ${reason}`,
  rulings: {
    tied: 'precincts ahead are counted among the equal candidates (art. 443 § 2)',
    all: 'precincts ahead are counted among all candidates (art. 443 § 2)',
    confirmed: 'seats that a list cannot fill stay empty',
  },
};

export const published = {
  same: 'To the byte, the published result is the one that follows from the protocols',
  sameLead: (bytes: number) =>
    `The result computed here and the one in the commune’s file are the same ${english(bytes, 'byte', 'bytes')}.`,
  different: (n: number) => `The published result does not fit the files: ${english(n, 'difference', 'differences')}`,
  incomplete: (n: number) => `Files on which the published result stands are missing: ${grouped(n)}`,
  incompleteLead:
    'Without them it cannot be confirmed. Add the other protocols and receipts from the folder of the results.',
  edition: (n: number) => `Edition no. ${n}.`,
  editionAfter: (n: number, reason: string) => `No. ${n} replaces no. ${n - 1}. Reason: ${reason}`,
  replaces: (by: number, n: number) =>
    by === n + 1 ? `No. ${by} replaces no. ${n}.` : `No. ${n} was replaced by later editions; no. ${by} is in force.`,
  several: (n: number) => `The commune signed ${english(n, 'result', 'results')} that exclude each other`,
  severalLead: (file: string) =>
    `They have one number, or one does not replace the other although it says so. Only one of them stands. Each was compared by itself; the tables below use the lots and decisions of the file ${file}. Keep all the files and ask the commission which result stands.`,
  differentLead: (missing: number) =>
    `No missing file explains these differences. Besides, files on which the result stands are missing: ${grouped(missing)}.`,
  none: 'No published result was loaded (results.urna). Add it to compare every number.',
  explained: (n: number) => `Missing files, and differences they may explain (${grouped(n)})`,
  see: 'See what it follows from',
  table: 'Differences between the published and the computed result',
  where: 'Place',
  published: 'Published',
  recomputed: 'Computed',
  nothing: 'nothing',
  more: (n: number) => `and ${n} more`,
  ourHash: 'SHA-256, computed here',
  theirHash: 'SHA-256, published',
  download: 'Save the result computed here',
  disagreement: {
    'protocol-missing': 'The result names a protocol that is not here.',
    'receipt-missing': 'The result names a receipt that is not here.',
    'protocol-superseded': 'The result counts a protocol that a newer version replaced.',
    'receipt-superseded': 'The result names a receipt that a later one replaced.',
    'protocol-left-out': 'A protocol in force was left out of the result.',
    'receipt-left-out': 'The commune’s receipt for a counted protocol was left out.',
    'receipt-contradicts': 'The receipt states another precinct, version or symbol than the protocol it names has.',
    'result-superseded': 'A result of a higher number is here: this one was replaced.',
    'result-conflicts': 'Another results file has the same number, or is not the one this result replaces.',
    'contest-unexpected': 'A result that this commune does not decide, or one given twice.',
    'contest-left-out': 'The file has no result of this contest.',
  },
  place: {
    summaries: (constituency: string, what: string) => `summary, constituency ${constituency}: ${what}`,
    outcome: (constituency: string, what: string) => `outcome, constituency ${constituency}: ${what}`,
    contests: 'the file’s list of contests',
    results: 'another results file',
    definitions: 'definitions the result rests on',
    unsigned: 'protocols no commission signed',
    conflicts: 'protocols with two signed contents',
    waiting: 'corrections that wait for consent',
    settled: 'protocols the paper decided on',
    withdrawn: 'lots and decisions that were withdrawn',
    precincts: 'number of protocols',
    final: 'final result',
    ties: 'equal votes',
    lots: 'lots',
    rulings: 'decisions of the commission',
    seats: (list: string) => `seats of list no. ${list}`,
    elected: (list: string) => `elected from list no. ${list}`,
    answer: {
      status: 'whether decided',
      steps: 'order of the seats',
      unfilled: 'seats left empty',
      seats: 'seats',
      lot: 'lot needed',
      outcome: 'outcome',
      runoff: 'candidates of the run-off',
      by: 'what decided',
    } as Readonly<Record<string, string>>,
  },
};

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
/** `Sunday 8 April 2029` from `2029-04-08`. */
export const longDay = (day: string) => days.format(new Date(`${day}T00:00:00Z`));
