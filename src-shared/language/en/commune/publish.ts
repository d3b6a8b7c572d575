import { english, grouped } from '../../plurals.ts';
import { places } from '../terms.ts';
import type * as pl from '../../pl/commune/publish.ts';

const published: typeof pl.publish.published = {
  when: (number, day, time, files) =>
    `Edition no. ${number} was saved on ${day} at ${time} (${english(files, 'file', 'files')}).`,
  holds: 'Nothing has changed since.',
  hash: 'Hash of the result:',
  stale: 'The published result is out of date',
  place: (contest, precinct, constituency) =>
    `${contest}, precinct ${precinct}${constituency === null ? '' : `, constituency ${constituency}`}:`,
  cause: {
    added: 'a protocol was received that the published result lacked.',
    replaced: 'a newer version of the protocol was received.',
    gone: 'the protocol the result stood on is no longer there.',
    conflict: 'a second signed content of the protocol came; the paper decides.',
    settled: 'the paper decided which of the signed contents is true.',
    waiting: 'a correction came that waits for consent.',
    paper: 'the comparison with the paper has changed.',
    recorded: 'A lot or a decision of the commission was recorded or withdrawn.',
    definition: 'A newer definition is in force.',
  },
  because: ({ cause, precinct, constituency }, of) =>
    of === null || precinct === null
      ? published.cause[cause]
      : `${published.place(of.name, precinct, of.office ? null : constituency)} ${published.cause[cause]}`,
  otherwise: 'The content of the result changed.',
  more: (n) => `Other changes: ${n}.`,
  nextEdition: 'The next one gets the next number and says which edition it replaces, and why.',
  symbol: 'Symbol:',
  toPaper: 'See the protocol',
  next: 'What now: compare the changed protocols with their papers, then save the results again (below on this page) and replace the published documents.',
};

export const publish: typeof pl.publish = {
  published,
  title: 'Publishing: the results onto a medium',
  lead: 'Summaries and protocols to be signed (PDF), a page with the results, open data, and the precincts’ protocols. After writing, every file is read again and compared.',
  progress: (done, of) =>
    of === null ? 'Working the results out…' : `${grouped(done)} of ${english(of, 'document', 'documents')} ready`,
  disputed: (precincts) =>
    `You seal the results only when the paper has decided which of the signed contents is true (${places(precincts)}). Until then you may save an unsealed draft.`,
  draft: 'Not every result stands yet. Such documents will be marked PROJEKT, with the reason on their first page.',
  sealTitle: 'The commune’s seal on the result',
  withKey: 'Seal with the commune’s key:',
  withoutKey: 'Unsealed (nobody can check from whom the result comes)',
  noKey: 'No key file of the commune (*.urnakey) is in sight. Insert the medium with the key.',
  lookAgain: 'Look for the key again',
  passphraseHint: 'Typed by the person answering for the commune’s key. The key is locked right after writing.',
  note: 'Note on the results page',
  noteHint: 'Optional.',
  save: 'Save the results and verify',
  sealed: 'The result is sealed with the commune’s key.',
  unsealed: 'The result was saved unsealed.',
  papers: (n) => `To print and sign: ${english(n, 'document', 'documents')}`,
  papersLead: 'Print them, compare with the screen, and sign. Every page carries the control symbol.',
  kind: {
    protokol: (n) => english(n, 'protocol of the election', 'protocols of the election'),
    zestawienie: (n) => english(n, 'summary of a constituency', 'summaries of constituencies'),
    losowanie: (n) => english(n, 'protocol of a lot', 'protocols of lots'),
    zaswiadczenie: (n) => english(n, 'certificate of election', 'certificates of election'),
  },
  missing: 'Needed: a medium to write to, and the passphrase of the key (or “unsealed”).',
  others: (n) => `Other files: ${grouped(n)}`,
};
