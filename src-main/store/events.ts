/**
 * Everything a journal can say; each kind of store has its own part. `old` and `new` are what a change replaced and what it
 * put there; `subject` names what it is about: a draft (`mayor/1/r1`), a board cell (`12/mayor/1`), a payload hash, a path.
 */
import { z } from 'zod';
import { type JournalAction } from '../../src-shared/api/events.ts';
import { commonEvents } from './common/events.ts';
import { communeEvents } from './commune/events.ts';
import { precinctEvents } from './precinct/events.ts';

export const journalEventSchema = z.discriminatedUnion('action', [
  ...commonEvents,
  ...precinctEvents,
  ...communeEvents,
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
