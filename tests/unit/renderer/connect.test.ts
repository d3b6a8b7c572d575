import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, followAddress } from '../../../src-renderer/connect.ts';

type Sent = { path: string; body: unknown; headers: Record<string, string>; keepalive: boolean };

let sent: Sent[];
let answers: (() => Promise<unknown>)[];
let tab: Map<string, string>;
let follow: ((event: { oldURL: string }) => void) | undefined;
const replaced = vi.fn<(state: unknown, unused: string, url: string) => void>();

/** The few browser objects the way to the core is found by. */
let goes: (() => void) | undefined;
function page(hash: string, bridge?: unknown): void {
  const addEventListener = (type: string, listener: (() => void) & typeof follow) => {
    if (type === 'beforeunload') goes = listener;
    else follow = listener;
  };
  vi.stubGlobal('window', { urna: bridge, addEventListener });
  vi.stubGlobal('location', { hash, pathname: '/' });
}
beforeEach(() => {
  sent = [];
  answers = [];
  tab = new Map();
  vi.stubGlobal('history', { replaceState: replaced });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => tab.set(key, value),
  });
  vi.stubGlobal('fetch', async (path: string, init: { body: string } & Pick<Sent, 'headers' | 'keepalive'>) => {
    sent.push({ path, body: JSON.parse(init.body), headers: init.headers, keepalive: init.keepalive });
    const value = await (answers.shift() ?? (() => Promise.resolve({ ok: true, value: null })))();
    return { json: () => Promise.resolve(value) };
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  replaced.mockClear();
});
const once = (value: unknown) => answers.push(() => Promise.resolve(value));

describe('connect', () => {
  it('uses the bridge of Electron where there is one', async () => {
    const bridge = { call: vi.fn<() => void>(), listen: vi.fn<() => void>() };
    page('#t=x', bridge);
    expect(await connect()).toBe(bridge);
    expect(sent).toEqual([]);
  });

  it('spends the token of the address, takes it off the address, and carries its own from then on', async () => {
    page('#t=once');
    once({ ok: true, value: { token: 'own' } });
    const { call } = await connect();
    expect(replaced).toHaveBeenCalledWith(null, '', '/');
    await call('welcome.status', {});
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      ['/window', { token: 'once' }],
      ['/call', { id: expect.any(String), name: 'welcome.status', input: {} }],
    ]);
    expect(sent[1]?.headers['X-Urna-Window']).toBe('own');
  });

  it('goes on after a reload of the tab', async () => {
    tab.set('urna-window', 'own');
    page('');
    const { call } = await connect();
    await call('welcome.status', {});
    expect(sent.map(({ path }) => path)).toEqual(['/call']);
    expect(sent[0]?.headers['X-Urna-Window']).toBe('own');
  });

  it('answers the refusal of the core where the address was used before', async () => {
    page('#t=spent');
    once({ ok: false, error: { code: 'token-spent', message: '' } });
    once({ ok: false, error: { code: 'window-unknown', message: '' } });
    expect(await (await connect()).call('welcome.status', {})).toMatchObject({ error: { code: 'window-unknown' } });
  });

  const torn = () => answers.push(() => Promise.reject(new TypeError('Failed to fetch')));

  it('tries once more where a connection is torn, and says it is the same call', async () => {
    tab.set('urna-window', 'own');
    page('');
    const { call } = await connect();
    torn();
    expect(await call('welcome.status', {})).toEqual({ ok: true, value: null });
    expect(await call('welcome.status', {})).toEqual({ ok: true, value: null });
    const ids = sent.map(({ body }) => (body as { id: string }).id);
    expect(ids).toHaveLength(3);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('answers a failure, not an exception, where the program has stopped', async () => {
    tab.set('urna-window', 'own');
    page('');
    const { call } = await connect();
    torn();
    torn();
    expect(await call('welcome.status', {})).toMatchObject({ ok: false, error: { code: 'core-unreachable' } });
    expect(await call('welcome.status', {})).toEqual({ ok: true, value: null });
    expect(sent).toHaveLength(3);
  });

  it('sends calls in the order they were made, one after another', async () => {
    tab.set('urna-window', 'own');
    page('');
    const { call } = await connect();
    const first = Promise.withResolvers<unknown>();
    answers.push(() => first.promise);
    const both = [call('welcome.status', {}), call('overview.view', {})];
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(sent).toHaveLength(1);
    first.resolve({ ok: true, value: 1 });
    await Promise.all(both);
    expect(sent.map(({ body }) => (body as { name: string }).name)).toEqual(['welcome.status', 'overview.view']);
  });

  it('of a window that closes, sends at once what it still has to say, and lets it outlive the window', async () => {
    tab.set('urna-window', 'own');
    page('');
    const { call } = await connect();
    const first = Promise.withResolvers<unknown>();
    answers.push(() => first.promise);
    void call('welcome.status', {});
    await new Promise((resolve) => setTimeout(resolve, 10));
    goes?.();
    void call('overview.view', {});
    expect(sent.map(({ keepalive }) => keepalive)).toEqual([false, true]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    void call('welcome.status', {});
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(sent).toHaveLength(2);
    first.resolve({ ok: true, value: 1 });
  });
});

describe('an address pasted into a window', () => {
  const opened = vi.fn<() => void>();
  async function paste(works: boolean): Promise<void> {
    page('');
    followAddress(() => works, opened);
    vi.stubGlobal('location', { hash: '#t=pasted', pathname: '/' });
    follow?.({ oldURL: 'http://127.0.0.1:1/#/place' });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  afterEach(() => opened.mockClear());

  it('opens it again where it is cut off, with what the calls carry from then on', async () => {
    tab.set('urna-window', 'dead');
    page('');
    const { call } = await connect();
    once({ ok: true, value: { token: 'new' } });
    await paste(false);
    expect(replaced).toHaveBeenCalledWith(null, '', '/');
    expect(opened).toHaveBeenCalledOnce();
    await call('welcome.status', {});
    expect(sent.map(({ path, headers }) => [path, headers['X-Urna-Window']])).toEqual([
      ['/window', undefined],
      ['/call', 'new'],
    ]);
  });

  it('is not spent where the window works, which stays where it was', async () => {
    tab.set('urna-window', 'own');
    await paste(true);
    expect(replaced).toHaveBeenCalledWith(null, '', 'http://127.0.0.1:1/#/place');
    expect([sent, opened.mock.calls]).toEqual([[], []]);
  });

  it('is told from a place in the window', async () => {
    page('');
    followAddress(() => false, opened);
    vi.stubGlobal('location', { hash: '#/commission/t=x', pathname: '/' });
    follow?.({ oldURL: '' });
    expect([replaced.mock.calls, opened.mock.calls]).toEqual([[], []]);
  });
});

describe('what the window is told', () => {
  const stream = () => {
    const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
    const writer = writable.getWriter();
    const say = (text: string) => writer.write(new TextEncoder().encode(text));
    return {
      response: { ok: true, body: readable },
      say,
      breakOff: () => writer.abort(new TypeError('network error')),
    };
  };
  const listenAt = async (...responses: unknown[]) => {
    const asked: string[] = [];
    page('');
    vi.stubGlobal('fetch', async (path: string) => {
      asked.push(path);
      const response = responses.shift();
      if (response === undefined) throw new TypeError('Failed to fetch');
      return response;
    });
    const heard: unknown[] = [];
    const connection = await connect();
    await connection.listen((told) => heard.push(told));
    return { asked, heard, connection };
  };

  it('is read line by line, however the lines are cut', async () => {
    const { response, say } = stream();
    const { heard } = await listenAt(response);
    await say('{"stale":["board.view"]}\n{"sta');
    await say('le":["results.view"]}\n');
    await expect.poll(() => heard).toEqual([{ stale: ['board.view'] }, { stale: ['results.view'] }]);
  });

  it('where it breaks off, it says so once, and once when the program is there again', async () => {
    const [first, second] = [stream(), stream()];
    const { asked, heard } = await listenAt(first.response);
    await first.breakOff();
    await expect.poll(() => asked.length, { timeout: 5_000 }).toBe(3);
    expect(heard).toEqual(['gone']);
    vi.stubGlobal('fetch', async () => second.response);
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual(['gone', 'back']);
  });

  it('a program that does not know this window is not asked again and again', async () => {
    const { asked, heard } = await listenAt({ ok: false, body: null });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect([asked, heard]).toEqual([['/events'], []]);
  });

  it('a call that nobody answers puts it in doubt', async () => {
    const [first, second] = [stream(), stream()];
    const { heard, connection } = await listenAt();
    expect(heard).toEqual(['gone']);
    vi.stubGlobal('fetch', async (path: string, { signal }: { signal?: AbortSignal }) => {
      if (path === '/call') throw new TypeError('Failed to fetch');
      const { response, breakOff } = heard.includes('back') ? second : first;
      signal?.addEventListener('abort', () => void breakOff());
      return response;
    });
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual(['gone', 'back']);
    await connection.call('welcome.status', {});
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual(['gone', 'back', 'gone', 'back']);
  });
});
