import type * as pl from '../../pl/precinct/protocol.ts';

export const protocol: typeof pl.protocol = {
  steps: 'The protocol’s way',
  station: {
    first: 'Entry',
    second: 'Second entry',
    notes: 'Remarks',
    check: 'Reading aloud',
    papers: 'Print',
    seal: 'Signature',
    carry: 'Handing over',
  },
};
