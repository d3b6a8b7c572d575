/** How the window reaches the core: through Electron's bridge, or through the browser shell on loopback. */
import type { ApiName, Call } from '../src-shared/api.ts';
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
  return window.urna?.call ?? overLoopback(await windowToken());
}

/** The tab's own storage survives a reload, ends with the tab, and belongs to this origin with its port. */
const stored = 'urna-window';

/** Spends the one-time token of the address, or takes the one this tab got before. */
async function windowToken(): Promise<string> {
  const oneTime = new URLSearchParams(location.hash.slice(1)).get('t');
  if (oneTime !== null) {
    history.replaceState(null, '', location.pathname);
    const opened = (await post('/window', { token: oneTime }, {})) as Result<{ token: string }>;
    if (opened.ok) sessionStorage.setItem(stored, opened.value.token);
  }
  return sessionStorage.getItem(stored) ?? '';
}

/** What must not wait behind the call it is about. */
const urgent: readonly ApiName[] = ['protocol.cancelSigning'];

/**
 * Calls go one after another: over several connections a later change of a field could arrive before an earlier one. A page
 * that is being closed has no time for that: what it still has to say goes at once, and outlives it.
 */
function overLoopback(token: string): Call {
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
    const now = () => post('/call', { name, input }, { 'X-Urna-Window': token }, leaving);
    if (leaving || urgent.includes(name)) return now();
    const answer = last.then(now);
    last = answer;
    return answer;
  };
  return send as Call;
}

async function post(
  path: string,
  body: unknown,
  headers: Record<string, string>,
  keepalive = false,
): Promise<Result<unknown>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'error',
      keepalive,
    });
    return (await response.json()) as Result<unknown>;
  } catch {
    return fail(
      'core-unreachable',
      'The program behind this window has stopped. Start it again; nothing saved is lost.',
    );
  }
}
