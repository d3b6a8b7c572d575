/** What a protocol's paper shows. A frozen payload and a draft come to the same: numbers by path, texts, people. */
import type { FormDefinition } from '../../../src-shared/forms/schema.ts';
import { flattened, type Numbers } from '../../../src-shared/protocol/numbers.ts';
import type { Attendance, ProtocolPayload } from '../../../src-shared/protocol/payload.ts';
import type { Subject } from '../subject.ts';

export type ProtocolContent = {
  /** By field id or `results/…`; blank is `null` or absent, and is not 0. */
  readonly numbers: Numbers;
  readonly remarks: Readonly<Record<string, string>>;
  readonly attendance: Attendance;
  readonly voting: { readonly opened: string | null; readonly closed: string | null };
  /** Voters who refused this ballot; `null` where nobody was asked: then nothing of it is printed. */
  readonly refusals: number | null;
  /**
   * With warnings or explanations standing, the precinct's number is printed in bold
   * (docs/domain.md, "Head of the protocol").
   */
  readonly hasFindings: boolean;
  readonly correction: ProtocolPayload['correction'];
};

/**
 * - `draft`: PROJEKT across every page, no symbol; blanks stay empty.
 * - `final`: the frozen content with its control symbol.
 * - `copy`: the same, marked as a copy, with lines for those who certify it.
 * - `blank`: everything printed but the numbers, for filling in by hand.
 */
export type Print =
  | { readonly kind: 'draft' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'final' | 'copy'; readonly symbol: string };

export type ProtocolPaper = Subject & {
  readonly form: Pick<FormDefinition, 'ballot' | 'title' | 'sections' | 'fields' | 'results' | 'remarks'>;
  readonly content: ProtocolContent;
  readonly print: Print;
};

/** Content of a frozen payload. */
export function contentOf(
  payload: Pick<
    ProtocolPayload,
    'values' | 'results' | 'remarks' | 'attendance' | 'voting' | 'refusals' | 'findings' | 'correction'
  >,
): ProtocolContent {
  return {
    numbers: flattened(payload.values, payload.results),
    remarks: payload.remarks,
    attendance: payload.attendance,
    voting: payload.voting,
    refusals: payload.refusals,
    hasFindings: payload.findings.length > 0,
    correction: payload.correction,
  };
}

/** Content of a form nobody has filled in yet. */
export const blankContent: ProtocolContent = {
  numbers: {},
  remarks: {},
  attendance: [],
  voting: { opened: null, closed: null },
  refusals: null,
  hasFindings: false,
  correction: null,
};

/** The number at a path, `null` where blank. Postal items of a precinct without postal voting are 0 by law, not blank. */
export function numberAt(paper: ProtocolPaper, path: string): number | null {
  const value = paper.content.numbers[path] ?? null;
  if (value !== null || paper.precinct.postalVoting) return value;
  return paper.form.fields.some((field) => field.id === path && field.postal === true) ? 0 : null;
}

/** A sum that is printed, never typed; blank while one of its numbers is. */
export function sumAt(paper: ProtocolPaper, paths: readonly string[]): number | null {
  const numbers = paths.map((path) => numberAt(paper, path));
  return numbers.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
