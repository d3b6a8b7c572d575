// Format check, lint (with the dependency arrows of docs/architecture.md) and types. `--fix` formats. Each tool is a
// program for one system, in an optional package of its own; where that is not installed the tool is named and the others
// run, but a check that did not run does not pass.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const steps: { tool: string; args: string[]; packages: string[] }[] = [
  { tool: 'oxfmt', args: process.argv.includes('--fix') ? ['.'] : ['--check', '.'], packages: ['oxfmt'] },
  {
    tool: 'oxlint',
    args: ['--type-aware', '--deny-warnings', 'src-main', 'src-renderer', 'src-shared', 'scripts', 'tests'],
    packages: ['oxlint', 'oxlint-tsgolint'],
  },
  { tool: 'tsc', args: ['-p', 'tsconfig.json'], packages: ['typescript'] },
];

/** Whether one of the programs that a package asks for, each for another system, was installed. */
function hasProgram(name: string): boolean {
  const { optionalDependencies } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  return Object.keys(optionalDependencies).some((program) => existsSync(join('node_modules', program)));
}

let complete = true;
for (const { tool, args, packages } of steps) {
  const without = packages.filter((name) => !hasProgram(name));
  if (without.length > 0) {
    complete = false;
    const system = `${process.platform}-${process.arch}`;
    console.error(`${tool} did not run: its program for ${system} (${without.join(', ')}) is not installed`);
    continue;
  }
  const { status } = spawnSync(tool, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
if (!complete) {
  console.error(
    'What did not run has checked nothing. «npm ci» installs these programs where there are any for this system.',
  );
  process.exit(1);
}
