// `npm start`: builds what changed, makes the demo election ready, and opens the window: Electron where its program is,
// else a Chromium on the browser shell, else the address to open by hand. Everything is kept in URNA_HOME (default:
// `.urna` in the checkout); URNA_WINDOW=none only serves and prints the address.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { resourceRoot } from '../src-main/paths.ts';
import { readWindowFiles } from '../src-main/shells/window-files.ts';
import { buildMain, buildRenderer } from './build.ts';
import { findChromium, openChromium } from './chromium.ts';
import { fetchElectron, findElectron } from './electron.ts';
import { askedToEnd, home, makeDemoReady, rendererFolder, serve } from './serve.ts';

const canShow =
  process.env.URNA_WINDOW !== 'none' &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));
/** Milliseconds until a program that was told to end, and leaves by itself within four seconds, is killed. */
const lastWait = 6_000;

await buildRenderer();
await makeDemoReady();
// From here on there is something to close; before, Ctrl+C may end the program where it stands.
const ending = askedToEnd();
process.exitCode = (await openElectron()) ?? (await openBrowser());

/** Exit code of Electron; null where it is not there, or fell before it could show anything. */
async function openElectron(): Promise<number | null> {
  if (!canShow) return null;
  const program = findElectron() ?? (await fetchElectron());
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

async function openBrowser(): Promise<number> {
  const served = await serve(await readWindowFiles(rendererFolder));
  if (served === null) return 1;
  const chromium = canShow ? findChromium() : undefined;
  if (chromium === undefined) {
    console.log('Open this address in a browser on this computer. It opens one window, once; Enter prints a new one.');
    await ending;
  } else {
    console.log('The window is open. Closing it, or Ctrl+C here, ends the program; Enter prints another address.');
    await Promise.race([ending, windowClosed(chromium, served.address)]);
  }
  await served.close();
  return 0;
}

/** Opens the window and resolves when a person has closed it; a window that never came up does not end the program. */
function windowClosed(chromium: string, address: string): Promise<void> {
  const started = Date.now();
  const window = openChromium(chromium, address, join(home, 'window'));
  void ending.then(() => window.kill());
  return new Promise((resolve) => {
    const failed = () => console.log('Chromium: no window came up; press Enter for an address to open by hand.');
    window.on('error', failed);
    window.on('exit', () => (Date.now() - started > 3_000 ? resolve() : failed()));
  });
}
