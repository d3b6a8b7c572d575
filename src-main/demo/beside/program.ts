/** In the program: the demo that is laid out beside it, by a process of its own, so that the core is always free to answer. */
import { fail, type Failure } from '../../../src-shared/result.ts';
import { type DemoWork } from '../../session/session.ts';
import { inputs } from '../election/inputs.ts';
import { isLaidOut } from '../stamp.ts';
import { demoNews, type DemoNews } from './news.ts';

/** A process that lays a demo out (`work.ts`). What it sends is not trusted to be news. */
export type Worker = {
  readonly listen: (news: (message: unknown) => void, ended: () => void) => void;
  /** Ends it at once; `ended` follows. */
  readonly kill: () => void;
};

export type DemoBeside = DemoWork & {
  /** Starts the work, where there is any: to be called when the window is there. */
  begin(): void;
  /** Ends it; resolves when its process is gone. */
  close(): Promise<void>;
};

type Offer = ReturnType<DemoWork['offer']>;
type State = { done: number; of: number; offer: Offer; failure: Failure | null };
const fresh = (): State => ({ done: 0, of: inputs.precincts.length, offer: null, failure: null });
const stopped = 'The process that lays out the demo election has ended before it was done.';

/**
 * The demo at `dir`. Where this program's own lies there already, there is nothing to do.
 * @param start makes the process that lays it out
 * @param heard is told of each piece of news, for the terminal
 */
export async function demoBeside(
  dir: string,
  start: (dir: string) => Worker,
  heard: (news: DemoNews) => void = () => {},
): Promise<DemoBeside> {
  /** Null when all is done. */
  let state = (await isLaidOut(dir)) ? null : fresh();
  let worker: { readonly kill: () => void; readonly ended: Promise<void> } | null = null;
  let closed = false;
  const listeners: (() => void)[] = [];

  function take(news: DemoNews): void {
    if (state === null || closed) return;
    if (news.what === 'open') state = { ...state, done: 1, offer: news };
    else if (news.what === 'progress') state = { ...state, done: news.done, of: news.of };
    else if (news.what === 'failed') state = { ...state, failure: news.failure };
    else state = null;
    heard(news);
    for (const changed of listeners) changed();
  }

  function begin(): void {
    if (state === null || worker !== null || closed) return;
    state = fresh();
    for (const changed of listeners) changed();
    // It has failed when its process is gone, whatever it said before: only then may another begin.
    let why: DemoNews = { what: 'failed', failure: fail('demo-stopped', stopped).error };
    const { listen, kill } = start(dir);
    const ended = new Promise<void>((resolve) => {
      listen(
        (message) => {
          const news = demoNews.safeParse(message);
          if (!news.success) return;
          if (news.data.what === 'failed') why = news.data;
          else take(news.data);
        },
        () => {
          worker = null;
          take(why);
          resolve();
        },
      );
    });
    worker = { kill, ended };
  }

  return {
    begin,
    again() {
      if (state?.failure) begin();
    },
    view: () => state && { done: state.done, of: state.of, failure: state.failure },
    offer: () => state?.offer ?? null,
    listen: (changed) => void listeners.push(changed),
    async close() {
      closed = true;
      worker?.kill();
      await worker?.ended;
    },
  };
}
