// `npm start`: builds what changed and opens the window: Electron where its program is, else a Chromium on the browser
// shell, else the address to open by hand. The demo election is laid out beside it. Everything is kept in URNA_HOME
// (default: `.urna` in the checkout); URNA_WINDOW=none only serves and prints the address.
import { spawn } from 'node:child_process';
import { resourceRoot } from '../src-main/machine/paths.ts';
import type { BrowserShell } from '../src-main/shells/browser/server.ts';
import { readWindowFiles } from '../src-main/shells/window-files.ts';
import { buildMain, buildRenderer } from './build.ts';
import { findChromium, openChromium } from './chromium.ts';
import { fetchElectron, findElectron } from './electron.ts';
import { askedToEnd, home, printAddress, rendererFolder, serve, takeHome } from './serve.ts';

const canShow =
  process.env.URNA_WINDOW !== 'none' &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));
/** Milliseconds until a program that was told to end, and leaves by itself within four seconds, is killed. */
const lastWait = 6_000;

process.exitCode = await start();

async function start(): Promise<number> {
  const lock = await takeHome();
  if (lock === null) return 1;
  // Electron may have to be asked for over the network: the build does not wait for that.
  const [electron] = await Promise.all([canShow ? (findElectron() ?? fetchElectron()) : null, buildRenderer()]);
  // From here on there is something to close; before, Ctrl+C may end the program where it stands.
  const ending = askedToEnd();
  const code = (await openElectron(electron, ending)) ?? (await openBrowser(ending));
  lock.release();
  return code;
}

/** Exit code of Electron; null where it is not there, or fell before it could show anything. */
async function openElectron(program: string | null, ending: Promise<void>): Promise<number | null> {
  if (!canShow) return null;
  if (program === null) {
    console.log('Electron: its program is not here and cannot be fetched now; opening the browser shell instead.');
    return null;
  }
  await buildMain();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const started = Date.now();
  let told = false;
  const electron = spawn(program, [...asRoot, resourceRoot()], {
    // The connection carries nothing: the program ends when it breaks, however this launcher came to its end.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, URNA_HOME: home },
  });
  void ending.then(() => {
    told = true;
    if (electron.connected) electron.disconnect();
    setTimeout(() => electron.kill('SIGKILL'), lastWait).unref();
  });
  const code = await new Promise<number>((resolve) => {
    electron.on('exit', (exit) => resolve(exit ?? 1));
    electron.on('error', () => resolve(1));
  });
  if (code === 0 || told || Date.now() - started > 10_000) return code;
  console.log(`Electron: ended at once with code ${code}; opening the browser shell instead.`);
  return null;
}

async function openBrowser(ending: Promise<void>): Promise<number> {
  const served = await serve(await readWindowFiles(rendererFolder));
  if (served === null) return 1;
  const chromium = canShow ? findChromium() : undefined;
  if (chromium === undefined) {
    printAddress(served.shell);
    console.log('Open this address in a browser on this computer. It opens one window, once; Enter prints a new one.');
    await ending;
  } else await showWindow(chromium, served.shell, ending);
  await served.close();
  return 0;
}

/** Ends when a person has closed the window, or asks the program to end; a window that never came up does not end it. */
async function showWindow(chromium: string, shell: BrowserShell, ending: Promise<void>): Promise<void> {
  let opened = false;
  let over = false;
  void shell.opened.then(() => {
    opened = true;
    console.log('The window is open. Closing it, or Ctrl+C here, ends the program; Enter prints another address.');
  });
  void ending.then(() => (over = true));
  const window = openChromium(chromium, shell.address(), home);
  await Promise.race([ending, window.closed]);
  await window.close();
  if (opened || over) return;
  printAddress(shell);
  console.log(
    'Chromium: no window came up. Open this address by hand in a browser on this computer; it opens one window.',
  );
  await ending;
}
