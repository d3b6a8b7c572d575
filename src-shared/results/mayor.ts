/**
 * The mayor (wójt, burmistrz, prezydent): first vote, run-off, one candidate (art. 473, 482; docs/domain.md, "Mayor").
 */
import type { MayorAnswer, MayorContestInput, MayorInput, MayorOutput } from './schemas.ts';
import { chooseTop, type Choice, type Tie } from './ties.ts';

export type MayorExplained = { readonly answer: MayorAnswer; readonly tie?: Tie };

/** More than half of the valid votes, as a number of votes: what the protocol prints as required. */
export function majorityNeeded(validVotes: bigint): bigint {
  return validVotes / 2n + 1n;
}

const sum = (votes: readonly number[]): bigint => votes.reduce((total, own) => total + BigInt(own), 0n);

function choose(input: MayorContestInput, places: number): Choice {
  return chooseTop(input.candidates, places, {
    kind: 'mayor',
    precincts: () => (input.precincts ?? []).map((precinct) => precinct.votes),
    lots: input.lots,
  });
}

/** Elected with more than half; otherwise the two best meet again, even where both have exactly half. */
function firstRound(input: MayorContestInput): MayorExplained {
  const needed = majorityNeeded(sum(input.candidates.map(({ votes }) => votes)));
  const winner = input.candidates.find(({ votes }) => BigInt(votes) >= needed);
  if (winner !== undefined) return { answer: { outcome: 'elected', elected: winner.id } };
  const { chosen, tie, required } = choose(input, 2);
  if (required !== undefined) return explained({ outcome: 'lot-required', ...required }, tie);
  // The second of the pair is the one whose place was in doubt.
  return explained({ outcome: 'runoff', runoff: chosen.map(({ id }) => id), by: chosen[1]!.by }, tie);
}

function runOff(input: MayorContestInput): MayorExplained {
  const { chosen, tie, required } = choose(input, 1);
  if (required !== undefined) return explained({ outcome: 'lot-required', ...required }, tie);
  const winner = chosen[0]!;
  return explained(
    { outcome: 'elected', elected: winner.id, ...(winner.by === 'votes' ? {} : { by: winner.by }) },
    tie,
  );
}

function explained(answer: MayorAnswer, tie: Tie | undefined): MayorExplained {
  return tie === undefined ? { answer } : { answer, tie };
}

/**
 * Decides one vote. `candidates` has two or more in round 1 and exactly two in round 2; a single candidate is voted
 * for or against, in either round, and is elected with more than half of the valid votes.
 */
export function explainMayor(input: MayorInput): MayorExplained {
  if ('single' in input) {
    const needed = majorityNeeded(sum([input.single.for, input.single.against]));
    return { answer: { outcome: BigInt(input.single.for) >= needed ? 'elected' : 'not-elected' } };
  }
  return input.round === 1 ? firstRound(input) : runOff(input);
}

export function mayor(input: MayorInput): MayorOutput {
  return { id: input.id, ...explainMayor(input).answer };
}
