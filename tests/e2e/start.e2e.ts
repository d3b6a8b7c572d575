/** `npm start` as on a machine without a display: one address, one window that lives through a reload, the demo
 * that is laid out beside it, a clean end. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { lockHome } from '../../src-main/shells/home.ts';
import { takeLock } from '../../src-main/store/engine/sqlite/lock.ts';
import { pl } from '../../src-shared/language/pl.ts';
import { type Started, startProgram } from '../support/program.ts';
import { laidOut, layOutOnce } from './walk/demo.ts';
import { leave } from './walk/leave.ts';
import { heading, openPrecinct, press } from './walk/precinct.ts';
import { watched } from './walk/watched.ts';

const READY = 'Open this address';
const addressLine = /^Urna: (http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43})$/m;

let base: string;
let home: string;
const started: Started[] = [];
const start = (env: Readonly<Record<string, string>> = { URNA_WINDOW: 'none' }) => {
  const program = startProgram({ ...env, URNA_HOME: home });
  started.push(program);
  return program;
};

test.beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'urna-start-'));
  // Others may look in, as into /home: the home itself must keep them out.
  chmodSync(base, 0o755);
  home = join(base, 'home');
});
test.afterEach(async () => {
  for (const program of started.splice(0)) {
    program.process.kill('SIGKILL');
    await program.ended;
  }
  // What lays out the demo beside a killed program may need a moment to notice.
  rmSync(base, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
});

/** Paths below the home, the home too, that anybody but its owner may do something with. */
function open(): string[] {
  const below = readdirSync(home, { recursive: true, withFileTypes: true }).map((one) =>
    join(one.parentPath, one.name),
  );
  return [home, ...below].filter((path) => !lstatSync(path).isSymbolicLink() && (lstatSync(path).mode & 0o077) !== 0);
}

/** What another user of the computer finds there; null where this test may not become one. */
function foundByOthers(): string | null {
  if (process.getuid?.() !== 0) return null;
  const nobody = { uid: 65_534, gid: 65_534, encoding: 'utf8' } as const;
  return spawnSync('find', [home, '-readable', '-print'], nobody).stdout;
}

const lookedFor = { timeout: 240_000 };
const demoLink = (page: Page) => page.getByRole('link', { name: pl.start.package.demoTitle });
/** What of a demo's folder says that the demo is whole. */
const saysItIsWhole = () => ['demo.json', 'stamp'].filter((name) => existsSync(join(home, 'demo', name)));

test('npm start shows its window first; the demo appears in it by itself, for the commission before the commune; Ctrl+C ends it', async ({
  page,
}) => {
  test.setTimeout(400_000);
  const began = Date.now();
  const program = start();
  await program.says(READY);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  test.info().annotations.push({ type: 'address printed', description: `after ${seconds} s` });
  const address = addressLine.exec(program.said())?.[1] ?? '';
  let asked = 0;
  page.on('request', (request) => (asked += Number(request.postData()?.includes('"welcome.status"') === true)));
  const { onScreen, faults } = watched(page);
  const called = () => page.waitForResponse((response) => response.url().endsWith('/call'));
  const first = called();
  await page.goto(address);
  expect((await first).status()).toBe(200);
  expect(page.url()).not.toContain('t=');
  const second = called();
  await page.reload();
  expect((await second).status()).toBe(200);

  const from = Date.now();
  asked = 0;
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  const bar = page.getByRole('progressbar', { name: pl.start.package.demoWork(0, 19).split(':')[0]! });
  await heading(page, pl.start.welcome.title);
  await expect(bar).toBeVisible();
  await expect(bar).toHaveJSProperty('max', 19);
  expect(saysItIsWhole()).toEqual([]);
  for (const size of [
    { width: 683, height: 384 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await onScreen('start while the demo is laid out');
  }
  await press(page, 'link', new RegExp(pl.start.welcome.commune.title), 'Enter');
  await heading(page, pl.start.package.chooseTitle);
  await expect(demoLink(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(demoLink(page)).toContainText(pl.start.welcome.commune.demoNotYet);
  await expect(bar).toBeVisible();
  await onScreen('choose while the demo is laid out');

  await page.evaluate(() => (location.hash = ''));
  await press(page, 'link', new RegExp(pl.start.welcome.commission.title), 'Enter');
  await expect(demoLink(page)).toHaveAttribute('href', /./, lookedFor);
  expect(saysItIsWhole()).toEqual([]);
  await page.evaluate(() => (location.hash = ''));
  await expect(bar).toBeVisible();
  await openPrecinct(page, async () => {});
  await leave(page);

  await press(page, 'link', new RegExp(pl.start.welcome.commune.title), 'Enter');
  await expect(page.getByRole('status').filter({ hasText: pl.start.package.demoReady })).toBeVisible(lookedFor);
  await expect(demoLink(page)).toHaveAttribute('href', /./);
  await expect(bar).toBeHidden();
  await onScreen('choose when the demo is ready');
  expect(saysItIsWhole()).toHaveLength(2);
  expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true);
  expect(asked / ((Date.now() - from) / 1000)).toBeLessThan(1);
  expect(faults).toEqual([]);

  expect(open()).toEqual([]);
  expect(foundByOthers() ?? '').toBe('');
  program.process.kill('SIGINT');
  expect(await program.ended).toBe(0);
  expect(open()).toEqual([]);
});

test(
  'Ctrl+C or a kill while the demo is laid out ends that at once and leaves nothing half; the next start lays it out',
  { tag: '@long' },
  async ({ page }) => {
    test.setTimeout(400_000);
    for (const [signal, code] of [
      ['SIGINT', 0],
      ['SIGKILL', null],
    ] as const) {
      const program = start();
      await program.says(READY);
      await expect.poll(() => existsSync(join(home, 'demo/credentials/001-chair.urnakey')), lookedFor).toBe(true);
      program.process.kill(signal);
      expect(await program.ended).toBe(code);
      const free = takeLock(join(home, 'demo.lock'), 3_000);
      expect(free.ok).toBe(true);
      if (free.ok) free.value.release();
      expect(saysItIsWhole()).toEqual([]);
    }
    const next = start();
    await next.says(READY);
    await page.goto(addressLine.exec(next.said())?.[1] ?? '');
    await press(page, 'link', new RegExp(pl.start.welcome.commission.title), 'Enter');
    await expect(demoLink(page)).toHaveAttribute('href', /./, lookedFor);
  },
);

test(
  'a laying out that fails is told in the window, holds nobody up, and is tried again from there',
  { tag: '@long' },
  async ({ page }) => {
    test.setTimeout(240_000);
    mkdirSync(join(home, 'demo'), { recursive: true });
    writeFileSync(join(home, 'demo/thesis.txt'), 'mine');
    const program = start();
    await program.says(READY);
    const { onScreen, faults } = watched(page);
    await page.goto(addressLine.exec(program.said())?.[1] ?? '');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(pl.failures['demo-folder'].what, { timeout: 60_000 });
    await onScreen('start where the demo could not be laid out');
    await press(page, 'link', new RegExp(pl.start.welcome.commission.title), 'Enter');
    await expect(page.getByRole('link', { name: 'pendrive' })).toBeVisible();
    await expect(alert).toBeVisible();
    rmSync(join(home, 'demo/thesis.txt'));
    await press(page, 'button', pl.start.package.demoAgain, 'Enter');
    await expect(alert).toBeHidden();
    await expect(demoLink(page)).toHaveAttribute('href', /./, lookedFor);
    expect(faults).toEqual([]);
  },
);

test('a home that an earlier program left open to others is closed to them before anything else', async () => {
  await layOutOnce();
  cpSync(laidOut, join(home, 'demo'), { recursive: true });
  for (const path of [home, ...readdirSync(home, { recursive: true }).map((name) => join(home, String(name)))])
    chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o644);
  expect(open().length).toBeGreaterThan(100);
  const program = start();
  await program.says(READY);
  expect(open()).toEqual([]);
  expect(foundByOthers() ?? '').toBe('');
});

test('of two starts on one fresh home at the same time one says in a line that Urna runs already', async () => {
  const both = [start(), start()];
  const [refused] = await Promise.race(both.map(async (one) => [one, await one.ended] as const));
  const other = both.find((one) => one !== refused)!;
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toBe('');
  const [line, ...more] = refused.complained().trim().split('\n');
  expect(line).toMatch(/^urna: home-in-use: Urna is running already .*press Enter in the terminal/);
  expect(more).toEqual([]);

  // The other begins to lay out the demo, and leaves no lock behind when it is killed.
  await expect.poll(() => other.complained(), { timeout: 60_000 }).toContain('laying out the demo');
  expect(lockHome(home).ok).toBe(false);
  other.process.kill('SIGKILL');
  await other.ended;
  const lock = lockHome(home);
  expect(lock.ok).toBe(true);
  if (lock.ok) lock.value.release();
});

test('a home whose path is too long for SQLite is told so at the start', async () => {
  home = join(home, ...Array.from({ length: 10 }, () => 'x'.repeat(50)));
  const program = start();
  expect(await program.ended).toBe(1);
  expect(program.complained()).toMatch(/^urna: store-path-long: SQLite.*504/);
  expect(program.complained().trim().split('\n')).toHaveLength(1);
});

test('where Chromium brings up no window the address is printed to be opened by hand', async ({ page }) => {
  test.skip(process.platform !== 'linux', 'not run: the stand-in is a shell script');
  await layOutOnce();
  cpSync(laidOut, join(home, 'demo'), { recursive: true });
  writeFileSync(join(base, 'chromium'), '#!/bin/sh\nexit 1\n');
  chmodSync(join(base, 'chromium'), 0o755);
  const program = start({
    PATH: `${base}${delimiter}${process.env.PATH}`,
    DISPLAY: ':none',
    ELECTRON_OVERRIDE_DIST_PATH: join(base, 'no-electron'),
    ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
  });
  await program.says('no window came up');
  expect(readdirSync(home).filter((name) => name.startsWith('browser-'))).toEqual([]);
  await page.goto(addressLine.exec(program.said())?.[1] ?? '');
  await heading(page, pl.start.welcome.title);
  program.process.kill('SIGTERM');
  expect(await program.ended).toBe(0);
});
