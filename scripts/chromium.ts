// The window of the browser shell: a Chromium of this machine without tabs and address bar, which learns nothing, offers
// nothing, and leaves nothing behind.
import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entryPage } from '../src-main/shells/browser/entry.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) =>
      ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
        join(folder, file),
      ),
    ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return (places[process.platform] ?? onPath).find((file) => existsSync(file));
}

/**
 * What a profile would learn or offer, switched off. The window is a private one, which keeps nothing; this holds where
 * the computer's administrator forbade private windows, and for what those offer too.
 */
const preferences = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  browser: { enable_spellchecking: false },
  spellcheck: { use_spelling_service: false },
  search: { suggest_enabled: false },
};

/** Nothing in them is secret: every user of the computer can read the command lines of all. */
export function chromiumFlags(program: string, page: string, profile: string): string[] {
  return [
    `--app=${pathToFileURL(page).href}`,
    `--user-data-dir=${profile}`,
    /edge/i.test(basename(program)) ? '--inprivate' : '--incognito',
    '--window-size=1366,768',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    // The shell is on this computer and passes by; nothing else is reached: no translation, no dictionary, no look-up.
    '--proxy-server=http://127.0.0.1:9',
    // Nothing is kept, so the person's own key ring need not be opened.
    '--password-store=basic',
    '--use-mock-keychain',
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ];
}

const prefix = 'browser-';

export type OwnWindow = {
  /** Resolves when the window is closed, or never came up. */
  readonly closed: Promise<void>;
  /** Closes the window if it is still there, and throws its profile away. */
  close(): Promise<void>;
};

/**
 * Opens the address in a window with a profile of its own below `home`, so that the process lives as long as the window.
 * The address goes from hand to hand in a file that only the owner can read, never in the command line.
 */
export function openChromium(program: string, address: string, home: string): OwnWindow {
  const folder = mkdtempSync(join(home, prefix));
  const profile = join(folder, 'profile');
  const page = join(folder, 'open.html');
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 });
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences), { mode: 0o600 });
  writeFileSync(page, entryPage(address), { mode: 0o600 });
  const window = spawn(program, chromiumFlags(program, page, profile), { stdio: 'ignore' });
  const closed = new Promise<void>((resolve) => {
    window.on('exit', () => resolve());
    window.on('error', () => resolve());
  });
  return {
    closed,
    async close() {
      await end(window, closed);
      throwAway(folder);
      // a helper that outlives its window makes the folder again for what it still has to write
      await new Promise((resolve) => setTimeout(resolve, 300));
      throwAway(folder);
    },
  };
}

async function end(window: ChildProcess, closed: Promise<void>): Promise<void> {
  window.kill();
  const late = setTimeout(() => window.kill('SIGKILL'), 3_000);
  await closed;
  clearTimeout(late);
}

/**
 * Throws away what windows left behind whose program was killed. A window that is still open keeps its profile: somebody
 * may be copying from it what was not saved. To be called by the one program that works in this home.
 */
export function clearWindows(home: string): void {
  for (const name of readdirSync(home)) {
    const folder = join(home, name);
    if (name.startsWith(prefix) && !isOpen(join(folder, 'profile'))) throwAway(folder);
  }
  // Here the profile lay as long as one was kept.
  throwAway(join(home, 'window/Default'));
}

/**
 * Chromium's own lock: a link that names host and process. A number alone is not the window: another process may have
 * got it since, and one that was killed keeps it until its parent asks; on Linux the command line tells. Elsewhere the
 * number must do; Windows, where there is no such link, refuses to remove the files of an open one.
 */
function isOpen(profile: string): boolean {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Chromium's helpers may write for a moment after it ended. What cannot go now goes at the next start. */
function throwAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch (error) {
    console.error(`urna: the window's profile is still in ${folder} (${String(error)}); the next start removes it.`);
  }
}
