/** What the journal of a commune's store can say besides. */
import { z } from 'zod';
import { change, event, hash, json } from '../common/events.ts';

export const communeEvents = [
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
] as const;
