/** What the journal of any store can say, one line each, and how a line is made. */
import { z } from 'zod';
import { type JournalAction } from '../../../src-shared/api/events.ts';
import { instant } from '../../../src-shared/primitives.ts';

export const json = z.json();
export const hash = z.string();
/** A value replaced by another one. */
export const change = { old: json, new: json };

export function event<A extends JournalAction, D extends z.ZodRawShape>(action: A, detail: D) {
  return z.strictObject({ action: z.literal(action), subject: z.string(), detail: z.strictObject(detail) });
}

export const commonEvents = [
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
] as const;
