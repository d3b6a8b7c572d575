/** A browser shell over a fake core, and requests whose every header is chosen by the test. */
import { type Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { type BrowserShell, startBrowserShell } from '../../src-main/shells/browser/server.ts';
import type { WindowFiles } from '../../src-main/shells/window-files.ts';
import { fakeCore, type FakeCore } from './fake-core.ts';

const page = Buffer.from('<!doctype html><title>Urna</title><script src="/main.js"></script>');
export const files: WindowFiles = new Map([
  ['/', { type: 'text/html; charset=utf-8', bytes: page }],
  ['/index.html', { type: 'text/html; charset=utf-8', bytes: page }],
  ['/main.js', { type: 'text/javascript; charset=utf-8', bytes: Buffer.from('document.title = "loaded"') }],
]);

export type Answer = { status: number; headers: Record<string, unknown>; text: string };
export type Loopback = { shell: BrowserShell; core: FakeCore; host: string; port: number };

export async function startLoopback(windowFiles: WindowFiles = files): Promise<Loopback> {
  const core = fakeCore();
  const shell = await startBrowserShell({ core, files: windowFiles });
  const { host, port } = new URL(shell.origin);
  return { core, shell, host, port: Number(port) };
}

/** `path` goes out as it is: nothing is normalised. A broken connection answers status 0. */
export function ask(
  port: number,
  {
    method = 'GET',
    path = '/',
    headers = {},
    body = '',
    agent,
  }: {
    method?: string;
    path?: string;
    headers?: OutgoingHttpHeaders;
    body?: string | Buffer;
    /** Without one every request has a connection of its own. */
    agent?: Agent;
  },
): Promise<Answer> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: agent ?? false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('close', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }),
      );
    });
    asked.on('error', () => resolve({ status: 0, headers: {}, text: '' }));
    asked.end(body);
  });
}

/** The headers our own page's fetch has. */
export function ours(host: string): Record<string, string> {
  return { Host: host, Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' };
}

/** Spends the address on a window: its own token. */
export async function openWindow({ shell, host, port }: Loopback): Promise<string> {
  const token = shell.address().split('#t=')[1] ?? '';
  const { text } = await ask(port, {
    method: 'POST',
    path: '/window',
    headers: ours(host),
    body: JSON.stringify({ token }),
  });
  return (JSON.parse(text) as { value: { token: string } }).value.token;
}
