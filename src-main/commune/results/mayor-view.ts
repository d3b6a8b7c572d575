/** The mayor's contest for the window: votes, the majority required, who is elected or runs off. */
import { soleCandidate } from '../../../src-shared/definition/contest.ts';
import { type ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { majorityNeeded } from '../../../src-shared/results/mayor.ts';
import { type MayorResultView } from '../../../src-shared/api/commune/results.ts';
import { namedTies } from '../../../src-shared/results/tie-record.ts';
import { candidates, lotNeeded } from './constituency-view.ts';

export function mayorView(decision: ConstituencyDecision, round: 1 | 2, settled: boolean): MayorResultView {
  const { constituency, summary } = decision;
  const standing = candidates(decision, [], null).map(({ position, name, committee, votes }) => {
    return { id: `${position}`, name, committee, votes: votes ?? 0 };
  });
  const valid = summary.sums['validVotes'] ?? 0;
  const view: MayorResultView = {
    round,
    candidates: standing,
    single: null,
    required: Number(majorityNeeded(BigInt(valid))),
    outcome: 'no-protocols',
    elected: null,
    runoff: [],
    by: null,
    ties: namedTies(decision),
    lot: null,
    settled,
  };
  if (decision.kind !== 'mayor') return view;
  const { answer } = decision.explained;
  const single = 'single' in decision.input ? decision.input.single : null;
  switch (answer.outcome) {
    case 'elected':
      return {
        ...view,
        single,
        outcome: 'elected',
        elected: answer.elected ?? `${soleCandidate(constituency)?.position}`,
        by: answer.by ?? null,
      };
    case 'runoff':
      return { ...view, outcome: 'runoff', runoff: [...answer.runoff], by: answer.by };
    case 'not-elected':
      return { ...view, single, outcome: 'not-elected' };
    case 'lot-required':
      return { ...view, outcome: 'lot-required', lot: lotNeeded(answer, constituency, summary.sums) };
  }
}
