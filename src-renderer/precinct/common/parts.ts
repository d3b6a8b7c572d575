/** The parts of the words' station, and how much each still lacks. */
import type { FindingView, ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';

export const parts = ['errors', 'people', 'remarks', 'warnings'] as const;
export type Part = (typeof parts)[number];

type Seen = Pick<ProtocolView, 'findings' | 'obstacles' | 'voting' | 'paths'>;

/** An error about numbers; errors about attendance and times belong to the people's part. */
export function aboutNumbers(finding: FindingView, paths: readonly string[]): boolean {
  return finding.fields.some((path) => paths.includes(path));
}

export function missingIn({ findings, obstacles, voting, paths }: Seen, part: Part): number {
  switch (part) {
    case 'errors':
      return findings.filter((finding) => finding.severity === 'error' && aboutNumbers(finding, paths)).length;
    case 'people': {
      const times = (voting.opened === null ? 1 : 0) + (voting.closed === null ? 1 : 0);
      const unasked = obstacles.some((one) => one.kind === 'no-refusals') ? 1 : 0;
      return times + unasked + findings.filter((one) => one.severity === 'error' && !aboutNumbers(one, paths)).length;
    }
    case 'remarks': {
      const unexplained = findings
        .filter((one) => one.severity === 'explain' && !one.explained)
        .map((one) => one.remark);
      const unfit = obstacles.map((one) => ('remark' in one ? one.remark : null));
      return new Set([...unexplained, ...unfit].filter((one) => one !== null)).size;
    }
    case 'warnings':
      return new Set(obstacles.filter((one) => one.kind === 'no-position').map((one) => one.rule)).size;
  }
}
