/** How the window reaches the core: through Electron's bridge, or through the browser shell on loopback. */
import type { ApiName, Call, Told } from '../src-shared/api/api.ts';
import { fail, type Result } from '../src-shared/result.ts';

/** What a window is told unasked: what is stale; that its program is gone; that it is there again, after who knows what. */
export type Hear = (told: Told | 'gone' | 'back') => void;

/**
 * The one way to the core for the whole window. A call never rejects: where the core cannot be reached it answers a
 * failure (`window-unknown`, `core-unreachable`, or a code of the core) to be shown like any other.
 */
export type Connection = {
  readonly call: Call;
  /** Resolves when nothing is missed any more, or the program is gone; what listened before does not any more. */
  readonly listen: (hear: Hear) => Promise<void>;
};

declare global {
  interface Window {
    /** Set by Electron's preload. */
    readonly urna?: Connection;
  }
}

export async function connect(): Promise<Connection> {
  if (window.urna) return window.urna;
  await spendAddress();
  const stream = overOneRequest();
  return { call: callByCall(stream.doubt), listen: stream.listen };
}

/**
 * Follows an address that is pasted into this window. Where the window works it stays where it is and the address is not
 * spent: a person's work is worth more than a new window. Where it is cut off, it is this address's window from now on.
 */
export function followAddress(works: () => boolean, opened: () => void): void {
  window.addEventListener('hashchange', ({ oldURL }) => {
    if (oneTimeToken() === null) return;
    if (works()) history.replaceState(null, '', oldURL);
    else void spendAddress().then(opened);
  });
}

/** The tab's own storage survives a reload, ends with the tab, and belongs to this origin with its port. */
const stored = 'urna-window';

const oneTimeToken = () => new URLSearchParams(location.hash.slice(1)).get('t');

/** Spends the one-time token of the address, if it has one; what this tab got before is kept where that fails. */
async function spendAddress(): Promise<void> {
  const token = oneTimeToken();
  if (token === null) return;
  history.replaceState(null, '', location.pathname);
  const opened = (await post('/window', { token }, {})) as Result<{ token: string }>;
  if (opened.ok) sessionStorage.setItem(stored, opened.value.token);
}

const ownToken = () => ({ 'X-Urna-Window': sessionStorage.getItem(stored) ?? '' });

/** What must not wait behind the call it is about. */
const urgent: readonly ApiName[] = ['seal.cancel'];

/**
 * Calls go one after another: over several connections a later change of a field could arrive before an earlier one. A page
 * that is being closed has no time for that: what it still has to say goes at once, and outlives it.
 */
function callByCall(unanswered: () => void): Call {
  let last: Promise<unknown> = Promise.resolve();
  let leaving = false;
  window.addEventListener('beforeunload', () => {
    leaving = true;
    // whoever is asked whether to go may stay
    setTimeout(() => {
      leaving = false;
    });
  });
  const send = (name: ApiName, input: unknown): Promise<Result<unknown>> => {
    const call = { id: crypto.randomUUID(), name, input };
    const now = async () => {
      const answer = await post('/call', call, ownToken(), leaving);
      if (!answer.ok && answer.error.code === 'core-unreachable') unanswered();
      return answer;
    };
    if (leaving || urgent.includes(name)) return now();
    const answer = last.then(now);
    last = answer;
    return answer;
  };
  return send as Call;
}

/**
 * One request that is answered as long as the window is there. Where it breaks off it is made again until the program
 * answers; one that does not know this window is not asked twice: its calls say so.
 * @returns with `doubt` for a call that nobody answered: whether the program is there shows by a new request
 */
function overOneRequest(): { readonly listen: Connection['listen']; readonly doubt: () => void } {
  let over = new AbortController();
  let broken = new AbortController();

  async function keepOn(signal: AbortSignal, hear: Hear, begun: () => void): Promise<void> {
    for (let gone = false; !signal.aborted; await pause(RETRY_MS)) {
      broken = new AbortController();
      try {
        const response = await request('/events', {}, ownToken(), { signal: AbortSignal.any([signal, broken.signal]) });
        begun();
        if (gone) hear('back');
        gone = false;
        if (!response.ok || response.body === null) return;
        for await (const told of linesOf(response.body)) hear(JSON.parse(told) as Told);
      } catch {
        // what broke off is told below, once
      }
      if (!gone && !signal.aborted) hear('gone');
      gone = true;
      begun();
    }
  }

  return {
    listen(hear) {
      over.abort();
      over = new AbortController();
      const { signal } = over;
      return new Promise((resolve) => void keepOn(signal, hear, resolve));
    },
    doubt: () => broken.abort(),
  };
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

const RETRY_MS = 300;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A connection may be torn though the program is there: it is tried once more. A call that arrives twice is made once. */
async function post(
  path: string,
  body: unknown,
  headers: Record<string, string>,
  keepalive = false,
): Promise<Result<unknown>> {
  try {
    return await exchange(path, body, headers, keepalive);
  } catch {
    await pause(RETRY_MS);
  }
  try {
    return await exchange(path, body, headers, keepalive);
  } catch {
    return fail(
      'core-unreachable',
      'The program behind this window does not answer. Nothing saved is lost; if this lasts, start it again.',
    );
  }
}

async function exchange(
  path: string,
  body: unknown,
  headers: Record<string, string>,
  keepalive: boolean,
): Promise<Result<unknown>> {
  const response = await request(path, body, headers, { keepalive });
  return (await response.json()) as Result<unknown>;
}

function request(
  path: string,
  body: unknown,
  headers: Record<string, string>,
  more: Pick<RequestInit, 'keepalive' | 'signal'>,
): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    redirect: 'error',
    ...more,
  });
}
