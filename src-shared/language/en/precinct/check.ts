import { grouped } from '../../plurals.ts';
import type * as pl from '../../pl/precinct/check.ts';

export const check: typeof pl.check = {
  title: 'Read the protocol aloud',
  lead: 'One person reads from the screen, another looks at the draft. Stop at the first number that differs.',
  item: 'Item',
  digits: 'Digits',
  words: 'Words',
  notReady: 'Before you confirm the reading, this is left to do:',
  pilesTitle: 'Was it so on the piles?',
  order: (leaders) => {
    const [first, ...others] = leaders.map(({ name, votes }) => `${name} (${grouped(votes)})`);
    if (first === undefined) return 'Nobody got votes.';
    const rest = others.length === 0 ? '' : `, then ${others.join(', then ')}`;
    return `Most votes: ${first}${rest}.`;
  },
  leaderOf: (list, name, votes) => `${list}: most for ${name} (${grouped(votes)})`,
  pilesYes: 'Yes, that was the order of the piles.',
  pilesNo: 'If not: two numbers may have changed places. Sums do not show that.',
  confirmTitle: 'Confirmation',
  refusals: (n) => `Ballots refused in this election: ${grouped(n)}.`,
  heard: 'All numbers were read aloud and compared with the draft.',
  by: 'Who read',
  confirm: 'Confirm and go to print',
  wrong: 'A number is wrong',
  needTicks: 'Tick both confirmations and choose a name.',
  needNotes: 'First finish what is listed at the top of the page.',
};
