/**
 * The same core behind 127.0.0.1 for machines without Electron, for development and for end-to-end tests
 * (architecture.md, decision 3). It carries `{name, input}` and knows no rule of elections.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import type { Core, Session } from '../../core.ts';
import { windowHeaders, type WindowFiles } from '../window-files.ts';
import { type BodyLimits, readJson } from './body.ts';
import { refuseHost, refuseLoad, refusePost, single } from './guard.ts';
import { createTokens, type Tokens } from './tokens.ts';

export type BrowserShell = {
  /** `http://127.0.0.1:PORT`, without a token. */
  readonly origin: string;
  /** An address that opens one window, once. Asking for the next one kills an unused one. */
  address(): string;
  /** Closes every connection and every session; the core stays open. */
  close(): Promise<void>;
};
/** `port` 0 takes a free one. */
export type BrowserShellParts = { readonly core: Core; readonly files: WindowFiles; readonly port?: number };

const limits: BodyLimits = { bytes: 8 * 1024 * 1024, ms: 10_000 };
/** Header with a window's own token. */
const windowHeader = 'x-urna-window';

type Context = {
  readonly host: string;
  readonly files: WindowFiles;
  readonly tokens: Tokens<Session>;
  readonly open: () => Session;
};

export async function startBrowserShell({ core, files, port = 0 }: BrowserShellParts): Promise<BrowserShell> {
  const tokens = createTokens<Session>();
  const sessions: Session[] = [];
  const open = () => {
    const session = core.openSession();
    sessions.push(session);
    return session;
  };
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 });
  server.maxConnections = 100;
  server.on('upgrade', (_request, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context: Context = { host, files, tokens, open };
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
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await Promise.all(sessions.map((session) => session.close()));
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const refused =
    refuseHost(request, context.host) ??
    (request.method === 'POST' ? refusePost(request, context.host) : refuseLoad(request));
  if (refused !== null) return reply(response, refused.status, { ok: false, error: refused.error });
  if (request.method === 'GET') return serve(request, response, context.files);
  if (request.method !== 'POST') return reply(response, 405, fail('method-refused', 'GET and POST are all there is.'));
  if (request.url === '/window') return openWindow(request, response, context);
  if (request.url === '/call') return carryCall(request, response, context);
  return reply(response, 404, fail('path-unknown', 'Nothing stands at this path.'));
}

/** The path is looked up as it was sent: never decoded, joined or resolved. */
function serve(request: IncomingMessage, response: ServerResponse, files: WindowFiles): void {
  const file = files.get(request.url ?? '');
  if (file === undefined) return reply(response, 404, fail('path-unknown', 'Nothing stands at this path.'));
  response.writeHead(200, { ...windowHeaders, 'Content-Type': file.type, 'Content-Length': file.bytes.length });
  response.end(file.bytes);
}

async function openWindow(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const body = await readJson(request, limits);
  if (!body.ok) return refuseBody(response, body);
  const { token } = Object(body.value) as { token?: unknown };
  const own = typeof token === 'string' ? context.tokens.exchange(token, context.open) : null;
  if (own !== null) return reply(response, 200, ok({ token: own }));
  return reply(
    response,
    403,
    fail('token-spent', 'This address has been used. Press Enter in the terminal for a new one.'),
  );
}

async function carryCall(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const session = context.tokens.find(single(request, windowHeader) ?? '');
  if (session === null) {
    return reply(
      response,
      403,
      fail(
        'window-unknown',
        'This window was not opened by the running program. Press Enter in the terminal for a new address.',
      ),
    );
  }
  const body = await readJson(request, limits);
  if (!body.ok) return refuseBody(response, body);
  const { name, input } = Object(body.value) as { name?: unknown; input?: unknown };
  if (typeof name !== 'string') return reply(response, 400, fail('body-incomplete', 'A call is {"name":…,"input":…}.'));
  return reply(response, 200, await session.call(name, input));
}

function refuseBody(response: ServerResponse, refused: Result<never>): void {
  response.setHeader('Connection', 'close');
  const tooLarge = !refused.ok && refused.error.code === 'body-too-large';
  reply(response, tooLarge ? 413 : 400, refused);
}

function reply(response: ServerResponse, status: number, result: Result<unknown>): void {
  // A refused request's body is not read: the connection goes with it.
  if (!response.req.complete) response.setHeader('Connection', 'close');
  response.writeHead(status, { ...windowHeaders, 'Content-Type': 'application/json' });
  response.end(JSON.stringify(result));
}
