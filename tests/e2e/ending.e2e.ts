/** However the desktop program is told to end, it is gone within five seconds, its store closed, and nothing told saved is lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { resourceRoot } from '../../src-main/machine/paths.ts';
import { takeLock } from '../../src-main/store/engine/sqlite/lock.ts';
import { pl } from '../../src-shared/language/pl.ts';
import { layOutMachine } from './walk/demo.ts';
import { type Desktop, endOf, lookInto, needsElectron, remark, startDesktop, surroundings } from './walk/desktop.ts';
import { beginMayor, fieldInHand, openPrecinct, press } from './walk/precinct.ts';

needsElectron();
test.skip(process.platform === 'win32', 'Windows has no signals');

const onScreen = async () => {};
let home = '';
test.beforeEach(async () => {
  home = await layOutMachine();
});
test.afterEach(() => rmSync(home, { recursive: true, force: true }));

/** The program with a precinct's store open. */
async function opened(): Promise<Desktop & { readonly child: ChildProcess }> {
  const desktop = await startDesktop(home);
  await openPrecinct(desktop.page, onScreen);
  return { ...desktop, child: desktop.application.process() };
}

const ways: [string, (desktop: Awaited<ReturnType<typeof opened>>) => unknown][] = [
  ['SIGINT', ({ child }) => child.kill('SIGINT')],
  ['SIGHUP', ({ child }) => child.kill('SIGHUP')],
  [
    'a person closing the window',
    ({ application }) => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  ],
  [
    'a person closing the window who gives up what the page could not save',
    async ({ application, page }) => {
      await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
      await application.evaluate(({ BrowserWindow, dialog }) => {
        // nobody is there to press the button; a person would take a moment
        dialog.showMessageBox = async () => {
          await new Promise((resolve) => setTimeout(resolve, 300));
          return { response: 1, checkboxChecked: false };
        };
        BrowserWindow.getAllWindows()[0]?.close();
      });
    },
  ],
  [
    'SIGTERM past a question on the page, a dialog of the system, and a page that asks to stay',
    async ({ application, page, child }) => {
      await page.getByRole('button', { name: pl.ui.frame.header.leave }).press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
      await application.evaluate(({ BrowserWindow, dialog }) => {
        const [window] = BrowserWindow.getAllWindows();
        if (window !== undefined) void dialog.showMessageBox(window, { message: 'żółw' });
      });
      child.kill('SIGTERM');
    },
  ],
  [
    'SIGTERM past a page that hangs',
    async ({ page, child }) => {
      await page.evaluate(() => {
        setTimeout(() => {
          for (;;);
        });
      });
      child.kill('SIGTERM');
    },
  ],
];
for (const [title, tell] of ways) {
  test(`${title} ends the program${remark}`, async () => {
    const desktop = await opened();
    expect(await endOf(desktop.child, () => tell(desktop))).toBe(0);
    const machine = await lookInto(home);
    await machine.close();
  });
}

test(`SIGTERM while one field is half typed and another is being saved${remark}`, async () => {
  const { page, child } = await opened();
  await beginMayor(page, onScreen);
  const saved = await fieldInHand(page);
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: pl.ui.frame.header.saved('') })).toBeVisible();
  const half = await fieldInHand(page);
  await page.keyboard.type('12');

  const told: number[] = [];
  const many = new Promise<void>((resolve) => {
    page.on('console', (message) => told.push(Number(message.text())) === 20 && resolve());
  });
  await page.evaluate(() => {
    void (async () => {
      let was: Record<string, number> = {};
      for (let n = 1; ; n += 1) {
        const changes = { 'results/1': n };
        const answer = await window.urna?.call('entry.saveNumbers', { id: 'mayor/1/r1', entry: 1, changes, was });
        if (answer?.ok !== true) return;
        was = changes;
        console.log(n);
      }
    })();
  });
  await many;
  expect(await endOf(child, () => child.kill('SIGTERM'))).toBe(0);

  const machine = await lookInto(home);
  const numbers = (await machine.ask('protocol.view', { id: 'mayor/1/r1' })).entry?.numbers ?? {};
  expect(numbers[saved]).toBe(1234);
  expect(numbers['results/1']).toBeGreaterThanOrEqual(told.at(-1) ?? 0);
  // never told saved: there as it was typed, or not at all
  expect([12, undefined]).toContain(numbers[half]);
  await machine.close();
});

const launched: [string, (launcher: number) => void, code: number | null][] = [
  ['Ctrl+C, which a terminal sends to all it runs,', (launcher) => process.kill(-launcher, 'SIGINT'), 0],
  ['killing the launcher', (launcher) => process.kill(launcher, 'SIGKILL'), null],
];
for (const [title, tell, code] of launched) {
  test(`${title} ends a program that npm start began${remark}`, async () => {
    const launcher = spawn(process.execPath, [join(resourceRoot(), 'scripts/run.mjs'), 'start'], {
      stdio: 'ignore',
      detached: true,
      env: surroundings(home),
    });
    await expect.poll(() => existsSync(join(home, 'window/Local Storage')), { timeout: 60_000 }).toBe(true);
    // Chromium's own lock names the process.
    const pid = Number(readlinkSync(join(home, 'window/SingletonLock')).split('-').at(-1));
    expect(await endOf(launcher, () => tell(launcher.pid ?? 0))).toBe(code);
    await expect.poll(() => isRunning(pid), { timeout: 5_000 }).toBe(false);
  });
}

/** One that ended and was not asked for by its parent yet has no command line. */
function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

test(`on a new machine the window is there before the demo, which appears by itself and ends with the program${remark}`, async () => {
  test.setTimeout(300_000);
  const home = mkdtempSync(join(tmpdir(), 'urna-new-'));
  const { application, page, faults } = await startDesktop(home);
  await press(page, 'link', new RegExp(pl.start.welcome.commission.title), 'Enter');
  const demo = page.getByRole('link', { name: pl.start.package.demoTitle });
  await expect(demo).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(demo).toHaveAttribute('href', /./, { timeout: 240_000 });
  expect(faults).toEqual([]);
  const child = application.process();
  const end = () => (process.platform === 'win32' ? application.close() : child.kill('SIGTERM'));
  expect(await endOf(child, end)).toBe(0);
  const free = takeLock(join(home, 'demo.lock'), 3_000);
  expect(free.ok).toBe(true);
  if (free.ok) free.value.release();
  expect(readdirSync(join(home, 'demo'))).not.toContain('demo.json');
  rmSync(home, { recursive: true, force: true });
});
