/** A recorded lot or ruling taken back: it stays on record with the reason, and counts no more. */
import { z } from 'zod';
import { day, persons, text, typedPersons, typedReason } from '../primitives.ts';

export const withdrawal = z.strictObject({
  /** What is taken back, and which: their numbers are the order in which they were recorded. */
  record: z.enum(['lot', 'ruling']),
  id: z.int().min(1),
  date: day,
  persons,
  reason: text.min(1),
});
/** As the coordinator types it. */
export const typedWithdrawal = withdrawal.extend({ persons: typedPersons, reason: typedReason });
export type Withdrawal = z.infer<typeof withdrawal>;
