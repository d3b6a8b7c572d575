/** What the journal of a commission's store can say besides. */
import { z } from 'zod';
import { change, event, hash } from '../common/events.ts';

export const precinctEvents = [
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
] as const;
