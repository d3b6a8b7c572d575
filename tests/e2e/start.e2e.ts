/** `npm start` as on a machine without a display: one address, one window that lives through a reload, a clean end. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pl } from '../../src-shared/language/pl.ts';
import { lockHome } from '../../src-main/shells/home.ts';
import { startProgram, type Started } from '../support/program.ts';
import { laidOut, layOutOnce } from './walk/demo.ts';
import { heading } from './walk/precinct.ts';

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
  rmSync(base, { recursive: true, force: true });
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

test('npm start lays out the demo, prints an address that opens the window, and ends at Ctrl+C', async ({ page }) => {
  test.setTimeout(240_000);
  const program = start();
  await program.says(READY);
  const address = addressLine.exec(program.said())?.[1] ?? '';
  expect(existsSync(join(home, 'demo/demo.json'))).toBe(true);

  const called = () => page.waitForResponse((response) => response.url().endsWith('/call'));
  const first = called();
  await page.goto(address);
  expect((await first).status()).toBe(200);
  expect(page.url()).not.toContain('t=');
  const second = called();
  await page.reload();
  expect((await second).status()).toBe(200);

  expect(open()).toEqual([]);
  expect(foundByOthers() ?? '').toBe('');
  program.process.kill('SIGINT');
  expect(await program.ended).toBe(0);
  expect(open()).toEqual([]);
});

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

  // The other lays out the demo, and leaves no lock behind when it is killed.
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
  await heading(page, pl.start.title);
  program.process.kill('SIGTERM');
  expect(await program.ended).toBe(0);
});
