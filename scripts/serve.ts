// What `npm start` and `npm run dev` share: the home folder, the demo election in it, and the core behind 127.0.0.1.
import { join } from 'node:path';
import { createCore } from '../src-main/core.ts';
import type { DemoNews } from '../src-main/demo/beside/news.ts';
import { startNodeWorker } from '../src-main/demo/beside/node.ts';
import { demoBeside } from '../src-main/demo/beside/program.ts';
import { resourceRoot } from '../src-main/machine/paths.ts';
import { keepToOwner } from '../src-main/machine/rights.ts';
import { type BrowserShell, startBrowserShell } from '../src-main/shells/browser/server.ts';
import { lockHome, makeHome } from '../src-main/shells/home.ts';
import { demoFolder, machineServices } from '../src-main/shells/services.ts';
import type { WindowFiles } from '../src-main/shells/window-files.ts';
import type { Lock } from '../src-main/store/engine/sqlite/lock.ts';
import type { ToolFailure } from '../src-shared/result.ts';
import { clearWindows } from './chromium.ts';

const root = resourceRoot();
/** Everything the program keeps on this machine. */
export const home = process.env.URNA_HOME ?? join(root, '.urna');
/** The built window. */
export const rendererFolder = join(root, 'dist/renderer');

/** Takes the home for this program alone, and only its owner's; `null` and a message where it cannot. */
export async function takeHome(): Promise<Lock | null> {
  keepToOwner();
  const made = await makeHome(home);
  if (!made.ok) complain(made.error);
  if (!made.ok && made.error.code === 'home-unusable') return null;
  const locked = lockHome(home);
  if (!locked.ok) {
    complain(locked.error);
    return null;
  }
  clearWindows(home);
  return locked.value;
}

function complain({ code, message, where }: ToolFailure): void {
  console.error(`urna: ${code}: ${message}${where ? ` (${where})` : ''}`);
}

/**
 * Starts core and shell, prints an address at every Enter, and begins to lay out the demo beside; `null` and a message
 * where it cannot.
 */
export async function serve(files: WindowFiles): Promise<{ shell: BrowserShell; close: () => Promise<void> } | null> {
  const demo = await demoBeside(join(home, demoFolder), startNodeWorker, tellOfDemo);
  const made = await createCore(await machineServices(home, 'browser', demo));
  if (!made.ok) {
    complain(made.error);
    return null;
  }
  const shell = await startBrowserShell({ core: made.value, files });
  if (process.stdin.isTTY) process.stdin.on('data', () => printAddress(shell));
  if (demo.view() !== null) process.stderr.write('urna: laying out the demo election beside the window …\n');
  demo.begin();
  const close = async () => {
    process.stdin.pause();
    await Promise.all([shell.close(), demo.close()]);
    await made.value.close();
  };
  return { shell, close };
}

/** The window shows how far it is; the program works without the demo too. */
function tellOfDemo(news: DemoNews): void {
  if (news.what === 'ready') process.stderr.write('urna: the demo election is ready\n');
  if (news.what === 'failed') console.error(`urna: no demo election: ${news.failure.code}: ${news.failure.message}`);
}

/** For a person: in the terminal the program was started in, and nowhere else. */
export function printAddress(shell: BrowserShell): void {
  console.log(`Urna: ${shell.address()}`);
}

/** Resolves when somebody asks the program to end: Ctrl+C, a signal, a closed terminal, the end of what started it. */
export function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => resolve());
    if (process.send !== undefined && !process.connected) resolve();
    // Listening alone is no reason to live on.
    process.channel?.unref();
  });
}
