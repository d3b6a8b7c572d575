// What `npm start` and `npm run dev` share: the home folder, the demo election in it, and the core behind 127.0.0.1.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCore } from '../src-main/core.ts';
import { resourceRoot } from '../src-main/paths.ts';
import { startBrowserShell, type BrowserShell } from '../src-main/shells/browser/server.ts';
import { demoFolder, machineServices } from '../src-main/shells/services.ts';
import type { WindowFiles } from '../src-main/shells/window-files.ts';

const root = resourceRoot();
/** Everything the program keeps on this machine. */
export const home = process.env.URNA_HOME ?? join(root, '.urna');
/** The built window. */
export const rendererFolder = join(root, 'dist/renderer');

/** The program works without the demo too: where it cannot be laid out, it says so and goes on. */
export async function makeDemoReady(): Promise<void> {
  mkdirSync(home, { recursive: true });
  const { ensureDemo } = await import('../src-main/demo/ensure.ts');
  const terminal = process.stderr.isTTY;
  let told = false;
  const laid = await ensureDemo(join(home, demoFolder), (text) => {
    if (terminal) process.stderr.write(`\r\u001B[K${text}`);
    else if (!told) process.stderr.write('urna: laying out the demo election …\n');
    told = true;
  });
  if (terminal && told) process.stderr.write('\r\u001B[K');
  if (!laid.ok) console.error(`urna: no demo election: ${laid.error.code}: ${laid.error.message}`);
}

/** Starts core and shell, prints the address, and another one at every Enter; `null` and a message where it cannot. */
export async function serve(
  files: WindowFiles,
): Promise<{ shell: BrowserShell; address: string; close: () => Promise<void> } | null> {
  const made = await createCore(await machineServices(home, 'browser'));
  if (!made.ok) {
    console.error(`urna: ${made.error.code}: ${made.error.message}`);
    return null;
  }
  const shell = await startBrowserShell({ core: made.value, files });
  const address = shell.address();
  console.log(`Urna: ${address}`);
  if (process.stdin.isTTY) process.stdin.on('data', () => console.log(`Urna: ${shell.address()}`));
  const close = async () => {
    process.stdin.pause();
    await shell.close();
    await made.value.close();
  };
  return { shell, address, close };
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
