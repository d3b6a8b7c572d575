/** The contract of the Electron shell with Electron, over fakes of the few objects it uses. */
import { describe, expect, it, vi } from 'vitest';
import type { App, IpcMain, Protocol, Session, WebContents } from 'electron';
import { api } from '../../../../src-shared/api/api.ts';
import { answer, answerCalls, type Frame } from '../../../../src-main/shells/electron/ipc.ts';
import { respond, schemes, serveWindow } from '../../../../src-main/shells/electron/protocol.ts';
import {
  forbiddenSwitch,
  hardenApp,
  lockContents,
  lockSession,
  webPreferences,
} from '../../../../src-main/shells/electron/security.ts';
import { verbs } from '../../../../src-main/shells/electron/verbs.ts';
import { fakeCore } from '../../../support/fake-core.ts';
import { files } from '../../../support/loopback.ts';

type Listener = (event: unknown) => void;

describe('the bridge', () => {
  it('exposes every name of the api and no other', () => {
    expect(Object.keys(verbs).sort()).toEqual(Object.keys(api).sort());
  });

  const top: Frame = { origin: 'app://urna', parent: null };
  it.each<[string, Frame | null, boolean]>([
    ['our page', top, true],
    ['a frame inside our page', { origin: 'app://urna', parent: top as Frame['parent'] }, false],
    ['another host', { origin: 'app://other', parent: null }, false],
    ['a host that begins like ours', { origin: 'app://urna.evil', parent: null }, false],
    ['a web page', { origin: 'https://urna', parent: null }, false],
    ['a file', { origin: 'file://', parent: null }, false],
    ['an opaque origin', { origin: 'null', parent: null }, false],
    ['a frame that is gone', null, false],
  ])('%s may ask: %s', async (_title, senderFrame, allowed) => {
    const core = fakeCore();
    const result = await answer({ senderFrame }, 'welcome.status', {}, core.openSession());
    expect(result.ok).toBe(allowed);
    expect(core.calls).toHaveLength(allowed ? 1 : 0);
    if (!result.ok) expect(result.error.code).toBe('sender-refused');
  });

  it('carries name and input, and answers the core', async () => {
    const core = fakeCore();
    const handle = vi.fn<IpcMain['handle']>();
    answerCalls({ handle }, core.openSession());
    const [channel, listener] = handle.mock.calls[0] ?? [];
    expect(channel).toBe('urna:call');
    const event = { senderFrame: top } as Parameters<Parameters<IpcMain['handle']>[1]>[0];
    expect(await listener?.(event, 'overview.view', { a: 1 })).toEqual({ ok: true, value: { a: 1 } });
    expect(core.calls).toEqual([{ name: 'overview.view', input: { a: 1 }, session: 1 }]);
  });

  it.each([[undefined], [7], [{}]])('a call named %j is none', async (name) => {
    const core = fakeCore();
    expect(await answer({ senderFrame: top }, name, {}, core.openSession())).toMatchObject({
      error: { code: 'unknown-call' },
    });
  });

  it('a bug is a value for the window and a trace for the log', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const session = {
      call: () => Promise.reject(new Error('secret')),
      listen: () => () => {},
      ended: () => Promise.reject(new Error('no jobs')),
      close: () => Promise.resolve(),
    };
    const result = await answer({ senderFrame: top }, 'welcome.status', {}, session);
    expect(result).toMatchObject({ error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(log).toHaveBeenCalledOnce();
  });
});

describe('app://', () => {
  it('is standard and secure, and gets around no policy', () => {
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  });

  it.each<[string, string, number]>([
    ['GET', 'app://urna/', 200],
    ['GET', 'app://urna/index.html', 200],
    ['GET', 'app://urna/main.js', 200],
    ['POST', 'app://urna/main.js', 404],
    ['GET', 'app://urna', 404],
    ['GET', 'app://other/main.js', 404],
    ['GET', 'app://urna.evil/main.js', 404],
    ['GET', 'app://urna/main.js?x', 404],
    ['GET', 'app://urna/../package.json', 404],
    ['GET', 'app://urna/%2e%2e/package.json', 404],
    ['GET', 'app://urna/..%5cpackage.json', 404],
    ['GET', 'app://urna//etc/passwd', 404],
    ['GET', 'app://urna/__proto__', 404],
  ])('%s %s answers %i', async (method, url, status) => {
    const response = respond({ method, url }, files);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    if (status === 404) expect(await response.text()).toBe('');
  });

  it('serves bytes and type of the map', async () => {
    const handle = vi.fn<Protocol['handle']>();
    serveWindow({ handle }, files);
    expect(handle.mock.calls[0]?.[0]).toBe('app');
    const response = await handle.mock.calls[0]?.[1](new Request('app://urna/main.js'));
    expect(response?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response?.text()).toBe('document.title = "loaded"');
  });
});

describe('the window', () => {
  it('has no Node, no shared context and no way round the sandbox', () => {
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    });
  });

  const contents = () => {
    const on = new Map<string, Listener>();
    const opened: Parameters<WebContents['setWindowOpenHandler']>[0][] = [];
    const policy = vi.fn<WebContents['setWebRTCIPHandlingPolicy']>();
    lockContents({
      on: ((event: string, listener: Listener) => on.set(event, listener)) as unknown as WebContents['on'],
      setWindowOpenHandler: (handler) => void opened.push(handler),
      setWebRTCIPHandlingPolicy: policy,
    });
    const prevented = (event: string, details: object) => {
      const preventDefault = vi.fn<() => void>();
      on.get(event)?.({ ...details, preventDefault });
      return preventDefault.mock.calls.length === 1;
    };
    return { prevented, open: opened[0], policy };
  };

  it('opens no other window', () => {
    expect(contents().open?.({ url: 'app://urna/' } as never)).toEqual({ action: 'deny' });
  });

  it.each<[string, boolean, boolean]>([
    ['app://urna/', true, true],
    ['app://urna/main.js', true, false],
    ['app://urna/#t=x', true, false],
    ['https://example.org/', true, false],
    ['file:///etc/passwd', true, false],
    ['javascript:alert(1)', true, false],
    ['data:text/html,x', true, false],
    ['blob:app://urna/1', true, false],
    ['blob:app://urna/1', false, true],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', false, true],
    ['chrome-extension://other/', false, false],
    ['blob:https://example.org/1', false, false],
    ['https://example.org/', false, false],
    ['app://urna/', false, false],
  ])('goes to %s (main frame: %s): %s', (url, isMainFrame, allowed) => {
    expect(contents().prevented('will-frame-navigate', { url, isMainFrame })).toBe(!allowed);
  });

  it.each(['will-redirect', 'will-attach-webview'])('%s is prevented', (event) => {
    expect(contents().prevented(event, { url: 'app://urna/' })).toBe(true);
  });

  it('tells no address by WebRTC', () => {
    expect(contents().policy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });
});

describe('the session', () => {
  type Before = Parameters<Session['webRequest']['onBeforeRequest']>;
  const locked = () => {
    const request = vi.fn<Session['setPermissionRequestHandler']>();
    const check = vi.fn<Session['setPermissionCheckHandler']>();
    const device = vi.fn<Session['setDevicePermissionHandler']>();
    const display = vi.fn<Session['setDisplayMediaRequestHandler']>();
    const before = vi.fn<(...args: Before) => void>();
    const downloads: Listener[] = [];
    lockSession({
      setPermissionRequestHandler: request,
      setPermissionCheckHandler: check,
      setDevicePermissionHandler: device,
      setDisplayMediaRequestHandler: display,
      webRequest: { onBeforeRequest: before } as unknown as Session['webRequest'],
      on: ((event: string, listener: Listener) =>
        event === 'will-download' && downloads.push(listener)) as unknown as Session['on'],
    });
    return { request, check, device, display, before, downloads };
  };

  it('grants no permission, asked for or checked', () => {
    const { request, check, device } = locked();
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'fileSystem', 'openExternal', 'usb'] as const) {
      const done = vi.fn<(granted: boolean) => void>();
      request.mock.calls[0]?.[0]?.({} as WebContents, permission, done, {} as never);
      expect(done).toHaveBeenCalledWith(false);
      expect(check.mock.calls[0]?.[0]?.(null, permission, 'app://urna', {} as never)).toBe(false);
    }
    expect(device.mock.calls[0]?.[0]?.({} as never)).toBe(false);
  });

  it('shares no screen', () => {
    const done = vi.fn<(streams: unknown) => void>();
    locked().display.mock.calls[0]?.[0]?.({} as never, done);
    expect(done).toHaveBeenCalledWith(null);
  });

  it('downloads nothing', () => {
    const preventDefault = vi.fn<() => void>();
    locked().downloads[0]?.({ preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it.each<[string, boolean]>([
    ['app://urna/main.js', true],
    ['blob:app://urna/1', true],
    ['data:image/png;base64,', true],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', true],
    ['app://urna.evil/main.js', false],
    ['app://urna@evil/', false],
    ['http://127.0.0.1/', false],
    ['https://example.org/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.org/', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['chrome-extension://other/', false],
    ['blob:https://example.org/1', false],
  ])('lets a request to %s out: %s', (url, allowed) => {
    const done = vi.fn<(response: object) => void>();
    const listener = locked().before.mock.calls[0]?.[0] as unknown as (details: object, callback: typeof done) => void;
    listener({ url }, done);
    expect(done).toHaveBeenCalledWith({ cancel: !allowed });
  });
});

describe('the application', () => {
  const app = (isPackaged: boolean, given: readonly string[] = []) => {
    const switches = new Map<string, string | undefined>();
    const enableSandbox = vi.fn<() => void>();
    const commandLine = {
      appendSwitch: (name: string, value?: string) => void switches.set(name, value),
      hasSwitch: (name: string) => given.includes(name),
    } as App['commandLine'];
    return { switches, enableSandbox, commandLine, isPackaged };
  };

  it('sandboxes every process and looks up no name', () => {
    const hardened = app(true);
    hardenApp(hardened);
    expect(hardened.enableSandbox).toHaveBeenCalledOnce();
    expect(hardened.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });

  it('does without the sandbox only where it was started without', () => {
    const asRoot = app(false, ['no-sandbox']);
    hardenApp(asRoot);
    expect(asRoot.enableSandbox).not.toHaveBeenCalled();
  });

  it.each<[boolean, string[], string | null]>([
    [true, [], null],
    [true, ['remote-debugging-port'], 'remote-debugging-port'],
    [true, ['remote-debugging-pipe'], 'remote-debugging-pipe'],
    [true, ['disable-web-security'], 'disable-web-security'],
    [true, ['load-extension'], 'load-extension'],
    [true, ['no-sandbox'], 'no-sandbox'],
    [false, ['remote-debugging-port'], null],
  ])('packaged %s, started with %j: refuses because of %s', (packaged, given, refused) => {
    expect(forbiddenSwitch(app(packaged, given))).toBe(refused);
  });
});
