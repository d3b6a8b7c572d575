import { english } from '../../plurals.ts';
import type * as pl from '../../pl/start/package.ts';

export const packages: typeof pl.packages = {
  stepsLabel: 'Steps to begin',
  stepNames: {
    commission: ['Commission', 'Election package', 'Precinct number'],
    commune: ['Commune', 'Election package', 'Opening'],
  },
  chooseTitle: 'Which election?',
  demoTitle: 'Practice election',
  demoLead: (n) => `Ready to practise: ${english(n, 'precinct', 'precincts')}, invented people, real rules.`,
  demoWork: (done, of) => `Preparing the practice election: ${done} of ${english(of, 'precinct', 'precincts')}`,
  demoMeanwhile: 'This takes a moment. Whoever has a medium with an election package can work at once.',
  demoReady: 'The practice election is ready.',
  demoMissing: 'It is not prepared.',
  demoAgain: 'Prepare it again',
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
  issuerCompare: {
    commission:
      'Compare this fingerprint, group by group, with the commune’s letter or by phone with the coordinator. Once is enough.',
    commune:
      'Compare this fingerprint, group by group, with the issuer’s letter (the electoral office’s delegation) or by phone. Once is enough.',
  },
  issuerCompareRehearsal: {
    commission:
      'Before a real election this fingerprint is compared, group by group, with the commune’s letter. In a rehearsal just confirm it.',
    commune:
      'Before a real election this fingerprint is compared, group by group, with the issuer’s letter. In a rehearsal just confirm it.',
  },
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
  mendPrecinct: 'Correct the number of the precinct.',
};
