/** The program as `npm start` runs it: the real script in a process of its own, what it says, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { resourceRoot } from '../../src-main/machine/paths.ts';

export type Started = {
  readonly process: ChildProcess;
  /** Everything on standard output so far. */
  readonly said: () => string;
  /** Everything on standard error so far. */
  readonly complained: () => string;
  /** Resolves when standard output holds the words; rejects with what was said where the program ends before. */
  readonly says: (words: string) => Promise<void>;
  /** Resolves to the exit code when the program has ended. */
  readonly ended: Promise<number | null>;
};

/** `env` is laid over the test's own; `umask` is what the person's shell would have. */
export function startProgram(env: Readonly<Record<string, string>>, umask = 0o022): Started {
  const before = process.umask(umask);
  const child = spawn(process.execPath, [join(resourceRoot(), 'scripts/start.ts')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.umask(before);
  let said = '';
  let complained = '';
  child.stdout.on('data', (part: Buffer) => (said += String(part)));
  child.stderr.on('data', (part: Buffer) => (complained += String(part)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  async function says(words: string): Promise<void> {
    let over = false;
    void ended.then(() => (over = true));
    while (!said.includes(words)) {
      if (over) throw new Error(`the program ended before it said «${words}»:\n${said}${complained}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return { process: child, said: () => said, complained: () => complained, says, ended };
}
