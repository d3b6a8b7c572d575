/**
 * What stands between a typed protocol and its final print, and the payload that the print freezes
 * (docs/formats.md, "Payload protocol").
 */
import { asksRefusals, type Definition } from '../definition/definition.ts';
import { type Finding } from '../forms/check.ts';
import { fail, ok, type Result } from '../result.ts';
import { isPrintable } from '../text/printable.ts';
import { hasGap, hasWord, isBlank } from '../text/words.ts';
import { checkDraft, draftOf, type ProtocolPlan } from './check.ts';
import { type ProtocolDraft } from './draft.ts';
import { protocolSchema, type ProtocolPayload } from './payload.ts';

export type Obstacle =
  | { kind: 'error'; rule: string }
  | { kind: 'unexplained'; rule: string }
  | { kind: 'no-position'; rule: string }
  | { kind: 'no-times' }
  /** Refusals of this ballot kind are asked before reading aloud, where several kinds are given out. */
  | { kind: 'no-refusals' }
  /** A remark left blank: every one is filled on the paper, if only by „brak uwag”. */
  | { kind: 'blank-remark'; remark: string }
  /** A gap of a template that nobody filled. */
  | { kind: 'gap'; remark: string }
  /** Kept by an older program, or from a definition: no paper can print it. */
  | { kind: 'unprintable'; remark: string };

/**
 * Errors block, `explain` needs words in its remark, a warning needs the commission's position
 * (docs/domain.md, "Severities"); a blank remark blocks like a blank number.
 */
export function obstacles(
  { precinct }: Pick<ProtocolPlan, 'precinct'>,
  draft: ProtocolDraft,
  findings: readonly Finding[],
): Obstacle[] {
  const found = findings.flatMap((finding): Obstacle[] => {
    if (finding.severity === 'error') return [{ kind: 'error', rule: finding.rule }];
    if (finding.severity === 'explain')
      return finding.explained === true ? [] : [{ kind: 'unexplained', rule: finding.rule }];
    return isPosition(draft.positions[finding.rule]) ? [] : [{ kind: 'no-position', rule: finding.rule }];
  });
  const remarks = Object.entries(draft.remarks).flatMap(([remark, text]): Obstacle[] => {
    if (isBlank(text)) return [{ kind: 'blank-remark', remark }];
    if (hasGap(text)) return [{ kind: 'gap', remark }];
    return isPrintable(text) ? [] : [{ kind: 'unprintable', remark }];
  });
  const timeless = draft.voting.opened === null || draft.voting.closed === null;
  const unasked = draft.refusals === null && asksRefusals(precinct);
  return [
    ...found,
    ...remarks,
    ...(timeless ? [{ kind: 'no-times' } as const] : []),
    ...(unasked ? [{ kind: 'no-refusals' } as const] : []),
  ];
}

/** What of the protocol an obstacle is about: a rule, a remark, or nothing of its own. */
export function placeOf(obstacle: Obstacle): string {
  return 'rule' in obstacle ? obstacle.rule : 'remark' in obstacle ? obstacle.remark : '';
}

/** Words of the commission on a warning: some, without an open gap, that a paper can print. */
function isPosition(text = ''): boolean {
  return hasWord(text) && !hasGap(text) && isPrintable(text);
}

/**
 * The payload of the final print. The caller has made sure that no {@link obstacles} stand.
 * @param identity what the definition file says of itself: its hash, and the election it is of
 */
export function payloadOf(
  plan: ProtocolPlan,
  draft: ProtocolDraft,
  identity: Pick<Definition, 'election' | 'teryt' | 'mode'> & { definition: string },
): Result<ProtocolPayload, 'not-complete'> {
  const { values, results } = draftOf(plan, draft.numbers, draft.remarks);
  const rules = [...new Set(checkDraft(plan, draft, draft.numbers).map((finding) => finding.rule))];
  const parsed = protocolSchema.safeParse({
    schema: 1,
    type: 'protocol',
    ...identity,
    precinct: plan.precinct.number,
    contest: draft.contest,
    constituency: draft.constituency,
    form: plan.form.id,
    revision: draft.revision,
    supersedes: draft.supersedes,
    values,
    results,
    remarks: Object.fromEntries(plan.form.remarks.map((remark) => [remark.id, draft.remarks[remark.id] ?? ''])),
    findings: rules.map((rule) => ({ rule, position: draft.positions[rule] ?? '' })),
    attendance: draft.attendance,
    voting: draft.voting,
    refusals: draft.refusals,
    entries: { first: draft.first?.by ?? [], second: draft.second?.by ?? null },
    correction: draft.correction,
  });
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues[0]?.path.join('/') ?? '';
  return fail('not-complete', `the protocol is not complete: ${where}`, where);
}
