/** What a window may see of a protocol. Blindness is made here: a second entry never carries the first one's numbers. */
import { asksRefusals } from '../../../src-shared/definition/definition.ts';
import { type Finding } from '../../../src-shared/forms/check.ts';
import { describeFindings } from '../../../src-shared/forms/describe.ts';
import { draftId, type ProtocolDraft } from '../../../src-shared/protocol/draft.ts';
import { checkDraft, contextOf, draftOf, lockedFields, typedPaths } from '../../../src-shared/protocol/check.ts';
import { obstacles } from '../../../src-shared/protocol/freeze.ts';
import { isAttended } from '../../../src-shared/protocol/people.ts';
import { flattened, type Numbers } from '../../../src-shared/protocol/numbers.ts';
import { type FindingView, type ProtocolRow, type ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import { frozenPayload } from './frozen.ts';
import { type DraftOnFile } from '../../session/precinct.ts';
import { formText } from '../../../src-shared/forms/load.ts';

/** Numbers that findings are about now: those being typed, or the settled ones. */
export function numbersInHand(draft: ProtocolDraft): Numbers {
  switch (draft.state) {
    case 'empty':
    case 'first-done':
      return {};
    case 'first-entry':
      return draft.first?.numbers ?? {};
    case 'second-entry':
      return draft.second?.numbers ?? {};
    case 'differences':
    case 'entered':
    case 'printed':
    case 'signed':
    case 'exported':
    case 'superseded':
      return draft.numbers;
  }
}

/**
 * The draft as it is shown: once it is frozen from the frozen payload alone, never from the columns beside it, which could
 * say something else than the paper. Where what was frozen cannot be read, nothing is shown in its place.
 */
export function asShown({ draft, plan }: DraftOnFile): DraftOnFile {
  if (draft.frozen === null) return { draft, plan };
  const frozen = frozenPayload(draft);
  if (!frozen.ok) return { draft: { ...draft, numbers: {}, remarks: {}, positions: {}, attendance: [] }, plan };
  const { values, results, remarks, findings, attendance, voting, refusals, correction } = frozen.value;
  const positions = Object.fromEntries(findings.map(({ rule, position }) => [rule, position]));
  const numbers = flattened(values, results);
  return { draft: { ...draft, numbers, remarks, positions, attendance, voting, refusals, correction }, plan };
}

/** Rules over what is in hand. Between the entries nothing is shown: it would give numbers away. */
export function findingsOf(file: DraftOnFile): Finding[] {
  const { draft, plan } = asShown(file);
  const silent = draft.state === 'empty' || draft.state === 'first-done' || draft.state === 'differences';
  return silent ? [] : checkDraft(plan, draft, numbersInHand(draft));
}

export function findingViews(file: DraftOnFile, findings: readonly Finding[]): FindingView[] {
  const { draft, plan } = asShown(file);
  const typed = draftOf(plan, numbersInHand(draft), draft.remarks);
  const context = contextOf(plan, { attendance: draft.attendance, ...draft.voting });
  const inPolish = describeFindings(plan.form, findings, typed, 'pl', context);
  const inEnglish = describeFindings(plan.form, findings, typed, 'en', context);
  return inPolish.map((pl, at) => {
    const en = inEnglish[at] ?? pl;
    return {
      rule: pl.rule,
      severity: pl.severity,
      fields: [...pl.fields],
      explained: pl.explained,
      remark: pl.remark ?? null,
      message: { pl: pl.message, en: en.message },
      fact: { pl: pl.fact, en: en.fact },
      help: { pl: pl.help, en: en.help },
      position: draft.positions[pl.rule] ?? '',
    };
  });
}

export function rowOf(file: DraftOnFile): ProtocolRow {
  const { draft, plan } = asShown(file);
  const paths = typedPaths(plan);
  const numbers = draft.state === 'first-done' ? (draft.first?.numbers ?? {}) : numbersInHand(draft);
  return {
    id: draftId(draft),
    contest: draft.contest,
    constituency: draft.constituency,
    title: plan.contest.title,
    body: plan.contest.body,
    revision: draft.revision,
    version: draft.version,
    state: draft.state,
    symbol: draft.frozen?.symbol ?? null,
    attended: isAttended(draft),
    filled: { typed: paths.filter((path) => (numbers[path] ?? null) !== null).length, of: paths.length },
    savedAt: draft.savedAt,
  };
}

export function viewOf(file: DraftOnFile): ProtocolView {
  const { draft, plan } = asShown(file);
  const findings = findingsOf(file);
  const standing = obstacles(plan, draft, findings);
  const settled = draft.state !== 'first-entry' && draft.state !== 'second-entry' && draft.state !== 'first-done';
  return {
    ...rowOf(file),
    form: formText(plan.form),
    constituencyInfo: plan.constituency,
    entry: entryOf(draft),
    numbers: settled ? draft.numbers : {},
    locked: lockedFields(plan),
    paths: typedPaths(plan),
    differing: draft.differing,
    typists: { first: draft.first?.by ?? [], second: draft.second?.by ?? [] },
    remarks: draft.remarks,
    attendance: draft.attendance,
    voting: draft.voting,
    refusals: { asked: asksRefusals(plan.precinct), count: draft.refusals },
    findings: findingViews(file, findings),
    obstacles: standing,
    ready: draft.state === 'entered' && standing.length === 0,
    checked: draft.checked,
    paperAt: draft.paperAt,
    signed: draft.signed,
    exports: draft.exports,
    correction: draft.correction,
    focus: draft.focus,
  };
}

function entryOf(draft: ProtocolDraft): ProtocolView['entry'] {
  if (draft.state === 'first-entry' && draft.first) return { number: 1, numbers: draft.first.numbers };
  if (draft.state === 'second-entry' && draft.second) return { number: 2, numbers: draft.second.numbers };
  return null;
}
