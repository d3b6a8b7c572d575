/**
 * The same core behind 127.0.0.1 for machines without Electron, for development and for end-to-end tests
 * (docs/architecture.md, "One core, three shells"). It carries `{name, input}` and knows no rule of elections.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { z } from 'zod';
import { fail, ok, type ToolResult } from '../../../src-shared/result.ts';
import type { Core } from '../../core.ts';
import { windowHeaders, type WindowFiles } from '../window-files.ts';
import { type BodyLimits, readBody, readJson } from './body.ts';
import { ENTRY } from './entry.ts';
import { refuseEntry, refuseHost, refuseLoad, refusePost, single, type Refusal } from './guard.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { createWindow, type Window } from './window.ts';

export type BrowserShell = {
  /** `http://127.0.0.1:PORT`, without a token. */
  readonly origin: string;
  /** An address that opens one window, once. Asking for the next one kills an unused one. */
  address(): string;
  /** Resolves when an address has opened its window for the first time. */
  readonly opened: Promise<void>;
  /** Closes every connection and every session; the core stays open. */
  close(): Promise<void>;
};
/** `port` 0 takes a free one. */
export type BrowserShellParts = { readonly core: Core; readonly files: WindowFiles; readonly port?: number };

const limits: BodyLimits = { bytes: 8 * 1024 * 1024, ms: 10_000 };
/** Bytes that a window may leave unread. */
const UNREAD = 64 * 1024;
const formLimits: BodyLimits = { bytes: 1024, ms: 10_000 };
/** Connections that have shown no window's token; a browser that loads the window has six. */
const STRANGERS = 100;
/** Header with a window's own token. */
const windowHeader = 'x-urna-window';

type Context = {
  readonly host: string;
  readonly files: WindowFiles;
  readonly tokens: Tokens<Window>;
  readonly open: () => Window;
  readonly known: (socket: Socket) => void;
};
const callBody = z.object({ id: z.string().max(100), name: z.string(), input: z.unknown() });

export async function startBrowserShell({ core, files, port = 0 }: BrowserShellParts): Promise<BrowserShell> {
  const tokens = createTokens<Window>();
  const windows: Window[] = [];
  const first = Promise.withResolvers<void>();
  const open = () => {
    const window = createWindow(core);
    windows.push(window);
    first.resolve();
    return window;
  };
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 });
  const known = limitStrangers(server);
  server.on('upgrade', (_request, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context: Context = { host, files, tokens, open, known };
  server.on('request', (request, response) => {
    answer(request, response, context).catch((bug: unknown) => {
      console.error('urna: a bug in the program, please report it:', bug);
      if (response.headersSent) response.destroy();
      else reply(response, 500, fail('internal', 'An error of the program. What was saved before is safe.'));
    });
  });
  return {
    origin: `http://${host}`,
    address: () => `http://${host}/#t=${tokens.issue()}`,
    opened: first.promise,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await Promise.all(windows.map((window) => window.close()));
    },
  };
}

/**
 * Other programs of this computer may hold connections open and say nothing. They must not take the window's place, so
 * the oldest of them goes when one too many comes.
 * @returns to be told of a connection that has shown a window's token, and is none of them any more
 */
function limitStrangers(server: Server): (socket: Socket) => void {
  const strangers = new Set<Socket>();
  server.on('connection', (socket) => {
    strangers.add(socket);
    socket.on('close', () => strangers.delete(socket));
    const [oldest] = strangers;
    if (strangers.size > STRANGERS) oldest?.destroy();
  });
  return (socket) => strangers.delete(socket);
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const refused = refuseHost(request, context.host) ?? refuseSender(request, context.host);
  if (refused !== null) return reply(response, refused.status, { ok: false, error: refused.error });
  if (request.method === 'GET') return serve(request, response, context.files);
  if (request.method !== 'POST') return reply(response, 405, fail('method-refused', 'GET and POST are all there is.'));
  if (request.url === ENTRY) return enter(request, response, context);
  if (request.url === '/window') return openWindow(request, response, context);
  if (request.url === '/call') return carryCall(request, response, context);
  if (request.url === '/events') return carryEvents(request, response, context);
  return reply(response, 404, fail('path-unknown', 'Nothing stands at this path.'));
}

function refuseSender(request: IncomingMessage, host: string): Refusal | null {
  if (request.method !== 'POST') return refuseLoad(request);
  return request.url === ENTRY ? refuseEntry(request) : refusePost(request, host);
}

/** The path is looked up as it was sent: never decoded, joined or resolved. */
function serve(request: IncomingMessage, response: ServerResponse, files: WindowFiles): void {
  const file = files.get(request.url ?? '');
  if (file === undefined) return reply(response, 404, fail('path-unknown', 'Nothing stands at this path.'));
  response.writeHead(200, { ...windowHeaders, 'Content-Type': file.type, 'Content-Length': file.bytes.length });
  response.end(file.bytes);
}

/**
 * Leads the page that knows the unspent token to the address with it. From there it is our own page that goes on, while
 * an address that another page leads to is refused (see {@link refuseLoad}).
 */
async function enter(request: IncomingMessage, response: ServerResponse, { tokens }: Context): Promise<void> {
  const body = await readBody(request, formLimits);
  if (!body.ok) return refuseBody(response, body);
  const token = new URLSearchParams(body.value.toString('latin1')).get('t') ?? '';
  if (!tokens.isUnused(token)) return reply(response, 403, tokenSpent);
  response.writeHead(200, {
    ...windowHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    Refresh: `0;url=/#t=${token}`,
  });
  response.end();
}

const tokenSpent = fail('token-spent', 'This address has been used. Press Enter in the terminal for a new one.');

async function openWindow(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const body = await readJson(request, limits);
  if (!body.ok) return refuseBody(response, body);
  const { token } = Object(body.value) as { token?: unknown };
  const own = typeof token === 'string' ? context.tokens.exchange(token, context.open) : null;
  if (own !== null) return reply(response, 200, ok({ token: own }));
  return reply(response, 403, tokenSpent);
}

/** The window that asks, and what it sent; what is wrong with either has been answered then. */
async function bodyOfWindow(
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): Promise<{ window: Window; body: unknown } | null> {
  const window = context.tokens.find(single(request, windowHeader) ?? '');
  if (window === null) {
    reply(response, 403, windowUnknown);
    return null;
  }
  context.known(request.socket);
  const body = await readJson(request, limits);
  if (body.ok) return { window, body: body.value };
  refuseBody(response, body);
  return null;
}

const windowUnknown = fail(
  'window-unknown',
  'This window was not opened by the running program. Press Enter in the terminal for a new address.',
);

async function carryCall(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const sent = await bodyOfWindow(request, response, context);
  if (sent === null) return;
  const called = callBody.safeParse(sent.body);
  if (!called.success) return reply(response, 400, fail('body-incomplete', 'A call is {"id":…,"name":…,"input":…}.'));
  const { id, name, input } = called.data;
  return reply(response, 200, await sent.window.call(id, name, input));
}

/**
 * What a window is told unasked: one line of JSON for each time, as long as it listens. A window is there as long as it
 * does: a closed tab ends what it had open.
 */
async function carryEvents(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const sent = await bodyOfWindow(request, response, context);
  // who went away while that was read does not listen
  if (sent === null || response.destroyed) return;
  response.writeHead(200, { ...windowHeaders, 'Content-Type': 'application/x-ndjson' });
  response.flushHeaders();
  const leave = sent.window.listen((told) => {
    response.write(`${JSON.stringify(told)}\n`);
    // one that does not read asks everything anew when it comes back
    if (response.writableLength > UNREAD) response.destroy();
  });
  response.on('close', leave);
}

function refuseBody(response: ServerResponse, refused: ToolResult<never>): void {
  response.setHeader('Connection', 'close');
  const tooLarge = !refused.ok && refused.error.code === 'body-too-large';
  reply(response, tooLarge ? 413 : 400, refused);
}

function reply(response: ServerResponse, status: number, result: ToolResult<unknown>): void {
  // A refused request's body is not read: the connection goes with it.
  if (!response.req.complete) response.setHeader('Connection', 'close');
  response.writeHead(status, { ...windowHeaders, 'Content-Type': 'application/json' });
  response.end(JSON.stringify(result));
}
