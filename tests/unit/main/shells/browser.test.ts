import { Agent, request } from 'node:http';
import { connect as connectTcp, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, openWindow, ours, startLoopback, type Loopback } from '../../../support/loopback.ts';

let loopback: Loopback;
let token: string;
beforeAll(async () => {
  loopback = await startLoopback();
  token = await openWindow(loopback);
});
afterAll(() => loopback.shell.close());

let calls = 0;
const codeOf = (text: string) => (JSON.parse(text) as { error: { code: string } }).error.code;
const call = (change: Record<string, string | string[] | undefined> = {}, rest: Parameters<typeof ask>[1] = {}) => {
  const headers = { ...ours(loopback.host), 'X-Urna-Window': token, ...change };
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  const body = JSON.stringify({ id: `${(calls += 1)}`, name: 'welcome.status', input: {} });
  return ask(loopback.port, { method: 'POST', path: '/call', headers: sent, body, ...rest });
};

describe('a window', () => {
  it('reaches the core with its own token, and only its own session', async () => {
    const second = await openWindow(loopback);
    await call();
    await call({ 'X-Urna-Window': second });
    expect(loopback.core.calls.map(({ name, session }) => [name, session])).toEqual([
      ['welcome.status', 1],
      ['welcome.status', 2],
    ]);
  });

  it('gets the answer of the core as it is', async () => {
    const answer = await call({}, { body: JSON.stringify({ id: 'ż', name: 'overview.view', input: { a: 'ż' } }) });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { ok: true, value: { a: 'ż' } }]);
  });

  it('is answered once where it sends a call again, because the answer did not reach it', async () => {
    const before = loopback.core.calls.length;
    const body = JSON.stringify({ id: 'same', name: 'overview.view', input: { a: 1 } });
    const [first, again] = await Promise.all([call({}, { body }), call({}, { body })]);
    expect([first.text, again.text, (await call({}, { body })).text]).toEqual(
      Array(3).fill('{"ok":true,"value":{"a":1}}'),
    );
    expect(loopback.core.calls).toHaveLength(before + 1);
    const other = JSON.stringify({ id: 'next', name: 'overview.view', input: { a: 1 } });
    await call({}, { body: other });
    expect(loopback.core.calls).toHaveLength(before + 2);
    // also where another call came in between, which could not wait
    await call({}, { body });
    expect(loopback.core.calls).toHaveLength(before + 2);
  });

  it('is told of a bug without its trace', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const answer = await call({}, { body: JSON.stringify({ id: 'x', name: 'explode', input: {} }) });
    expect([answer.status, codeOf(answer.text)]).toEqual([500, 'internal']);
    expect(answer.text).not.toContain('.ts');
    expect(log).toHaveBeenCalledOnce();
  });
});

describe('what a window is told', () => {
  const listenTo = (change: Record<string, string> = {}) => {
    const lines: string[] = [];
    const headers = { ...ours(loopback.host), 'X-Urna-Window': token, ...change };
    const asked = request(
      { host: '127.0.0.1', port: loopback.port, method: 'POST', path: '/events', headers },
      (answer) => answer.on('data', (part) => lines.push(String(part))),
    );
    asked.on('error', () => {});
    asked.end('{}');
    return { lines, asked };
  };

  it('comes as lines, for as long as it listens', async () => {
    const { lines, asked } = listenTo();
    await expect.poll(() => loopback.core.listening()).toBe(1);
    loopback.core.tell({ stale: ['board.view'] });
    await expect.poll(() => lines.length).toBe(1);
    loopback.core.tell({ stale: ['results.view', 'board.view'] });
    await expect.poll(() => lines.length).toBe(2);
    expect(lines).toEqual(['{"stale":["board.view"]}\n', '{"stale":["results.view","board.view"]}\n']);
    asked.destroy();
    await expect.poll(() => loopback.core.listening()).toBe(0);
  });

  it('is not piled up for one that does not read', async () => {
    const { asked } = listenTo();
    await expect.poll(() => loopback.core.listening()).toBe(1);
    asked.once('response', (answer) => answer.pause());
    asked.socket?.pause();
    const told = { stale: Array(10_000).fill('board.view') as ['board.view'] };
    await expect
      .poll(() => {
        loopback.core.tell(told);
        return loopback.core.listening();
      })
      .toBe(0);
    asked.destroy();
  });

  it.each([
    ['without its token', { 'X-Urna-Window': '' }, 403],
    ['to another page', { Origin: 'http://127.0.0.1:1' }, 403],
    ['to a form', { 'Content-Type': 'text/plain' }, 415],
  ])('is not told %s', async (_, change, status) => {
    const answer = await call(change, { path: '/events' });
    expect(answer.status).toBe(status);
    expect(loopback.core.listening()).toBe(0);
  });
});

describe('the one-time token', () => {
  const spend = (value: unknown) =>
    ask(loopback.port, { method: 'POST', path: '/window', headers: ours(loopback.host), body: JSON.stringify(value) });

  it('opens one window, then is dead', async () => {
    const oneTime = loopback.shell.address().split('#t=')[1];
    expect(oneTime).toMatch(/^[\w-]{43}$/);
    expect((await spend({ token: oneTime })).status).toBe(200);
    const again = await spend({ token: oneTime });
    expect([again.status, codeOf(again.text)]).toEqual([403, 'token-spent']);
  });

  it('dies unused when another address is asked for', async () => {
    const first = loopback.shell.address().split('#t=')[1];
    loopback.shell.address();
    expect((await spend({ token: first })).status).toBe(403);
  });

  it.each([[{ token: '' }], [{ token: 7 }], [{}], [null], [[]], ['x'], [{ token: 'A'.repeat(43) }]])(
    '%j opens nothing',
    async (value) => {
      const before = loopback.core.opened();
      loopback.shell.address();
      expect((await spend(value)).status).toBe(403);
      expect(loopback.core.opened()).toBe(before);
    },
  );

  it('does not serve as a window token, nor the other way round', async () => {
    const oneTime = loopback.shell.address().split('#t=')[1];
    expect((await call({ 'X-Urna-Window': oneTime })).status).toBe(403);
    expect((await spend({ token })).status).toBe(403);
  });
});

describe('the page that opens the window, a file of this computer', () => {
  /** What Chromium sends with the form of a file it was started with. */
  const fromFile = {
    Origin: 'null',
    'Sec-Fetch-Site': 'cross-site',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'document',
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  const enter = (token: string, change: Record<string, string | undefined> = {}) => {
    const headers = Object.entries({ Host: loopback.host, ...fromFile, ...change });
    const sent = Object.fromEntries(headers.filter(([, value]) => value !== undefined));
    return ask(loopback.port, { method: 'POST', path: '/enter', headers: sent, body: `t=${token}` });
  };
  const fresh = () => loopback.shell.address().split('#t=')[1] ?? '';

  it('is led to the address it knows the token of, which stays unspent until the window spends it', async () => {
    const oneTime = fresh();
    for (const time of ['first', 'again, by a reload']) {
      const answer = await enter(oneTime);
      expect([time, answer.status, answer.headers['refresh'], answer.text]).toEqual([
        time,
        200,
        `0;url=/#t=${oneTime}`,
        '',
      ]);
    }
    const body = JSON.stringify({ token: oneTime });
    const spent = await ask(loopback.port, { method: 'POST', path: '/window', headers: ours(loopback.host), body });
    expect(spent.status).toBe(200);
    expect([(await enter(oneTime)).status, (await enter(oneTime)).headers['refresh']]).toEqual([403, undefined]);
  });

  it.each([
    ['without a token', () => ''],
    ['with a guessed token', () => 'A'.repeat(43)],
    ['with a token of which one character is missing', () => fresh().slice(1)],
    ['with a token that another address killed', () => [fresh(), fresh()][0] ?? ''],
    ['with the token of an open window', () => token],
  ])('%s is led nowhere', async (_title, wrong) => {
    const answer = await enter(wrong());
    expect([answer.status, codeOf(answer.text), answer.headers['refresh']]).toEqual([403, 'token-spent', undefined]);
  });

  it.each<[string, Record<string, string | undefined>, number, string]>([
    ['from another site that has an address', { Origin: 'http://evil.example' }, 403, 'origin-refused'],
    ['by a script', { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'empty' }, 403, 'origin-refused'],
    ['into a frame', { 'Sec-Fetch-Dest': 'iframe' }, 403, 'origin-refused'],
    ['without saying how', { 'Sec-Fetch-Mode': undefined }, 403, 'origin-refused'],
    ['as text', { 'Content-Type': 'text/plain' }, 415, 'type-refused'],
    ['under another name that resolves here', { Host: 'evil.example' }, 403, 'host-refused'],
  ])('%s is refused, also with the right token', async (_title, change, status, code) => {
    const answer = await enter(fresh(), change);
    expect([answer.status, codeOf(answer.text), answer.headers['refresh']]).toEqual([status, code, undefined]);
  });

  it('opens nothing else: its headers neither call nor load nor spend', async () => {
    const headers = { Host: loopback.host, ...fromFile };
    const body = JSON.stringify({ token: fresh() });
    for (const path of ['/call', '/window'])
      expect((await ask(loopback.port, { method: 'POST', path, headers, body })).status).toBe(403);
    expect((await ask(loopback.port, { path: '/', headers })).status).toBe(403);
    expect((await ask(loopback.port, { path: '/enter', headers: { Host: loopback.host } })).status).toBe(404);
  });
});

describe('connections that say nothing', () => {
  const silent = () =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connectTcp(loopback.port, '127.0.0.1');
      socket.on('connect', () => resolve(socket));
      socket.on('error', reject);
    });

  it('take no place of the window: three hundred of them, and it is answered', async () => {
    const sockets = await Promise.all(Array.from({ length: 300 }, silent));
    for (let n = 0; n < 5; n++) expect((await call()).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it('are let go, the oldest first, once there are a hundred', async () => {
    const first = await silent();
    const gone = new Promise((resolve) => first.on('close', () => resolve('gone')));
    first.resume();
    const others = await Promise.all(Array.from({ length: 100 }, silent));
    expect(await gone).toBe('gone');
    expect(others.filter((socket) => socket.destroyed)).toEqual([]);
    for (const socket of others) socket.destroy();
  });

  it('do not push out a window that keeps its connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const headers = { ...ours(loopback.host), 'X-Urna-Window': token };
    const body = JSON.stringify({ id: 'kept', name: 'welcome.status', input: {} });
    const kept = () => ask(loopback.port, { method: 'POST', path: '/call', headers, body, agent });
    expect((await kept()).status).toBe(200);
    const others = await Promise.all(Array.from({ length: 300 }, silent));
    expect((await kept()).status).toBe(200);
    agent.destroy();
    for (const socket of others) socket.destroy();
  });
});

describe('a call is refused', () => {
  const own = () => `http://${loopback.host}`;
  it.each<[string, () => Record<string, string | string[] | undefined>, number, string]>([
    ['under another name that resolves here (DNS rebinding)', () => ({ Host: 'evil.example' }), 403, 'host-refused'],
    ['under localhost', () => ({ Host: `localhost:${loopback.port}` }), 403, 'host-refused'],
    ['with the host but another port', () => ({ Host: '127.0.0.1:1' }), 403, 'host-refused'],
    ['with the host but no port', () => ({ Host: '127.0.0.1' }), 403, 'host-refused'],
    ['without an Origin', () => ({ Origin: undefined }), 403, 'origin-refused'],
    ['from Origin null (a sandboxed frame)', () => ({ Origin: 'null' }), 403, 'origin-refused'],
    ['from another port', () => ({ Origin: 'http://127.0.0.1:1' }), 403, 'origin-refused'],
    ['from https', () => ({ Origin: own().replace('http', 'https') }), 403, 'origin-refused'],
    ['from an Origin that begins with ours', () => ({ Origin: `${own()}.evil.example` }), 403, 'origin-refused'],
    ['from two Origins', () => ({ Origin: [own(), 'http://evil.example'] }), 403, 'origin-refused'],
    ['from the same site', () => ({ 'Sec-Fetch-Site': 'same-site' }), 403, 'origin-refused'],
    ['from another site', () => ({ 'Sec-Fetch-Site': 'cross-site' }), 403, 'origin-refused'],
    ['without Sec-Fetch-Site', () => ({ 'Sec-Fetch-Site': undefined }), 403, 'origin-refused'],
    ['as a form', () => ({ 'Content-Type': 'application/x-www-form-urlencoded' }), 415, 'type-refused'],
    ['as text', () => ({ 'Content-Type': 'text/plain' }), 415, 'type-refused'],
    [
      'as JSON in another character set',
      () => ({ 'Content-Type': 'application/json; charset=utf-16' }),
      415,
      'type-refused',
    ],
    ['without a type', () => ({ 'Content-Type': undefined }), 415, 'type-refused'],
    ['without a token', () => ({ 'X-Urna-Window': undefined }), 403, 'window-unknown'],
    ['with an empty token', () => ({ 'X-Urna-Window': '' }), 403, 'window-unknown'],
    ['with a guessed token', () => ({ 'X-Urna-Window': 'A'.repeat(43) }), 403, 'window-unknown'],
    ['with a token cut short', () => ({ 'X-Urna-Window': token.slice(0, -1) }), 403, 'window-unknown'],
    ['with the token twice', () => ({ 'X-Urna-Window': [token, token] }), 403, 'window-unknown'],
    [
      'with the token as a cookie',
      () => ({ 'X-Urna-Window': undefined, Cookie: `x-urna-window=${token}` }),
      403,
      'window-unknown',
    ],
  ])('%s', async (_title, change, status, code) => {
    const before = loopback.core.calls.length;
    const answer = await call(change());
    expect([answer.status, codeOf(answer.text)]).toEqual([status, code]);
    expect(loopback.core.calls).toHaveLength(before);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    ['', 'body-not-json'],
    ['{', 'body-not-json'],
    ['[]', 'body-incomplete'],
    ['null', 'body-incomplete'],
    ['{"name":1}', 'body-incomplete'],
    ['{"id":"1"}', 'body-incomplete'],
    ['{"name":"welcome.status"}', 'body-incomplete'],
    ['{"id":1,"name":"welcome.status"}', 'body-incomplete'],
    [Buffer.from([0x22, 0xff, 0x22]), 'body-not-json'],
    ['['.repeat(1_000_000), 'body-not-json'],
  ])('with the body %.20s', async (body, code) => {
    const answer = await call({}, { body });
    expect([answer.status, codeOf(answer.text)]).toEqual([400, code]);
  });
});

describe('GET', () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(loopback.port, { path, headers: { Host: loopback.host, ...headers } });

  it('serves the files of the window with the strict policy', async () => {
    for (const path of ['/', '/index.html', '/main.js']) {
      const { status, headers } = await get(path);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'; style-src 'self'"),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http/);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..\\package.json',
    '//main.js',
    '/./main.js',
    '/main.js/',
    '/main.js?x',
    '/main.js%00',
    '/%6dain.js',
    '/MAIN.JS',
    '/?',
    '/call',
    '/window',
    '/constructor',
    '/__proto__',
    'http://127.0.0.1/main.js',
    'file:///etc/passwd',
  ])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each([
    ['cross-site', 403],
    ['same-site', 403],
    ['anything', 403],
    ['same-origin', 200],
    ['none', 200],
  ])('from %s answers %i', async (site, status) => {
    expect((await get('/', { 'Sec-Fetch-Site': site })).status).toBe(status);
  });

  it('under another name answers nothing of the window', async () => {
    const answer = await get('/', { Host: 'evil.example' });
    expect([answer.status, codeOf(answer.text)]).toEqual([403, 'host-refused']);
  });
});

describe('other ways in', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'])(
    '%s is no method here',
    async (method) => {
      const before = loopback.core.calls.length;
      const answer = await call({}, { method });
      expect(answer.status).toBe(405);
      expect(loopback.core.calls).toHaveLength(before);
    },
  );

  it('a method named in a header changes nothing', async () => {
    const answer = await ask(loopback.port, {
      path: '/call',
      headers: { Host: loopback.host, 'X-HTTP-Method-Override': 'POST' },
    });
    expect(answer.status).toBe(404);
  });

  it.each(['/', '/call/', '/call?x', '/CALL', '/window/..', '/index.html'])('POST %s is nowhere', async (path) => {
    expect((await call({}, { path })).status).toBe(404);
  });

  it('a WebSocket is cut off', async () => {
    const answer = await ask(loopback.port, {
      headers: { Host: loopback.host, Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
    });
    expect(answer.status).toBe(0);
  });

  it('two requests in one connection are told apart (no smuggling)', async () => {
    const sent = `POST /call HTTP/1.1\r\nHost: ${loopback.host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: ${loopback.host}\r\n\r\n`;
    const socket = connectTcp(loopback.port, '127.0.0.1');
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.end(sent);
    await new Promise((resolve) => socket.on('close', resolve));
    expect(Buffer.concat(parts).toString()).toMatch(/^HTTP\/1.1 400/);
  });

  it('no other address of this machine listens', async () => {
    const outcome = await new Promise((resolve) => {
      const socket = connectTcp(loopback.port, '127.0.0.2');
      socket.on('connect', () => resolve('open'));
      socket.on('error', () => resolve('closed'));
    });
    expect(outcome).toBe('closed');
  });
});

describe('closing', () => {
  it('ends every session and every connection', async () => {
    const other = await startLoopback();
    await openWindow(other);
    await openWindow(other);
    await other.shell.close();
    expect(other.core.closed()).toBe(2);
    expect((await ask(other.port, { headers: { Host: other.host } })).status).toBe(0);
  });
});
