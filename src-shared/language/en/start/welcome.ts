import type * as pl from '../../pl/start/welcome.ts';

export const welcome: typeof pl.welcome = {
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
    demoNotYet: 'It can be opened in a moment.',
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
    demoNotYet: 'It can be opened as soon as the precincts’ protocols are ready.',
  },
  begin: 'Begin',
  promise: 'The program works without the internet. Every typed field is saved on this computer at once.',
};
