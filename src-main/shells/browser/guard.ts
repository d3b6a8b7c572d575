/**
 * Which requests come from the window this shell opened. A page elsewhere in the same browser can send requests here
 * (CSRF), can point a name of its own at 127.0.0.1 (DNS rebinding), and shares cookies with every other port: so the
 * address it was reached by, the page that asks, and how it asks are all compared exactly.
 */
import type { IncomingMessage } from 'node:http';
import { fail, type ToolFailure } from '../../../src-shared/result.ts';
import { type AnyCode } from '../../../src-shared/failures.ts';

/** What a guard looks at; a real request is one. */
export type Asked = Pick<IncomingMessage, 'method' | 'headersDistinct'>;
export type Refusal = { readonly status: number; readonly error: ToolFailure };

const refuse = (status: number, code: AnyCode, message: string): Refusal => ({
  status,
  error: fail(code, message).error,
});

/** A header that came exactly once. */
export function single(request: Asked, name: string): string | null {
  const values = request.headersDistinct[name] ?? [];
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** For every request: reached by its own address, not by a name that somebody made resolve to it. */
export function refuseHost(request: Asked, host: string): Refusal | null {
  if (single(request, 'host') === host) return null;
  return refuse(403, 'host-refused', `This program answers only at http://${host}. Open the address it printed.`);
}

/** For GET: typed, opened by the shell, or asked for by our own page; never a link, picture or frame of another page. */
export function refuseLoad(request: Asked): Refusal | null {
  const site = request.headersDistinct['sec-fetch-site'];
  if (site === undefined || (site.length === 1 && (site[0] === 'none' || site[0] === 'same-origin'))) return null;
  return refuse(403, 'site-refused', 'Another page asked for this. Open the address from the terminal by hand.');
}

/** For POST: our own page, by fetch, with JSON. A form or a `no-cors` request cannot send that content type. */
export function refusePost(request: Asked, host: string): Refusal | null {
  if (single(request, 'origin') !== `http://${host}` || single(request, 'sec-fetch-site') !== 'same-origin') {
    return refuse(403, 'origin-refused', 'Only the window opened by this program may ask. Use that window.');
  }
  if (single(request, 'content-type') !== 'application/json') {
    return refuse(415, 'type-refused', 'The body must be application/json.');
  }
  return null;
}

/**
 * For the page that opens the window: the form of a file of this computer, which a browser counts as another site with no
 * origin, sent as a whole page. So may a hostile page send; what it cannot send is the token, which is asked for next.
 */
export function refuseEntry(request: Asked): Refusal | null {
  const form = {
    origin: 'null',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  if (Object.entries(form).some(([name, value]) => single(request, name) !== value)) {
    return refuse(
      403,
      'origin-refused',
      'Only the page this program wrote may ask. Open the address from the terminal by hand.',
    );
  }
  if (single(request, 'content-type') !== 'application/x-www-form-urlencoded') {
    return refuse(415, 'type-refused', 'The body must be a form.');
  }
  return null;
}
