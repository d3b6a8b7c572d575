import type * as pl from '../../pl/start/clock.ts';

export const clock: typeof pl.clock = {
  votingDay: (day) => `voting day: ${day}`,
  other: (now, day) =>
    `These are real elections, and today is not the voting day. The laptop’s clock: ${now}. Voting day: ${day}.`,
  wrong: (now, day) =>
    `The laptop’s clock is wrong: it shows ${now}, and the voting day is ${day}. Set date and time in the computer’s system. A wrong clock changes no number, but dates on prints and in the journal will be false.`,
  confirm: 'I know. I type real numbers of the protocol.',
  confirmFirst: 'Confirm the day first, then choose a name.',
  confirmed: 'This was confirmed and written into the journal.',
};
