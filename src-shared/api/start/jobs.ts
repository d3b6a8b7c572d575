/** Jobs: what takes its time in this window — how far it is, what it brought, and stopping it. */
import { z } from 'zod';
import { type Result } from '../../result.ts';
import { anyone, command, query } from '../call.ts';

/** A window has one job at a time; the one before is remembered as long as the window is there. */
export type JobView = {
  /** Pieces done, and of how many where that is known. */
  done: number;
  of: number | null;
  /** Null while it goes on; then what the call was to bring, or why not: `cancelled`, or a failure of its own. */
  result: Result<unknown> | null;
};

const which = z.strictObject({ job: z.string().max(20) });

export const jobsCalls = {
  'jobs.view': query<JobView>()(which, anyone, ['job']),
  /** Stops between two pieces. What was done by then stays done. */
  'jobs.cancel': command<null>()(which, anyone),
} as const;
