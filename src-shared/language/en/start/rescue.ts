import { english, grouped } from '../../plurals.ts';
import type * as pl from '../../pl/start/rescue.ts';

export const rescue: typeof pl.rescue = {
  title: 'The data are not what they were',
  titleSound: 'Copies of the data on this computer',
  titleRestored: 'A copy was restored',
  of: { precinct: (n) => `Precinct ${n}`, commune: 'Commune' },
  untouched:
    'The program changed nothing and deleted nothing. Restoring a copy puts the present file aside; this can be undone.',
  sound: 'Nothing is wrong with the data: open them and work on.',
  nowTitle: 'What is there now',
  file: 'File',
  noFile: 'there is none',
  size: 'Size',
  bytes: (n) => english(n, 'byte', 'bytes'),
  changed: 'Changed',
  seen: 'Last seen',
  seenRows: (rows, when) => `${when}, ${english(rows, 'entry', 'entries')} in the journal`,
  copiesTitle: 'Copies on this disk',
  noCopies: 'There is no copy of these data on this computer.',
  noSound:
    'No copy opens. Call the coordinator. Signed protocols are on media and on paper; the commission can type the numbers on another computer.',
  rows: (n) => `${english(n, 'entry', 'entries')} in the journal`,
  missing: (n) => `lacks the last ${english(n, 'entry', 'entries')}`,
  whole: 'whole',
  broken: 'broken',
  received: (received, agreed) => `Protocols received: ${grouped(received)}, agreed with paper: ${grouped(agreed)}`,
  restore: 'Restore this copy',
  restoreNewest: 'Restore the newest whole copy',
  signedSince:
    'Was anything signed, printed as final or handed over after that time? It must not be signed again with other content. Take the paper with its symbol and type the same, or draw up a new revision. The program writes no other content under the same revision onto a medium.',
  restored: (when) =>
    `In the place of the data there is now a copy whose last entry is of ${when}. The former file lies aside; nothing was deleted.`,
  restoredNext: 'Open it and type what was not in the copy yet.',
  open: { precinct: (n) => `Open precinct ${n}`, commune: 'Open the commune' },
  undo: 'Undo the restoring',
  asideTitle: 'Files put aside',
  asideLead: 'Each can be put back. What is there now will be put aside then.',
  asideOf: (id, when) => `No. ${id}, put aside ${when}`,
  putBack: 'Put this file back',
  anewTitle: 'Last resort: start anew',
  anewLead:
    'Only where no copy will do. Nothing of these data was signed or published, so everything can be typed again. The present file will be put aside.',
  anew: 'Start anew',
  anewSure: 'I know that everything will have to be typed from the beginning.',
  anewNow: 'Put the file aside and start anew',
  anewDone: 'The file was put aside. Once opened, everything begins from the start.',
  stay: 'Stay with the copies',
  link: 'Copies of the data on this computer',
  understood: 'Understood',
};
