/** What a precinct reports before its protocols: Saturday's count, the opening, turnout at noon and at five, an incident. */
import { type Definition, type Precinct } from '../../../src-shared/definition/definition.ts';
import { type ReportPayload } from '../../../src-shared/sealed/payloads.ts';
import { type DemoProtocol } from '../election/paper.ts';
import { instantOf } from './clock.ts';
import { reportFileStem } from '../../../src-shared/sealed/file-name.ts';
import { seal } from '../../keys/seal.ts';

/** Share of the day's ballots given out by each time of the calendar; in 2024 a third by noon, three quarters by five. */
const BY_TIME = [0.33, 0.75];
/** One precinct had something to tell. */
const INCIDENT = {
  precinct: 4,
  at: '14:35',
  note: 'Przerwa w dostawie prądu od 14:20 do 14:32. Głosowania nie przerwano.',
};

export function reportsOf(
  definition: Definition,
  hash: string,
  precinct: Precinct,
  papers: readonly DemoProtocol[],
): ReportPayload[] {
  const { election, teryt, mode, votingDay, calendar, policies } = definition;
  const { number, commission } = precinct;
  const by = commission.find((member) => member.role === 'chair')?.name ?? '';
  const saturday = new Date(Date.parse(votingDay) - 86_400_000).toISOString().slice(0, 10);
  const head = (at: string, n = 1) =>
    ({
      schema: 1,
      type: 'report',
      election,
      teryt,
      precinct: number,
      definition: hash,
      mode,
      number: n,
      at,
      by,
    }) as const;
  const eligible = papers.find((paper) => paper.contest === 'mayor')?.values.eligible ?? 0;
  const issued = papers
    .filter((paper) => paper.contest === policies.turnoutBase)
    .reduce((sum, paper) => sum + paper.values.issuedInPerson, 0);
  const reports: ReportPayload[] = [
    {
      ...head(instantOf(saturday, calendar.saturdayReport)),
      kind: 'saturday',
      eligible,
      ballots: papers.map(({ contest, constituency, values }) => ({
        contest,
        constituency,
        received: values.ballotsReceived,
        defective: 0,
      })),
      complete: true,
      note: '',
    },
    { ...head(instantOf(votingDay, calendar.opening)), kind: 'opening', present: commission.length, note: '' },
    ...calendar.turnout.map(({ at }, n): ReportPayload => {
      const share = BY_TIME[n] ?? 1;
      return {
        ...head(instantOf(votingDay, at), n + 1),
        kind: 'turnout',
        time: at,
        eligible,
        issued: Math.round(issued * share),
      };
    }),
  ];
  if (number !== INCIDENT.precinct) return reports;
  return [...reports, { ...head(instantOf(votingDay, INCIDENT.at)), kind: 'incident', note: INCIDENT.note }];
}

/** Seals a report with a chair's or deputy's key. The seed stays the caller's to zero. */
export function sealedReport(report: ReportPayload, seed: Uint8Array): { name: string; bytes: Uint8Array } {
  return { name: `${reportFileStem(report)}.urna`, bytes: seal(report, seed) };
}
