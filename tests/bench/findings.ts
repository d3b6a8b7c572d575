/** Every rule over a protocol longer than any of 2024, as after a keystroke: 12 lists of 20 candidates. */
import { shippedForm } from '../../src-main/exchange/forms.ts';
import { checkProtocol } from '../../src-shared/forms/check.ts';
import { contextOf } from '../../src-shared/protocol/check.ts';
import { sampleDefinition, sampleListContest, samplePayload } from '../support/sample.ts';
import { measured, timesOf, type Figures } from './measure.ts';

const RUNS = 500;

export async function benchFindings(): Promise<Figures> {
  const contest = sampleListContest(12, 20, { contest: 'regional-assembly', form: '2024/regional-assembly' });
  const form = shippedForm(contest.form);
  const { values, results, remarks, attendance, voting } = samplePayload(contest);
  const election = sampleDefinition([contest]);
  const [precinct] = election.precincts;
  const [constituency] = contest.constituencies;
  const [assignment] = precinct?.protocols ?? [];
  if (!precinct || !constituency || !assignment) throw new Error('the sample has no precinct');
  const context = contextOf({ form, precinct, constituency, assignment, election }, { attendance, ...voting });
  const times = await timesOf(5, () => {
    // another number each time, one of them broken: findings are made, too
    for (let run = 0; run < RUNS; run++)
      checkProtocol(form, { values: { ...values, boxBallots: 820 + (run % 9) }, results, remarks }, context);
  });
  return measured('findings of a protocol of 12 lists of 20', 'ms', 1, ...times.map((time) => time / RUNS));
}

if (import.meta.main) console.log(await benchFindings());
