/**
 * The window `npm start` opens by itself: the Chromium of this machine on a screen nobody sits at. What others on the
 * computer can see of it, and what stays behind.
 */
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';
import { openKey, sealKey } from '../../src-main/keys/keyfile.ts';
import { systemCode } from '../../src-main/media/failures.ts';
import { openDisplay, noDisplay, type Display } from '../support/display.ts';
import { startProgram, type Started } from '../support/program.ts';
import { laidOut, layOutOnce } from './walk/demo.ts';
import { carryMayor, closeMayor, countMayor, openPrecinct } from './walk/precinct.ts';

// Reporters list titles, not reasons.
const remark = noDisplay && ` (${noDisplay})`;

let base: string;
let display: Display;
let program: Started | undefined;

test.beforeEach(async () => {
  test.skip(noDisplay !== '', noDisplay);
  test.setTimeout(300_000);
  await layOutOnce();
  base = mkdtempSync(join(tmpdir(), 'urna-own-window-'));
  for (const folder of ['home', 'person', 'tmp', 'bin']) mkdirSync(join(base, folder));
  cpSync(laidOut, join(base, 'home/demo'), { recursive: true });
  display = await openDisplay();
});
test.afterEach(async () => {
  if (noDisplay !== '') return;
  program?.process.kill('SIGTERM');
  await program?.ended;
  display.close();
  rmSync(base, { recursive: true, force: true });
});

/** Everything that Chromium may write for this person lies below `base` too. */
const surroundings = () => ({
  URNA_HOME: join(base, 'home'),
  HOME: join(base, 'person'),
  TMPDIR: join(base, 'tmp'),
  XDG_RUNTIME_DIR: join(base, 'tmp'),
  DISPLAY: display.name,
  WAYLAND_DISPLAY: '',
  ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
  ELECTRON_OVERRIDE_DIST_PATH: join(base, 'no-electron'),
});

/** The command lines of all processes, which every user of the computer can read. */
function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return [];
      }
    });
}

const windowFolders = () => readdirSync(join(base, 'home')).filter((name) => name.startsWith('browser-'));

/** The token in the file that opens the window. */
function tokenHandedOver(): string {
  const page = readFileSync(join(base, 'home', windowFolders()[0] ?? '', 'open.html'), 'utf8');
  return /value="([\w-]{43})"/.exec(page)?.[1] ?? '';
}

/** Paths below `base`, files and folders. */
const paths = () => readdirSync(base, { recursive: true, withFileTypes: true });

/** Files below `base` in which the text lies: as it is, in UTF-16, or in base64 at any place of a group. */
function filesWith(text: string): string[] {
  const utf8 = Buffer.from(text);
  const inBase64 = [0, 1, 2].map((shift) =>
    // Letters at both ends depend on what stands beside the text.
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(4, -4),
  );
  const needles = [text, Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16(), ...inBase64];
  needles.push(...inBase64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')));
  return paths()
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => {
      const bytes = contentOf(path);
      return needles.some((needle) => bytes.includes(needle));
    });
}

/** Nothing of a file that was taken away while the others were looked at, as an unfinished copy is. */
function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

test(`no process list shows the token, from the start until the window is open${remark}`, async () => {
  const seen = new Set<string>();
  const look = () => commandLines().forEach((line) => seen.add(line));
  program = startProgram(surroundings());
  const watch = setInterval(look, 0);
  await program.says('The window is open.');
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  clearInterval(watch);

  const own = [...seen].filter((line) => line.includes(join(base, 'home')));
  expect(own.some((line) => line.includes('--app=file:'))).toBe(true);
  expect(own.filter((line) => /\bt=[\w-]{43}/.test(line))).toEqual([]);
  const token = tokenHandedOver();
  expect(token).toHaveLength(43);
  expect([...seen].filter((line) => line.includes(token))).toEqual([]);
  expect(paths().filter(({ name }) => name.includes(token))).toEqual([]);
  expect(program.said()).not.toContain(token);

  const folder = join(base, 'home', windowFolders()[0] ?? '');
  const rights = ['.', 'open.html', 'profile', 'profile/Default'].map(
    (path) => lstatSync(join(folder, path)).mode & 0o777,
  );
  expect(rights).toEqual([0o700, 0o600, 0o700, 0o700]);
});

test(`the window leaves no profile: closed, told to end, or killed with its program${remark}`, async () => {
  program = startProgram(surroundings());
  await program.says('The window is open.');
  expect(windowFolders()).toHaveLength(1);
  program.process.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(windowFolders()).toEqual([]);

  program = startProgram(surroundings());
  await program.says('The window is open.');
  program.process.kill('SIGKILL');
  await program.ended;
  // Its window is still open and keeps what was typed in it; then somebody closes it.
  const [left] = windowFolders();
  const lock = readlinkSync(join(base, 'home', left ?? '', 'profile/SingletonLock'));
  process.kill(Number(lock.split('-').at(-1)), 'SIGKILL');
  program = startProgram(surroundings());
  await program.says('The window is open.');
  expect(windowFolders()).toHaveLength(1);
  expect(windowFolders()).not.toContain(left);
});

/**
 * Typed by a tool through a debugging port, for which the `chromium` found on the path is one that adds it to the
 * program's own flags and changes nothing else: the program has no such way in.
 */
async function openToTheTest(): Promise<Page> {
  const real = findChromium() ?? '';
  writeFileSync(join(base, 'bin/chromium'), `#!/bin/sh\nexec ${real} "$@" --remote-debugging-port=0\n`);
  chmodSync(join(base, 'bin/chromium'), 0o755);
  program = startProgram({ ...surroundings(), PATH: `${join(base, 'bin')}${delimiter}${process.env.PATH}` });
  await program.says('The window is open.');
  const file = join(base, 'home', windowFolders()[0] ?? '', 'profile/DevToolsActivePort');
  const [port] = readFileSync(file, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts().flatMap((context) => context.pages())[0];
  if (page === undefined) throw new Error('the program’s own Chromium shows no page');
  return page;
}

test(`the passphrase is nowhere on the disk after signing in the program's own Chromium, nor is a token${remark}`, async () => {
  const passphrase = 'wicher borsuk jantar skowronek mgła topola';
  const key = join(base, 'home/demo/credentials/001-chair.urnakey');
  const demo = JSON.parse(readFileSync(join(base, 'home/demo/demo.json'), 'utf8')) as {
    passphrases: Record<string, string>;
  };
  // The demo's own passphrases are public and lie there in the clear: this key gets one that is not.
  const opened = await openKey(readFileSync(key), demo.passphrases['001-chair.urnakey'] ?? '');
  if (!opened.ok) throw new Error(opened.error.message);
  writeFileSync(key, await sealKey(opened.value.seed, passphrase));

  const page = await openToTheTest();
  const handedOver = tokenHandedOver();
  const nothing = async () => {};
  await openPrecinct(page, nothing);
  await countMayor(page, nothing);
  await closeMayor(page, nothing);
  await carryMayor(page, nothing, passphrase);
  const own = (await page.evaluate(() => sessionStorage.getItem('urna-window'))) ?? '';
  expect(own).toHaveLength(43);

  // While the window is open and has its profile; the page that opened it is the owner's alone, and spent.
  expect(filesWith(passphrase)).toEqual([]);
  expect(filesWith(own)).toEqual([]);
  expect(filesWith(handedOver)).toEqual([join(base, 'home', windowFolders()[0] ?? '', 'open.html')]);
  await page.close();
  expect(await program?.ended).toBe(0);
  expect(windowFolders()).toEqual([]);
  for (const secret of [passphrase, own, handedOver]) expect(filesWith(secret)).toEqual([]);
  // What was looked through is where things are kept: the protocol that was signed lies there.
  expect(filesWith('2029-04-08-local').length).toBeGreaterThan(5);
});
