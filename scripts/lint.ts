// Format check, lint (with the dependency arrows of docs/architecture.md) and types. `--fix` formats.
import { spawnSync } from 'node:child_process';

const steps: [string, string[]][] = [
  ['oxfmt', process.argv.includes('--fix') ? ['.'] : ['--check', '.']],
  ['oxlint', ['--type-aware', '--deny-warnings', 'src-main', 'src-renderer', 'src-shared', 'scripts', 'tests']],
  ['tsc', ['-p', 'tsconfig.json']],
];
for (const [tool, args] of steps) {
  const { status } = spawnSync(tool, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
