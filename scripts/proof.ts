// `npm run proof`: the long runs of the fault tests, and the figures as a Markdown table for docs/proof.md.
// `npm run proof -- kills` runs one of them.
import { spawnSync } from 'node:child_process';

type Run = {
  readonly name: string;
  readonly what: string;
  readonly env: Record<string, string>;
  readonly tests: string;
};

const runs: readonly Run[] = [
  {
    name: 'kills',
    what: '1,000 kills while typing, 1,000 while writing to the store: nothing committed is lost',
    env: { URNA_KILLS: '1000' },
    tests: 'tests/faults/entry/kill.test.ts tests/faults/store/kill.test.ts',
  },
  {
    name: 'fuzz',
    what: '100,000 mutated sealed files: no crash, no acceptance',
    env: { URNA_MUTATIONS: '100000' },
    tests: 'tests/faults/sealed',
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !runs.some((run) => run.name === name));
if (unknown !== undefined) {
  process.stderr.write(`proof: there is no run «${unknown}»; there are ${runs.map((run) => run.name).join(', ')}\n`);
  process.exit(2);
}
const rows: string[] = [];
for (const run of runs.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const started = Date.now();
  const { status } = spawnSync('vitest', ['run', '--testTimeout=3600000', ...run.tests.split(' ')], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...run.env },
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  rows.push(`| ${run.name} | ${run.what} | ${status === 0 ? 'held' : 'FAILED'} | ${seconds} s |`);
}
const now = new Date().toISOString().slice(0, 10);
process.stdout.write(`\n${now}, Node ${process.versions.node}, ${process.platform}\n\n`);
process.stdout.write(`| run | what | outcome | time |\n|---|---|---|---|\n${rows.join('\n')}\n`);
process.exit(rows.some((row) => row.includes('FAILED')) ? 1 : 0);
