/** The command line, as a real process or as a function with its output caught. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Command, type ExitCode } from '../../src-main/shells/cli/io.ts';

export type Done = { readonly code: number | null; readonly out: string; readonly err: string };

export const main = join(import.meta.dirname, '..', '..', 'src-main', 'shells', 'cli', 'main.ts');

/** Starts `urna …`; takes about 150 ms. `nodeArgs` go to Node itself. */
export async function urna(
  args: readonly string[],
  { stdin = '', nodeArgs = [] }: { stdin?: string | Uint8Array; nodeArgs?: readonly string[] } = {},
): Promise<Done> {
  const child = spawn(process.execPath, [...nodeArgs, main, ...args], { stdio: 'pipe' });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // a process that does not read its input closes it
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

/** Runs a command here. `chunks` are what stdin gives, piece by piece. */
export async function call(
  command: Command,
  args: readonly string[],
  chunks: readonly (string | Uint8Array)[] = [],
): Promise<Done & { readonly code: ExitCode }> {
  let [out, err] = ['', ''];
  async function* stdin() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const code = await command(args, {
    stdin: stdin(),
    out: {
      closed: false,
      write: async (text) => {
        out += text;
      },
    },
    note: (line) => {
      err += `${line}\n`;
    },
    progress: () => {},
    clock: () => '2029-04-09T01:00:00+02:00',
  });
  return { code, out, err };
}

/** JSON Lines of an output. */
export function lines(out: string): unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
