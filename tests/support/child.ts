/** A process that a test starts to kill it. */
import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { resourceRoot } from '../../src-main/machine/paths.ts';

/** The script and all it imports in few files: such a child lives for moments, and two hundred modules take a second to read. */
export async function inFewFiles(script: string): Promise<string> {
  const name = basename(script, '.ts');
  const dir = join(resourceRoot(), 'node_modules', '.cache', `urna-${name}`);
  const made = await rolldown({ input: script, platform: 'node', external: ['better-sqlite3', /^node:/] });
  await made.write({ format: 'es', dir, entryFileNames: `${name}.mjs`, cleanDir: true });
  await made.close();
  return join(dir, `${name}.mjs`);
}

/**
 * Runs the script, kills it `delay` ms after it has said what `until` waits for, and returns all whole lines it said.
 * One that ends by itself is a failure, told with what it complained of, but where it may: it was done before.
 */
export async function runUntilKilled(
  script: string,
  args: readonly string[],
  delay: number,
  until: (lines: readonly string[]) => boolean = () => true,
  may: 'or ends' | null = null,
): Promise<string[]> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  let aimed = false;
  const lines = () => said.split('\n').slice(0, -1);
  child.stderr.on('data', (chunk) => (complained += String(chunk)));
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    if (aimed || lines().length === 0 || !until(lines())) return;
    aimed = true;
    setTimeout(() => child.kill('SIGKILL'), delay);
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (ended, by) => resolve([ended, by]));
  });
  if (signal !== 'SIGKILL' && !(may === 'or ends' && code === 0)) throw new Error(`it ended by itself: ${complained}`);
  return lines();
}

/** Runs the script until it ends by itself, and returns all lines it said. */
export function runToTheEnd(script: string, args: readonly string[]): Promise<string[]> {
  return runUntilKilled(script, args, 0, () => false, 'or ends');
}
