import { english } from '../plurals.ts';
import type * as pl from '../pl/start.ts';

export const start: typeof pl.start = {
  title: 'From the ballots to the protocol',
  lead: 'Choose where you work today. There is no log-in; a passphrase is asked for at signing only.',
  commission: {
    title: 'Precinct commission',
    lead: 'Type the numbers of your draft, check them, and hand over the signed protocol.',
    steps: [
      'Point to the commune’s election package',
      'Type the number of your precinct',
      'Type the protocols, field by field',
    ],
    chooseLead: 'Insert the USB stick from the commune’s coordinator, or begin with the practice election.',
  },
  commune: {
    title: 'Commune: coordinator',
    lead: 'Receive the precincts’ protocols, compare them with the paper, decide the results.',
    steps: [
      'Point to your commune’s election package',
      'Receive protocols from media and slips',
      'Compare with the paper, decide the results',
    ],
    chooseLead: 'Point to the medium with your commune’s package, or begin with the practice election.',
  },
  begin: 'Begin',
  promise: 'The program works without the internet. Every typed field is saved on this computer at once.',
  stepsLabel: 'Steps to begin',
  stepNames: {
    commission: ['Commission', 'Election package', 'Precinct number'],
    commune: ['Commune', 'Election package', 'Opening'],
  },
  chooseTitle: 'Which election?',
  demoTitle: 'Practice election',
  demoLead: (n) => `Ready to practise: ${english(n, 'precinct', 'precincts')}, invented people, real rules.`,
  noMedia: 'No USB stick is in sight. Insert it; after a moment it appears in this list.',
  openTitle: 'Check and open',
  communeName: 'Commune',
  votingDay: 'Voting day',
  precincts: 'Precincts',
  definition: 'Edition of the package',
  rehearsal: 'This is a REHEARSAL. Nothing you type is a real result.',
  live: 'This is a real election.',
  issuerTitle: 'Who vouches for this package',
  fingerprint: 'Fingerprint of the issuer’s key',
  issuerTrusted: 'This fingerprint was compared on this computer before. The package is from the same issuer.',
  issuerCompare:
    'Compare this fingerprint, group by group, with the commune’s letter or by phone with the coordinator. Once is enough.',
  issuerCompareRehearsal:
    'Before a real election this fingerprint is compared, group by group, with the commune’s letter. In a rehearsal just confirm it.',
  issuerSame: 'I have compared all groups. They are the same.',
  precinctTitle: 'Your precinct',
  precinctLabel: 'Type the number of the precinct',
  precinctHint: 'The number stands on the public notice and on the commission’s seal.',
  precinctFound: (n) => `Precinct ${n}.`,
  precinctUnknown: (commune) => `${commune} has no precinct with this number. Check the number on the seal.`,
  openPrecinct: 'Open the precinct',
  openPrecinctNumber: (n) => `Open precinct ${n}`,
  openCommune: 'Open the commune',
  needCompare: 'Compare the fingerprint first.',
  needPrecinct: 'Type the number of the precinct.',
};
