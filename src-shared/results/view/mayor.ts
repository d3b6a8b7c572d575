/** The mayor's contest as people read it: votes, the majority required, who is elected or runs off. */
import { soleCandidate } from '../../definition/contest.ts';
import { type ConstituencyDecision } from '../decide.ts';
import { majorityNeeded } from '../mayor.ts';
import { reasonOf, seatsOf } from '../seated.ts';
import { namedTies, type NamedTie } from '../tie-record.ts';
import { type Chosen } from '../ties.ts';
import { candidatesOf, lotNeeded, seatView, type Committee, type LotNeeded, type SeatView } from './constituency.ts';

export type MayorView = {
  round: 1 | 2;
  validVotes: number;
  /** `ahead`: what made one elected, or one of the two who meet again; `null` for everybody else. */
  candidates: { id: string; name: string; committee: Committee; votes: number; ahead: Chosen['by'] | null }[];
  single: { for: number; against: number } | null;
  required: number;
  outcome: 'no-protocols' | 'elected' | 'runoff' | 'not-elected' | 'lot-required';
  elected: string | null;
  runoff: string[];
  by: Chosen['by'] | null;
  /** `null` where this vote elects nobody. */
  seated: SeatView[] | null;
  ties: NamedTie[];
  lot: LotNeeded | null;
  settled: boolean;
};

export function mayorView(decision: ConstituencyDecision, round: 1 | 2, settled: boolean): MayorView {
  const { constituency, summary } = decision;
  const validVotes = summary.sums['validVotes'] ?? 0;
  const standing = candidatesOf(decision, [], null).map(({ position, name, committee, votes }) => {
    return { id: `${position}`, name, committee, votes: votes ?? 0, ahead: null };
  });
  const view: MayorView = {
    round,
    validVotes,
    candidates: standing,
    single: null,
    required: Number(majorityNeeded(BigInt(validVotes))),
    outcome: 'no-protocols',
    elected: null,
    runoff: [],
    by: null,
    seated: seatsOf(decision)?.map(seatView) ?? null,
    ties: namedTies(decision),
    lot: null,
    settled,
  };
  if (decision.kind !== 'mayor') return view;
  const { answer, tie } = decision.explained;
  const single = 'single' in decision.input ? decision.input.single : null;
  const ahead = (ids: readonly string[]) =>
    standing.map((one) => ({ ...one, ahead: ids.includes(one.id) ? reasonOf(one.id, tie) : null }));
  switch (answer.outcome) {
    case 'elected': {
      const elected = answer.elected ?? `${soleCandidate(constituency)?.position}`;
      const candidates = ahead([elected]);
      return { ...view, single, outcome: 'elected', candidates, elected, by: answer.by ?? null };
    }
    case 'runoff': {
      const runoff = [...answer.runoff];
      return { ...view, outcome: 'runoff', candidates: ahead(runoff), runoff, by: answer.by };
    }
    case 'not-elected':
      return { ...view, single, outcome: 'not-elected' };
    case 'lot-required':
      return { ...view, outcome: 'lot-required', lot: lotNeeded(answer, constituency, summary.sums) };
  }
}
