/** The folder of everything this machine keeps: its owner's alone (see `rights.ts`), and one program's at a time. */
import { chmod, lstat, mkdir, opendir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { type StoreCode } from '../store/engine/failures.ts';
import { BUSY_MS } from '../store/engine/sqlite/connection.ts';
import { type Lock, takeLock } from '../store/engine/sqlite/lock.ts';

/** What the program makes in its home; what else a person keeps there is left as it is. */
const own = /^(data|demo|demo\.lock|pendrive|window|browser-.*|lock)$/;
const OTHERS = 0o077;
const STICKY = 0o1000;

/** Makes the folder if it is missing, and takes from everybody but the owner whatever rights an earlier program left. */
export async function makeHome(home: string): Promise<Result<null, 'home-unusable' | 'home-open'>> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
  } catch (error) {
    return fail('home-unusable', `This folder cannot be made (${systemCode(error)}). Name another one.`, home);
  }
  if (process.platform === 'win32') return ok(null);
  const folder = await realpath(home);
  if (((await lstat(folder)).mode & STICKY) !== 0)
    return fail('home-unusable', 'This folder belongs to everybody on the computer. Name one inside it.', home);
  try {
    await narrow(folder);
    for await (const { name } of await opendir(folder)) if (own.test(name)) await narrowAll(join(folder, name));
    return ok(null);
  } catch (error) {
    const why = systemCode(error);
    return fail(
      'home-open',
      `Other users of this computer may read this folder: its rights cannot be changed (${why}).`,
      home,
    );
  }
}

function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

/** Everything below a path, the path too; a link is not followed, for what it leads to is somebody's own. */
async function narrowAll(path: string): Promise<void> {
  const found = await narrow(path);
  if (found.isDirectory()) for await (const { name } of await opendir(path)) await narrowAll(join(path, name));
}

async function narrow(path: string) {
  const found = await lstat(path);
  const plain = found.isDirectory() || found.isFile();
  if (plain && (found.mode & OTHERS) !== 0) await chmod(path, found.mode & 0o700);
  return found;
}

/** Takes the home for this program. */
export function lockHome(home: string): Result<Lock, 'home-in-use' | StoreCode> {
  const lock = takeLock(join(home, 'lock'), BUSY_MS);
  if (lock.ok || lock.error.code !== 'store-in-use') return lock;
  return fail(
    'home-in-use',
    'Urna is running already from this folder. Use its window; where that was closed, press Enter in the terminal it was started in.',
    home,
  );
}
