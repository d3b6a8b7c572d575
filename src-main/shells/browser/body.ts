/** Reads a request's body with a cap on its size and on the time it may take. */
import type { IncomingMessage } from 'node:http';
import { fail, ok, type Result } from '../../../src-shared/result.ts';

/** `bytes`: largest body taken; `ms`: time for the whole body to come in. */
export type BodyLimits = { readonly bytes: number; readonly ms: number };
type Unread = 'body-too-large' | 'body-too-slow' | 'body-broken-off';
export type BodyFailure = Unread | 'body-not-json';

/** The parsed body. After a failure other than `body-not-json` unread bytes are left: the connection must be closed. */
export async function readJson(request: IncomingMessage, limits: BodyLimits): Promise<Result<unknown, BodyFailure>> {
  const body = await readBody(request, limits);
  if (!body.ok) return body;
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value)));
  } catch {
    return fail('body-not-json', 'The body is not UTF-8 JSON.');
  }
}

/** The body as it came. After a failure unread bytes are left. */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Result<Buffer, Unread>> {
  const tooLarge = fail('body-too-large', `A request may have ${limits.bytes} bytes at most.`);
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) return tooLarge;
  const parts: Buffer[] = [];
  let size = 0;
  const received = await new Promise<Result<null, Unread>>((resolve) => {
    const late = setTimeout(
      () => resolve(fail('body-too-slow', `The request took over ${limits.ms} ms. Send it again.`)),
      limits.ms,
    );
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > limits.bytes) resolve(tooLarge);
      else parts.push(part);
    });
    request.on('end', () => resolve(ok(null)));
    request.on('close', () => {
      clearTimeout(late);
      resolve(fail('body-broken-off', 'The connection ended inside the request. Send it again.'));
    });
  });
  if (received.ok) return ok(Buffer.concat(parts));
  request.pause();
  return received;
}
