import { english } from '../../plurals.ts';
import { outdatedCopy, verdicts } from '../verdicts.ts';
import type * as pl from '../../pl/commune/receive.ts';

const corrections: typeof pl.receive.corrections = {
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

const warningText: typeof pl.receive.warningText = (warning) => {
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

const warnings: typeof pl.receive.warnings = {
  title: (n) => `${english(n, 'remark', 'remarks')} at receiving`,
  next: 'The file was taken. Clear it up with the chair and compare the paper.',
};

const flags: typeof pl.receive.flags = {
  'key-revoked': 'key revoked later: compare the paper with special care',
};

export const receive: typeof pl.receive = {
  verdicts,
  outdatedCopy,
  corrections,
  warningText,
  warnings,
  flags,
  title: 'Receiving protocols',
  lead: 'From a medium, or from the paper alone. The same medium may be received many times: nothing doubles.',
  mediumTitle: 'From a medium',
  read: 'Read the medium',
  progress: (done) => `Read: ${english(done, 'file', 'files')}`,
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
  outcome: (n) => (n === 0 ? 'There are no sealed files on the medium' : 'Outcome of receiving'),
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
  inOrder: (n) => `In order: ${english(n, 'file', 'files')}`,
  precinct: (n) => `Precinct ${n}`,
  signedBy: (holder, role) => `signed: ${holder}, ${role}`,
  tellCommission: 'Tell the commission which numbers contradict each other. It makes a correction and signs it anew:',
};
