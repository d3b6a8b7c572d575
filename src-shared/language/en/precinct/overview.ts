import type * as pl from '../../pl/precinct/overview.ts';

const typed = (n: number, all: number) => `${n} of ${all} typed`;

const state: typeof pl.overview.state = {
  empty: () => 'not begun yet',
  'first-entry': (n, all) => `first entry, ${typed(n, all)}`,
  'first-done': () => 'waits for the second entry by another person',
  'second-entry': (n, all) => `second entry, ${typed(n, all)}`,
  differences: () => 'differences: read the paper again',
  entered: () => 'entered, to be checked and printed',
  printed: () => 'printed, waits for signatures',
  signed: () => 'signed, save it to a medium',
  exported: () => 'on a medium and verified',
  superseded: () => 'superseded by a newer revision',
};

export const overview: typeof pl.overview = {
  state,
  title: 'Protocols of the precinct',
  lead: (done, all) =>
    done === all
      ? 'All protocols are handed over.'
      : `${done} of ${all} handed over. Choose the protocol you work on now.`,
  crossTitle: 'Protocols beside each other',
  crossLead: 'These numbers are usually the same in the different elections. Check them before you sign.',
  crossIn: 'In:',
  olderTitle: 'Superseded revisions',
  coordinatorTitle: 'Help',
  coordinator: (name) => `Commune coordinator: ${name}, phone`,
};
