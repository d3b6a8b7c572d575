/**
 * What takes its time in one window (docs/decisions/jobs.md): begun by a call that answers at once, told of by events,
 * stopped between two pieces, and ended with the window. Nothing of it is kept: what was done lies in the store or on the
 * medium, and who begins again goes on from there.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type JobView } from '../../src-shared/api/start/jobs.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';

/** What a job is given. */
export type JobRun = {
  /** Between two pieces it looks whether it is still wanted. */
  readonly signal: AbortSignal;
  readonly progress: (done: number, of?: number) => void;
};

export type Jobs = {
  /** One at a time. @returns its name in this window */
  begin(work: (run: JobRun) => Promise<Result<unknown>>): Result<string, 'job-under-way'>;
  view(job: string): Result<JobView, 'job-unknown'>;
  cancel(job: string): Result<null, 'job-unknown'>;
  /** What it brought, for scripts, which wait. */
  ended(job: string): Promise<Result<unknown>>;
  /** Stops what goes on, and waits for it, but not for ever: a change under way is whole in the end, or was never made. */
  stop(): Promise<void>;
};

type Job = { view: JobView; readonly abort: AbortController; readonly end: Promise<Result<unknown>> };

/** Milliseconds. What takes longer goes without its store: each of its changes was a whole one, and is kept or was never made. */
export const PATIENCE = 2_000;
/** Of one whose answer did not reach the window before the next was begun. */
const REMEMBERED = 5;

/** @param changed is told of every step */
export function createJobs(changed: () => void): Jobs {
  const jobs = new Map<string, Job>();
  let begun = 0;
  const underWay = () => [...jobs.values()].filter(({ view }) => view.result === null);
  const find = (job: string): Result<Job, 'job-unknown'> => {
    const found = jobs.get(job);
    return found ? ok(found) : fail('job-unknown', `this window has no job «${job}»`, job);
  };

  return {
    begin(work) {
      if (underWay().length > 0) return fail('job-under-way', 'This window is doing something that is not done yet.');
      const name = `${(begun += 1)}`;
      const abort = new AbortController();
      const tell = (view: JobView) => {
        job.view = view;
        changed();
      };
      const progress = (done: number, of: number | null = null) => tell({ done, of, result: null });
      // begun after the call has been answered
      const end = Promise.resolve()
        .then(() => work({ signal: abort.signal, progress }))
        .then((result) => {
          tell({ ...job.view, result });
          return result;
        });
      const job: Job = { view: { done: 0, of: null, result: null }, abort, end };
      jobs.set(name, job);
      for (const oldest of [...jobs.keys()].slice(0, -REMEMBERED)) jobs.delete(oldest);
      return ok(name);
    },
    view(job) {
      const found = find(job);
      return found.ok ? ok(found.value.view) : found;
    },
    cancel(job) {
      const found = find(job);
      if (!found.ok) return found;
      found.value.abort.abort();
      return ok(null);
    },
    async ended(job) {
      const found = find(job);
      return found.ok ? found.value.end : found;
    },
    async stop() {
      const going = underWay();
      if (going.length === 0) return;
      for (const { abort } of going) abort.abort();
      await Promise.race([Promise.all(going.map(({ end }) => end)), pause(PATIENCE, null, { ref: false })]);
    },
  };
}

/** What a job answers that was stopped. */
export function cancelled(): Result<never, 'cancelled'> {
  return fail('cancelled', 'This was stopped. What was done before stays, and it can be begun again.');
}
