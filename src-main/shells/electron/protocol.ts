/** `app://urna/…`: the built window out of an exact map, with the same policy as on loopback. No file system behind it. */
import type { CustomScheme, Protocol } from 'electron';
import { windowHeaders, type WindowFiles } from '../window-files.ts';
import { origin, scheme } from './origin.ts';

/** Must be registered before the application is ready. */
export const schemes: CustomScheme[] = [
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
];

export function serveWindow(protocol: Pick<Protocol, 'handle'>, files: WindowFiles): void {
  protocol.handle(scheme, (request) => respond(request, files));
}

/** The path is looked up as it came: never decoded, joined or resolved. */
export function respond(request: Pick<Request, 'method' | 'url'>, files: WindowFiles): Response {
  const file = request.url.startsWith(`${origin}/`) ? files.get(request.url.slice(origin.length)) : undefined;
  if (request.method !== 'GET' || file === undefined)
    return new Response(null, { status: 404, headers: windowHeaders });
  return new Response(file.bytes, { status: 200, headers: { ...windowHeaders, 'Content-Type': file.type } });
}
