/**
 * Everything a journal can say, one line each. `old` and `new` are what a change replaced and what it put there;
 * `subject` names what it is about: a draft (`mayor/1/r1`), a board cell (`12/mayor/1`), a payload hash, a path.
 */
import { z } from 'zod';
import { type JournalAction } from '../../src-shared/api/events.ts';
import { instant } from '../../src-shared/primitives.ts';

const json = z.json();
const hash = z.string();

function event<A extends JournalAction, D extends z.ZodRawShape>(action: A, detail: D) {
  return z.strictObject({ action: z.literal(action), subject: z.string(), detail: z.strictObject(detail) });
}

/** A value replaced by another one. */
const change = { old: json, new: json };

export const journalEventSchema = z.discriminatedUnion('action', [
  // the store itself
  event('workspace-created', { new: json }),
  event('tables-migrated', { old: z.int(), new: z.int() }),
  event('clock-moved-back', { old: instant, new: instant }),
  event('clock-confirmed', { clock: instant, votingDay: z.string(), verdict: z.string() }),
  /** `from` names the copy; `old` is the end of the journal that was put aside, as far as it is known. */
  event('store-restored', { from: z.string(), old: z.strictObject({ count: z.int(), hash }).nullable() }),

  /** From sealed files: the newest results among them, how many receipts said what stands, and whether the same result follows. */
  event('store-rebuilt', { results: z.array(hash), receipts: z.int(), equal: z.boolean().nullable() }),

  // trust and package
  event('issuer-trusted', { fingerprint: z.string() }),
  event('package-taken', { type: z.string(), number: z.int(), contest: z.string().nullable() }),

  // whoever holds a key
  event('unlock-failed', { kid: z.string() }),

  // the commission
  event('protocol-laid-out', { form: z.string() }),
  event('protocol-started', { by: z.string(), entry: z.int() }),
  event('field-saved', { entry: z.int(), ...change }),
  event('entry-finished', { entry: z.int(), differing: z.array(z.string()) }),
  event('resolved', change),
  event('remark-saved', change),
  event('position-saved', change),
  event('attendance-saved', { ...change, from: z.string().optional() }),
  event('voting-times-saved', { ...change, from: z.string().optional() }),
  event('refusals-saved', change),
  event('keyboard-taken', {}),
  event('read-aloud', { by: z.string() }),
  event('reopened', { reason: z.string() }),
  event('frozen', { hash, symbol: z.string() }),
  event('unfrozen', { reason: z.string() }),
  event('paper-made', { hash }),
  event('signed', { hash, kid: z.string(), role: z.string(), holder: z.string() }),
  event('exported', { hash, medium: z.string() }),
  event('revision-started', { supersedes: hash, reason: z.string(), persons: z.array(z.string()) }),
  event('report-sealed', { hash, report: z.string(), number: z.int() }),

  // the commune
  event('received', { hash, type: z.string(), kid: z.string(), source: z.string(), supersedes: hash.nullable() }),
  event('repaired', { hash, kid: z.string(), source: z.string() }),
  event('refused', { code: z.string(), hash }),
  event('refused-more', { count: z.int() }),
  event('offer-kept', { hash, why: z.string(), kid: z.string(), source: z.string() }),
  event('correction-shown', { hash, by: z.string() }),
  event('correction-accepted', { hash, by: z.string(), reason: z.string(), persons: z.array(z.string()) }),
  event('conflict-resolved', {
    onPaper: hash,
    setAside: z.array(hash),
    persons: z.array(z.string()),
    reason: z.string(),
  }),
  event('flagged', { hash, reason: z.string() }),
  event('emergency-typed', { hash, reason: z.string(), source: z.string() }),
  event('agreement-begun', { hash, by: z.string() }),
  event('agreement-field', change),
  event('agreement-differs', { hash, differing: z.array(z.string()) }),
  event('agreement-shown', { hash, by: z.string() }),
  event('agreed', { hash }),
  event('returned', { hash, reason: z.string() }),
  event('return-withdrawn', { hash, reason: z.string(), persons: z.array(z.string()) }),
  event('lot-recorded', { new: json }),
  event('ruling-recorded', { new: json }),
  event('record-withdrawn', change),
  event('result-numbered', { hash, number: z.int(), supersedes: hash.nullable(), given: z.int() }),
  event('result-exported', { hash, to: z.string() }),
]);

export type JournalEvent = z.infer<typeof journalEventSchema>;
/** One row as it is read back: what happened, when, by whom, at which place of the chain. */
export type JournalEntry = JournalEvent & {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly hash: string;
};

/** After these something of the store may be in other hands. */
export const handsOver: readonly JournalAction[] = ['signed', 'exported', 'report-sealed', 'result-exported'];
