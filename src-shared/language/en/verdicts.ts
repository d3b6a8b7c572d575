import type * as pl from '../pl/verdicts.ts';

export const verdicts: typeof pl.verdicts = {
  accepted: { word: 'received', meaning: 'The signature is genuine, the file was taken.', next: '' },
  'already-known': { word: 'known', meaning: 'The same file was received before. Nothing changed.', next: '' },
  'older-revision': {
    word: 'older revision',
    meaning: 'A newer revision of this protocol is here already.',
    next: 'Do nothing; the newer one counts. If the paper bears this older symbol, phone the commission.',
  },
  'newer-revision': {
    word: 'newer revision',
    meaning: 'A correction of a protocol that is here already. It is kept and waits for consent.',
    next: 'Confirm with the commission that it made a new revision, look on this page at what changes, and decide.',
  },
  'conflicting-revision': {
    word: 'conflicting',
    meaning:
      'A file with the same revision number but other content was received before. Both are kept; neither counts as agreed.',
    next: 'Two persons read the symbol from the paper and record which content it is. Phone the chair.',
  },
  'key-unknown': {
    word: 'foreign key',
    meaning: 'The key that signed is not in this commune’s roster.',
    next: 'See whether the medium is from this commune and whether you have the newest roster.',
  },
  'key-revoked': {
    word: 'revoked key',
    meaning: 'The key that signed was revoked, or replaced by a new one.',
    next: 'The commission signs again with the deputy’s key, or hands over the paper.',
  },
  'signature-invalid': {
    word: 'signature invalid',
    meaning: 'The signature does not fit the content: the file was altered or damaged.',
    next: 'Do not use it. Ask the commission to save it again, or read the transfer slip.',
  },
  'wrong-election': {
    word: 'other election',
    meaning: 'The file is from another election.',
    next: 'See whether it is the right medium.',
  },
  'wrong-commune': {
    word: 'other commune',
    meaning: 'The file is from another commune.',
    next: 'Pass the medium to the right commune.',
  },
  'wrong-precinct': {
    word: 'other precinct',
    meaning: 'The protocol was signed with another precinct’s key, or the definition has no such precinct.',
    next: 'Clear up with the commission who signed.',
  },
  'wrong-mode': {
    word: 'rehearsal',
    meaning: 'A rehearsal’s file came into a real election, or the reverse.',
    next: 'Do not take it. Ask for the medium with the right files.',
  },
  'other-definition': {
    word: 'other package',
    meaning: 'The commission worked with another edition of the election package.',
    next: 'Check the edition at the precinct. The commission moves its numbers to the right package.',
  },
  'not-canonical': {
    word: 'altered form',
    meaning: 'The file is not written exactly as the program writes: somebody has changed it.',
    next: 'Do not use it. Ask the commission to save it again.',
  },
  'unknown-schema': {
    word: 'unknown kind',
    meaning: 'This version of the program does not know this kind of file.',
    next: 'See whether both sides have the same version of the program.',
  },
  damaged: {
    word: 'damaged',
    meaning: 'The file cannot be read.',
    next: 'Ask for it on another medium, or read the transfer slip.',
  },
  'too-large': {
    word: 'too large',
    meaning: 'The file is larger than a protocol can be.',
    next: 'Do not open it. Tell whoever is responsible for security.',
  },
  'has-errors': {
    word: 'with errors',
    meaning: 'The signature is genuine, but the numbers contradict each other.',
    next: 'The protocol was not taken. The commission must correct it and sign it anew.',
  },
};

export const outdatedCopy: typeof pl.outdatedCopy = {
  word: 'older edition',
  meaning: 'A newer edition of this package file took its place. It was passed over.',
  next: '',
};
