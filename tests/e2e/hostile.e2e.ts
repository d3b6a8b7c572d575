/**
 * A hostile page in the same browser, on another loopback port, tries to reach the shell in every way a page has
 * (docs/quality.md, "Lets no one in"). Nothing may reach the core, and nothing of the window may be loaded or shown.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { files, startLoopback, type Loopback } from '../support/loopback.ts';

/** Our own page's part: spends the token of the address and calls once. */
const opening = `
  const headers = { 'Content-Type': 'application/json' };
  const post = (path, body, more) => fetch(path, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) }).then((r) => r.json());
  const opened = await post('/window', { token: location.hash.slice(3) });
  const answer = await post('/call', { id: '1', name: 'welcome.status', input: {} }, { 'X-Urna-Window': opened.value?.token ?? '' });
  document.title = answer.ok ? 'called' : answer.error.code;`;

let loopback: Loopback;
let hostile: Server;
let hostileOrigin: string;

test.beforeEach(async () => {
  const main = { type: 'text/javascript; charset=utf-8', bytes: Buffer.from(opening) };
  const page = {
    type: 'text/html; charset=utf-8',
    bytes: Buffer.from('<script type="module" src="/main.js"></script>'),
  };
  loopback = await startLoopback(new Map([...files, ['/', page], ['/main.js', main]]));
  hostile = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>hostile</title><body></body>');
  });
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
  hostileOrigin = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}`;
});
test.afterEach(async () => {
  await loopback.shell.close();
  hostile.closeAllConnections();
  hostile.close();
});

function nothingReachedTheCore(): void {
  expect(loopback.core.opened()).toBe(0);
  expect(loopback.core.calls).toEqual([]);
}

test('our own page, opened by its address, reaches the core once', async ({ page }) => {
  await page.goto(loopback.shell.address());
  await expect(page).toHaveTitle('called');
  expect(loopback.core.calls).toHaveLength(1);
});

test('no request of a hostile page reaches the core, and no answer is readable', async ({ page }) => {
  loopback.shell.address();
  await page.goto(hostileOrigin);
  const outcomes = await page.evaluate(async (target) => {
    const body = JSON.stringify({ token: '', id: '1', name: 'welcome.status', input: {} });
    const attempts: [string, string, RequestInit][] = [
      ['read the page', '/', {}],
      ['read a script', '/main.js', {}],
      ['read the page unseen', '/', { mode: 'no-cors' }],
      ['call with JSON', '/call', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }],
      ['call with a header', '/call', { method: 'POST', headers: { 'X-Urna-Window': 'x' }, body }],
      ['call unseen', '/call', { method: 'POST', mode: 'no-cors', body }],
      ['call unseen with cookies', '/call', { method: 'POST', mode: 'no-cors', credentials: 'include', body }],
      ['open a window unseen', '/window', { method: 'POST', mode: 'no-cors', body }],
      ['put', '/call', { method: 'PUT', body }],
    ];
    const seen: Record<string, string> = {};
    for (const [title, path, init] of attempts) {
      seen[title] = await fetch(target + path, init).then(
        async (answer) => `${answer.type} ${answer.status} «${await answer.text()}»`,
        () => 'refused',
      );
    }
    seen['beacon'] = navigator.sendBeacon(`${target}/call`, body) ? 'sent blind' : 'refused';
    seen['socket'] = await new Promise((resolve) => {
      const socket = new WebSocket(`${target.replace('http', 'ws')}/call`);
      socket.addEventListener('open', () => resolve('open'));
      socket.addEventListener('error', () => resolve('refused'));
    });
    seen['events'] = await new Promise((resolve) => {
      const events = new EventSource(`${target}/`);
      events.addEventListener('open', () => resolve('open'));
      events.addEventListener('error', () => resolve('refused'));
    });
    return seen;
  }, loopback.shell.origin);
  expect(outcomes).toEqual({
    'read the page': 'refused',
    'read a script': 'refused',
    // A browser may hide an unseen answer (opaque) or refuse it for its resource policy: nothing is readable either way.
    'read the page unseen': expect.stringMatching(/^(refused|opaque 0 «»)$/),
    'call with JSON': 'refused',
    'call with a header': 'refused',
    'call unseen': expect.stringMatching(/^(refused|opaque 0 «»)$/),
    'call unseen with cookies': expect.stringMatching(/^(refused|opaque 0 «»)$/),
    'open a window unseen': expect.stringMatching(/^(refused|opaque 0 «»)$/),
    put: 'refused',
    beacon: expect.any(String),
    socket: 'refused',
    events: 'refused',
  });
  nothingReachedTheCore();
});

test('no element of a hostile page loads anything of the window', async ({ page }) => {
  await page.goto(hostileOrigin);
  const outcomes = await page.evaluate(async (target) => {
    const load = (tag: string, attributes: Record<string, string>) =>
      new Promise<string>((resolve) => {
        const element = Object.assign(document.createElement(tag), attributes);
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('refused'));
        document.body.append(element);
      });
    return {
      image: await load('img', { src: `${target}/` }),
      script: await load('script', { src: `${target}/main.js` }),
      module: await load('script', { type: 'module', src: `${target}/main.js` }),
      style: await load('link', { rel: 'stylesheet', href: `${target}/main.js` }),
      object: await load('object', { data: `${target}/` }),
    };
  }, loopback.shell.origin);
  expect(new Set(Object.values(outcomes))).toEqual(new Set(['refused']));
  await expect(page).toHaveTitle('hostile');
  nothingReachedTheCore();
});

test('a form of a hostile page is refused', async ({ page }) => {
  await page.goto(hostileOrigin);
  for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    const answered = page.waitForResponse(`${loopback.shell.origin}/call`);
    await page.evaluate(
      ([target, type]) => {
        const form = Object.assign(document.createElement('form'), {
          method: 'post',
          action: `${target}/call`,
          enctype: type,
        });
        form.append(
          Object.assign(document.createElement('input'), {
            name: '{"name":"welcome.status","input":{},"a":"',
            value: '"}',
          }),
        );
        document.body.append(form);
        form.submit();
      },
      [loopback.shell.origin, enctype] as const,
    );
    expect((await answered).status()).toBe(403);
    await page.waitForURL(`${loopback.shell.origin}/call`);
    await page.goto(hostileOrigin);
  }
  nothingReachedTheCore();
});

test('the form of the page that opens the window leads nobody in who does not know the token', async ({ context }) => {
  loopback.shell.address();
  const form = `<body onload="document.forms[0].submit()"><form method="post" action="${loopback.shell.origin}/enter"><input name="t" value="${'A'.repeat(43)}"></form>`;
  const hostilePages: [string, (page: Page) => Promise<unknown>][] = [
    ['a page', (page) => page.setContent(form)],
    [
      'a frame without an origin',
      (page) => page.setContent(`<iframe sandbox="allow-forms allow-scripts" srcdoc='${form}'></iframe>`),
    ],
    // This one may ask as our own file does; the token is what it does not have.
    ['a page without an origin', (page) => page.goto(`data:text/html,${encodeURIComponent(form)}`)],
  ];
  for (const [title, send] of hostilePages) {
    const page = await context.newPage();
    let status = 0;
    // a busy browser may not tell of an answer; then the page is sent again
    await expect(async () => {
      await page.goto(hostileOrigin);
      const answered = page.waitForResponse(`${loopback.shell.origin}/enter`, { timeout: 5_000 });
      await send(page);
      status = (await answered).status();
    }).toPass({ timeout: 30_000 });
    expect([title, status]).toEqual([title, 403]);
    await page.close();
  }
  nothingReachedTheCore();
});

test('the window cannot be framed, opened or navigated to with a token of the hostile page', async ({
  page,
  context,
}) => {
  await page.goto(hostileOrigin);
  const statuses: number[] = [];
  context.on('response', (response) => {
    if (response.url().startsWith(loopback.shell.origin)) statuses.push(response.status());
  });
  const address = loopback.shell.address();
  await page.evaluate((target) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: target }));
  }, address);
  await expect.poll(() => statuses).toEqual([403]);
  const popup = context.waitForEvent('page');
  await page.evaluate((target) => void window.open(target), address);
  await (await popup).waitForLoadState();
  await expect.poll(() => statuses).toEqual([403, 403]);
  await page.evaluate((target) => location.assign(target), address);
  await expect.poll(() => statuses).toEqual([403, 403, 403]);
  nothingReachedTheCore();
});

test('a name that resolves to this machine (DNS rebinding) shows and reaches nothing', async ({
  playwright,
  launchOptions,
}) => {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP rebound.test 127.0.0.1'],
  });
  try {
    const page = await browser.newPage();
    const token = new URL(loopback.shell.address()).hash;
    const rebound = `http://rebound.test:${loopback.port}`;
    expect((await page.goto(`${rebound}/${token}`))?.status()).toBe(403);
    const statuses = await page.evaluate(async (hash) => {
      const ask = (path: string) =>
        fetch(path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ token: hash.slice(3), id: '1', name: 'welcome.status', input: {} }),
        }).then((answer) => answer.status);
      return [await ask('/window'), await ask('/call')];
    }, token);
    expect(statuses).toEqual([403, 403]);
    nothingReachedTheCore();
  } finally {
    await browser.close();
  }
});
