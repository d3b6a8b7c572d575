// Electron's program: npm brings only its description, the program itself is fetched from GitHub once, where that can be
// reached. Without it everything but the packaged application works in the browser shell.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourceRoot } from '../src-main/machine/paths.ts';

const folder = join(resourceRoot(), 'node_modules/electron');

/** Folder of the unpacked Electron: the one named in ELECTRON_OVERRIDE_DIST_PATH, or npm's. */
export const electronDist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');

/** Electron's program, if it is on this machine. */
export function findElectron(): string | null {
  const named = join(folder, 'path.txt');
  const usual = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const program = join(electronDist, existsSync(named) ? readFileSync(named, 'utf8') : usual);
  return existsSync(program) ? program : null;
}

/** Fetches the program by Electron's own script. Where GitHub does not answer within 3 s there is no try at all. */
export async function fetchElectron(): Promise<string | null> {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return null;
  const from = process.env.ELECTRON_MIRROR ?? 'https://github.com';
  const reached = await fetch(from, { method: 'HEAD', signal: AbortSignal.timeout(3_000) }).catch(() => null);
  if (reached === null) return null;
  process.stderr.write(`Electron: fetching its program from ${from} (about 110 MB, once) …\n`);
  const quarterHour = 15 * 60_000;
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: quarterHour });
  return findElectron();
}
