import { english, grouped } from '../../plurals.ts';
import type * as pl from '../../pl/precinct/correction.ts';

export const correction: typeof pl.correction = {
  link: 'A fault was found after printing',
  title: 'Correction of the protocol',
  lead: 'A printed protocol is not changed. A new revision with a new symbol is made.',
  nowTitle: 'The revision that will be superseded',
  means: [
    'Write “WADLIWY. PODLEGAŁ SPROSTOWANIU” on the first page of the faulty protocol; all present sign.',
    'The new revision starts with the same numbers. You read the wrong lines from the paper anew.',
    'Then again: reading aloud, print, signatures, handing over. Both protocols are posted.',
  ],
  whyTitle: 'The commission’s decision',
  reason: 'What was wrong and how it was found',
  persons: 'Present at the decision',
  quorum: (needed, named) =>
    `The decision needs at least ${english(needed, 'person', 'persons')}, the chair or the deputy among them. Marked: ${grouped(named)}.`,
  begin: 'Begin the correction',
  dialogTitle: (revision) => `Begin revision ${revision}?`,
  dialogLead: 'The present revision is marked as superseded. This cannot be undone.',
  confirm: 'Yes, begin a new revision',
};
