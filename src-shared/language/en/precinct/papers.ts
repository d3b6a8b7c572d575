import { english } from '../../plurals.ts';
import type * as pl from '../../pl/precinct/papers.ts';

export const papers: typeof pl.papers = {
  title: 'Print of the protocol',
  lead: 'After closing, every correction needs a new revision of the protocol.',
  meansTitle: 'What will happen',
  means: [
    'Numbers and remarks are closed; the protocol gets its control symbol, the same on every page and in the file.',
    'A later change is a new revision with a new symbol. The old revision stays, marked as superseded.',
    'Single pages are never exchanged: after a change everything is printed anew.',
  ],
  willPrint: (originals, copies) =>
    `You will print ${english(originals, 'original', 'originals')} and ${english(copies, 'copy', 'copies')}.`,
  freeze: 'Close the protocol',
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
