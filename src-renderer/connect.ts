/** How the window reaches the core: through Electron's bridge, or through the browser shell on loopback. */
import type { ApiName, Call } from '../src-shared/api/api.ts';
import { fail, type Result } from '../src-shared/result.ts';

declare global {
  interface Window {
    /** Set by Electron's preload. */
    readonly urna?: { readonly call: Call };
  }
}

/**
 * The one way to the core for the whole window. It never rejects: where the core cannot be reached every call answers a
 * failure (`window-unknown`, `core-unreachable`, or a code of the core) to be shown like any other.
 */
export async function connect(): Promise<Call> {
  if (window.urna) return window.urna.call;
  await spendAddress();
  return overLoopback();
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

/** What must not wait behind the call it is about. */
const urgent: readonly ApiName[] = ['seal.cancel'];

/**
 * Calls go one after another: over several connections a later change of a field could arrive before an earlier one. A page
 * that is being closed has no time for that: what it still has to say goes at once, and outlives it.
 */
function overLoopback(): Call {
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
    const now = () => post('/call', call, { 'X-Urna-Window': sessionStorage.getItem(stored) ?? '' }, leaving);
    if (leaving || urgent.includes(name)) return now();
    const answer = last.then(now);
    last = answer;
    return answer;
  };
  return send as Call;
}

const RETRY_MS = 300;

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
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
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
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    redirect: 'error',
    keepalive,
  });
  return (await response.json()) as Result<unknown>;
}
