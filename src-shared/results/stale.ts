import { type ContestKind } from '../primitives.ts';

/**
 * Why a published result no longer holds. `conflict`: a second signed content came; `settled`: the paper
 * decided; `waiting`: a correction came; `recorded`: a lot or a ruling was recorded or withdrawn since; `definition`:
 * another definition is in force.
 */
export type StaleCause = {
  cause: 'added' | 'replaced' | 'gone' | 'conflict' | 'settled' | 'waiting' | 'paper' | 'recorded' | 'definition';
  contest: ContestKind | null;
  precinct: number | null;
  constituency: number | null;
  /** Of the protocol that stands now (of the missing one for `gone`); empty while its paper is still to be read. */
  symbol: string;
};
