// `npm run proof`: the long runs by hand (fault tests, long benches, mutation testing) and their figures as a Markdown
// table for docs/proof.md. `npm run proof -- kills mutation` runs some of them.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resourceRoot } from '../src-main/machine/paths.ts';
import { startPostgres } from './postgres.ts';

type Outcome = { readonly held: boolean; readonly says: string };
type Run = { readonly what: string; readonly run: () => Outcome };

const root = resourceRoot();
const report = join(root, 'reports', 'mutation.json');

function start(tool: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const options = { stdio: 'inherit', shell: process.platform === 'win32', cwd: root } as const;
  return spawnSync(tool, args, { ...options, env: { ...process.env, ...env } }).status === 0;
}

function tests(env: Record<string, string>, ...files: string[]): Outcome {
  const held = start('vitest', ['run', '--testTimeout=3600000', ...files], env);
  return { held, says: held ? 'held' : 'FAILED' };
}

function browserTests(...files: string[]): Outcome {
  const held =
    start('node', ['scripts/build.ts']) &&
    start('node', ['scripts/test-electron.ts']) &&
    start('playwright', ['test', ...files], { URNA_LONG: '1' });
  return { held, says: held ? 'held' : 'FAILED' };
}

const runs: Readonly<Record<string, Run>> = {
  kills: {
    what: '1,000 kills while typing, 1,000 between typing and publishing, 1,000 while writing to the store: nothing told done is undone',
    run: () => tests({ URNA_KILLS: '1000' }, 'tests/faults/entry', 'tests/faults/store/kill.test.ts'),
  },
  jobs: {
    what: '50 kills at random points of receiving and publishing: begun again, each ends the same, to the byte',
    run: () => tests({ URNA_KILLS: '50' }, 'tests/faults/jobs'),
  },
  fuzz: {
    what: '100,000 mutated sealed files: no crash, no acceptance',
    run: () => tests({ URNA_MUTATIONS: '100000' }, 'tests/faults/sealed'),
  },
  windows: {
    what: 'every pair of commands of two windows, in eight orders each: both are kept, or one is told',
    run: () => tests({ URNA_SEEDS: '8' }, 'tests/faults/windows'),
  },
  postgres: {
    what: 'the repositories, and the demo’s night by two desks at once, on Debian’s PostgreSQL: the same result as on SQLite, to the byte',
    run: () => {
      const server = startPostgres();
      try {
        return tests({ URNA_POSTGRES: server.address }, 'tests/unit/main/store', 'tests/faults/store/postgres.test.ts');
      } finally {
        server.stop();
      }
    },
  },
  electron: {
    what: 'the desktop program in a real Electron: every way of ending it, and a new machine; nothing told saved is lost',
    run: () => browserTests('electron', 'ending'),
  },
  'own-window': {
    what: 'the program’s own window in the installed Chromium: no token, no passphrase, no profile stays behind',
    run: () => browserTests('own-window'),
  },
  'laying-out': {
    what: 'npm start whose demo is killed, or fails, while it is laid out: nothing half stays, and it is tried again',
    run: () => browserTests('start', '--grep', '@long'),
  },
  bench: {
    what: 'every bench in its long form: 30,000 files received, 2,000 blank forms in one go with flat memory',
    run: () => {
      const held = start('node', ['scripts/bench.ts', '--long']);
      return { held, says: held ? 'every goal met' : 'a goal MISSED' };
    },
  },
  mutation: { what: 'Stryker over `src-shared/results` and `src-shared/forms`', run: mutation },
};

/** A mutant is covered where a test reaches it. Static ones (what runs once, at loading) are not tried. */
function mutation(): Outcome {
  rmSync(report, { force: true });
  if (!start('stryker', ['run'])) return { held: false, says: 'FAILED to run' };
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as {
    files: Record<string, { mutants: { status: string }[] }>;
  };
  const all = Object.values(files).flatMap(({ mutants }) => mutants);
  const count = (...statuses: string[]) => all.filter(({ status }) => statuses.includes(status)).length;
  const [caught, survived, unreached] = [count('Killed', 'Timeout'), count('Survived'), count('NoCoverage')];
  const share = ((100 * caught) / (caught + survived)).toFixed(1);
  const says = `${caught} of ${caught + survived} covered mutants caught (${share} %), ${unreached} reached by no test, ${count('Ignored')} static ones not tried`;
  return { held: true, says };
}

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(runs, name));
if (unknown !== undefined) {
  process.stderr.write(`proof: there is no run «${unknown}»; there are ${Object.keys(runs).join(', ')}\n`);
  process.exit(2);
}
const rows: string[] = [];
let failed = false;
for (const [name, { what, run }] of Object.entries(runs)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = Date.now();
  const { held, says } = run();
  failed ||= !held;
  rows.push(`| \`${name}\` | ${what} | ${says} | ${Math.round((Date.now() - started) / 1000)} s |`);
}
process.stdout.write(
  `\n${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform}\n\n`,
);
process.stdout.write(`| run | what | outcome | time |\n|---|---|---|---|\n${rows.join('\n')}\n`);
process.exit(failed ? 1 : 0);
