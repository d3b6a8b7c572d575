import type * as pl from '../../pl/precinct/carry.ts';

export const carry: typeof pl.carry = {
  title: 'Handing over to the commune',
  lead: 'The file on the medium and the transfer slip carry the same. If the medium fails, the slip is enough.',
  slipTitle: 'Transfer slip',
  slipLead: 'One sheet with a code that holds the whole signed protocol. It goes with the protocol.',
  mediumTitle: 'Saving to a medium',
  mediumLead: 'After writing, the program reads the medium again and compares every file.',
  save: 'Save to the medium and verify',
  onlyFolder:
    'This is a folder of this computer, no pendrive. Good enough for a rehearsal; in a real election nobody could carry it.',
  withoutPaper: 'The signed file is on the medium, but its readable copy (PDF) could not be made.',
  before: (medium, time) => `${medium}, at ${time}`,
  checklistTitle: 'Do not go home yet',
  checklistLead: 'Before anybody leaves:',
  checklist: [
    'All protocols of the precinct are signed, on the medium, and have transfer slips.',
    'All present have signed both originals of each protocol, also those who objected.',
    'A copy of each protocol is posted visibly, also for wheelchair users.',
    'Observers have the copies they asked for.',
    'The original is in a closed, sealed, labelled envelope; warning report and medium in another.',
    'Ballots, voter list and seal are packed and labelled.',
    'The commune has confirmed that the numbers agree with the paper.',
  ],
  checklistDone: 'All done. Thank you and good night.',
  toList: 'Back to the list of protocols',
  superseded: 'This revision is superseded',
  supersededLead:
    'The protocol was corrected. The newer revision with another symbol counts; this one is kept on file.',
};
