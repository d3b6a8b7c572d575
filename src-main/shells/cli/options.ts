/** Reading a command's arguments: what it does not know is misuse (exit 2), said in one line with the usage. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { fail, ok, type Result, type ToolResult } from '../../../src-shared/result.ts';
import { type Command, type ExitCode, type Io, report } from './io.ts';

type Wanted = NonNullable<ParseArgsConfig['options']>;
type Config<O extends Wanted> = { args: string[]; options: O; allowPositionals: true; strict: true };
export type Given<O extends Wanted> = ReturnType<typeof parseArgs<Config<O>>>;

function parse<O extends Wanted>(args: readonly string[], options: O): Result<Given<O>, 'misuse'> {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return fail('misuse', error.message);
    throw error;
  }
}

/**
 * A command from its usage and its options. `--help` prints the usage; wrong options, and a `misuse` that the command
 * itself answers, name the fault and the usage on stderr.
 */
export function command<const O extends Wanted>(
  usage: string,
  options: O,
  run: (given: Given<O>, io: Io) => Promise<ExitCode | ToolResult<never>>,
): Command {
  return async (args, io) => {
    if (args.includes('--help') || args.includes('-h')) {
      await io.out.write(`${usage.trim()}\n`);
      return 0;
    }
    const given = parse(args, options);
    const done = given.ok ? await run(given.value, io) : given;
    if (typeof done === 'number') return done;
    if (done.ok) throw new Error('a command answers an exit code or a failure');
    const code = report(io, done.error);
    if (code === 2) io.note(usage.trim().split('\n\n')[0] ?? '');
    return code;
  };
}

export function misuse(message: string): Result<never, 'misuse'> {
  return fail('misuse', message);
}

/** Commands of two words, such as `issuer new`. */
export function subcommands(name: string, usage: string, verbs: Readonly<Record<string, Command>>): Command {
  return async ([verb = '', ...args], io) => {
    const chosen = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (chosen !== undefined) return chosen(args, io);
    if (verb === '--help' || verb === '-h') {
      await io.out.write(`${usage.trim()}\n`);
      return 0;
    }
    const known = Object.keys(verbs).join(', ');
    report(io, { code: 'misuse', message: `«urna ${name}» is followed by one of: ${known}.` });
    io.note(usage.trim());
    return 2;
  };
}
