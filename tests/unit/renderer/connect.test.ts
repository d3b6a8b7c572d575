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
    const bridge = { call: vi.fn<() => void>() };
    page('#t=x', bridge);
    expect(await connect()).toBe(bridge.call);
    expect(sent).toEqual([]);
  });

  it('spends the token of the address, takes it off the address, and carries its own from then on', async () => {
    page('#t=once');
    once({ ok: true, value: { token: 'own' } });
    const call = await connect();
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
    await (
      await connect()
    )('welcome.status', {});
    expect(sent.map(({ path }) => path)).toEqual(['/call']);
    expect(sent[0]?.headers['X-Urna-Window']).toBe('own');
  });

  it('answers the refusal of the core where the address was used before', async () => {
    page('#t=spent');
    once({ ok: false, error: { code: 'token-spent', message: '' } });
    once({ ok: false, error: { code: 'window-unknown', message: '' } });
    expect(await (await connect())('welcome.status', {})).toMatchObject({ error: { code: 'window-unknown' } });
  });

  const torn = () => answers.push(() => Promise.reject(new TypeError('Failed to fetch')));

  it('tries once more where a connection is torn, and says it is the same call', async () => {
    tab.set('urna-window', 'own');
    page('');
    const call = await connect();
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
    const call = await connect();
    torn();
    torn();
    expect(await call('welcome.status', {})).toMatchObject({ ok: false, error: { code: 'core-unreachable' } });
    expect(await call('welcome.status', {})).toEqual({ ok: true, value: null });
    expect(sent).toHaveLength(3);
  });

  it('sends calls in the order they were made, one after another', async () => {
    tab.set('urna-window', 'own');
    page('');
    const call = await connect();
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
    const call = await connect();
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
    const call = await connect();
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
