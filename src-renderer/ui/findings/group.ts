/** Findings in the order people can act on them. */
import type { FindingView } from '../../../src-shared/api/precinct/protocol.ts';

export type Grouped = {
  /** Blank fields (B01) are one fact, however many there are. */
  readonly blank: readonly string[];
  readonly errors: readonly FindingView[];
  readonly others: readonly FindingView[];
};

const blankRule = 'B01';

export function grouped(findings: readonly FindingView[]): Grouped {
  const rest = findings.filter((finding) => finding.rule !== blankRule);
  return {
    blank: findings.filter((finding) => finding.rule === blankRule).flatMap((finding) => finding.fields),
    errors: rest.filter((finding) => finding.severity === 'error'),
    others: rest.filter((finding) => finding.severity !== 'error'),
  };
}

/** Those that name a field of this page. */
export function findingsOn(findings: readonly FindingView[], paths: readonly string[]): FindingView[] {
  return findings.filter((finding) => finding.fields.some((path) => paths.includes(path)));
}

/** Tells whether the same findings were shown before, so that a second «Dalej» goes on. */
export function signature(findings: readonly FindingView[]): string {
  return findings
    .map((finding) => `${finding.rule} ${finding.fields.join()}`)
    .sort()
    .join('; ');
}

/** Where F8 leads: the next field of any finding after this one, around the end. */
export function nextFindingField(
  findings: readonly FindingView[],
  paths: readonly string[],
  from: string,
): string | null {
  const marked = paths.filter((path) => findings.some((finding) => finding.fields.includes(path)));
  const at = paths.indexOf(from);
  return marked.find((path) => paths.indexOf(path) > at) ?? marked[0] ?? null;
}
