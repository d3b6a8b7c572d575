/** What somebody does in this window: one command at a time with its failure beside it, and a job to its end. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { ApiInput, ApiName, ApiOutput, JobName } from '../src-shared/api/api.ts';
import type { Started } from '../src-shared/api/call.ts';
import type { JobView } from '../src-shared/api/start/jobs.ts';
import { fail, type Failure, type Result } from '../src-shared/result.ts';
import { ask, toldStale, useWindow, wasOvertaken } from './state.ts';
import { settleAll } from './ui/saving/unsaved.ts';

/** A job that goes on. */
export type Progress = Pick<JobView, 'done' | 'of'> & { cancel: () => void };

export type Command = {
  busy: boolean;
  /** How far a job is; null where there is none. */
  progress: Progress | null;
  failure: Failure | null;
  /** Runs one command; resolves to its value, or to null after keeping the failure to be shown in place. */
  run: <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<ApiOutput<N> | null>;
  /** The same beside somebody who types on: what they have not left yet is theirs to finish. */
  runBeside: Command['run'];
  /** The same for a job that was begun on this screen before somebody left it; null also where there is none. */
  resume: <N extends JobName>(name: N) => Promise<ApiOutput<N> | null>;
};

/** The calls that take their time. */
const jobs: Readonly<Record<JobName, true>> = { 'receive.medium': true, 'publish.export': true };
const isJob = (name: ApiName): name is JobName => Object.hasOwn(jobs, name);

/** Begun in this window, and nobody has seen the end. */
const unseen = new Map<JobName, string>();

type Watching = { readonly show: (progress: Progress | null) => void; readonly here: RefObject<boolean> };

/** What a job ends with, for as long as somebody looks. */
async function follow(name: JobName, job: string, { show, here }: Watching): Promise<Result<unknown>> {
  const cancel = () => void ask('jobs.cancel', { job });
  while (here.current) {
    const news = toldStale('jobs.view');
    const view = await ask('jobs.view', { job });
    if (!here.current) break;
    const over = view.ok ? view.value.result !== null : view.error.code !== 'core-unreachable';
    if (over) {
      unseen.delete(name);
      show(null);
      return view.ok ? (view.value.result ?? view) : view;
    }
    // a program that is silent may come back
    if (view.ok) show({ done: view.value.done, of: view.value.of, cancel });
    await news;
  }
  return fail('job-unknown', 'Nobody looks any more.');
}

/** What the call brings: its answer, or where it is a job what that ends with. */
async function toTheEnd(name: ApiName, input: ApiInput<ApiName>, watching: Watching): Promise<Result<unknown>> {
  const answer = await ask(name, input);
  if (!answer.ok || !isJob(name)) return answer;
  const { job } = answer.value as Started;
  unseen.set(name, job);
  return follow(name, job, watching);
}

/**
 * For a form or a button: one command at a time, its failure beside it. What is typed on the screen and not on the disk
 * yet goes first, and where it cannot be saved nothing is done.
 */
export function useCommand(): Command {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const until = useCallback(async (work: (watching: Watching) => Promise<Result<unknown>>): Promise<unknown> => {
    setBusy(true);
    useWindow.setState({ overtaken: false });
    const show = (now: Progress | null) => {
      setProgress(now);
      // what failed before is being tried again in sight
      if (now !== null) setFailure(null);
    };
    const result = await work({ show, here });
    setBusy(false);
    // said for the whole window: the screen may become another one by it
    const overtaken = wasOvertaken(result);
    useWindow.setState({ overtaken });
    setFailure(result.ok || overtaken ? null : result.error);
    if (!result.ok) return null;
    const { value } = result;
    if (value !== null && typeof value === 'object' && 'savedAt' in value && typeof value.savedAt === 'string')
      useWindow.setState({ savedAt: value.savedAt });
    return value;
  }, []);

  const run = useCallback(
    (name: ApiName, input: ApiInput<ApiName>) =>
      until(async (watching) => {
        const settled = await settleAll();
        return settled ? toTheEnd(name, input, watching) : fail('unsaved', 'What was typed before is not saved yet.');
      }),
    [until],
  );
  const runBeside = useCallback(
    (name: ApiName, input: ApiInput<ApiName>) => until((watching) => toTheEnd(name, input, watching)),
    [until],
  );
  const resume = useCallback(
    async (name: JobName) => {
      const job = unseen.get(name);
      return job === undefined ? null : until((watching) => follow(name, job, watching));
    },
    [until],
  );
  // the table of calls ties each name to what it brings
  return {
    busy,
    progress,
    failure,
    run: run as Command['run'],
    runBeside: runBeside as Command['run'],
    resume: resume as Command['resume'],
  };
}
