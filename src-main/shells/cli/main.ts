/**
 * `urna <command>` (docs/formats.md, "Command line"): finds the command, loads it alone, and turns its answer into an
 * exit code.
 */
import { systemClock } from '../../machine/clock.ts';
import { type Command, type ExitCode, type Io, outTo, report, stderrOf } from './io.ts';

// better-sqlite3 needs Node-API 10; on an older Node it would end in a bare segmentation fault
if (Number(process.versions.napi) < 10) {
  process.stderr.write('urna: too-old: Node 22.14 or newer is needed. Start it with `npm run -s urna -- <command>`.\n');
  process.exit(1);
}

type Entry = { readonly says: string; readonly load: () => Promise<{ readonly default: Command }> };

const commands: Readonly<Record<string, Entry>> = {
  demo: { says: 'the whole job on the demo election', load: () => import('./demo.ts') },
  check: { says: 'findings of draft protocols', load: () => import('./batch/check.ts') },
  allocate: { says: 'council seats', load: () => import('./batch/allocate.ts') },
  mayor: { says: "mayor's outcome", load: () => import('./batch/mayor.ts') },
  backtest: { says: 'published elections checked and decided again', load: () => import('./batch/backtest.ts') },
  verify: { says: 'sealed files, one verdict each', load: () => import('./files/verify.ts') },
  receive: { says: 'take protocols and reports into a store', load: () => import('./files/receive.ts') },
  rebuild: { says: "a commune's store again from its sealed files", load: () => import('./files/rebuild.ts') },
  results: { says: 'decide and publish what a store holds', load: () => import('./files/results.ts') },
  issuer: { says: 'make, back up and show a root key', load: () => import('./keys/issuer.ts') },
  key: { says: "make a commune's key", load: () => import('./keys/key.ts') },
  mandate: { says: 'sign, renew and revoke mandates', load: () => import('./keys/mandate.ts') },
  words: { says: 'numbers in Polish words', load: () => import('./words.ts') },
  journal: { says: "re-check a store's journal and records", load: () => import('./files/journal.ts') },
};

async function usage(): Promise<string> {
  const { version } = await import('../../machine/version.ts');
  const lines = Object.entries(commands).map(([name, { says }]) => `  ${name.padEnd(10)} ${says}`);
  return `Urna ${version}: Polish local elections, protocols and provable results\n\nusage: urna <command> [options]\n\n${lines.join('\n')}\n\nurna <command> --help tells more. Exit: 0 done, 1 refused or failed, 2 misuse.`;
}

const { clear, ...stderr } = stderrOf(process.stderr);
const io: Io = {
  get stdin() {
    return process.stdin;
  },
  out: outTo(
    process.stdout,
    (error) => {
      process.exitCode = report(io, {
        code: 'output-failed',
        message: `Standard output cannot be written (${error.code}).`,
      });
    },
    clear,
  ),
  ...stderr,
  clock: systemClock,
};

async function run([name = '', ...args]: readonly string[]): Promise<ExitCode> {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry !== undefined) return (await entry.load()).default(args, io);
  if (name === '--version') {
    await io.out.write(`${(await import('../../machine/version.ts')).version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    await io.out.write(`${await usage()}\n`);
    return 0;
  }
  const message = name === '' ? 'Name a command.' : `There is no command «${name}».`;
  const exit = report(io, { code: 'misuse', message });
  io.note(await usage());
  return exit;
}

const exit = await run(process.argv.slice(2));
clear();
// a full disk behind standard output may be told before or after this
process.exitCode ??= exit;
