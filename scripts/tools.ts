// What the tests need beyond npm, and where it comes from: Debian's packages, installed when missing and root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const tools = {
  chromium: { command: 'chromium', packages: ['chromium', 'fonts-dejavu-core'], optional: true },
  poppler: { command: 'pdftoppm', packages: ['poppler-utils'], optional: false },
  xvfb: { command: 'Xvfb', packages: ['xvfb'], optional: true },
  qpdf: { command: 'qpdf', packages: ['qpdf'], optional: true },
} as const;
export type Tool = keyof typeof tools;

function found(command: string): boolean {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { stdio: 'ignore' }).status === 0;
}

/**
 * Sees to a tool. `optional` ones have a stand-in (the browser inside the npm packages) or a test that says it was
 * skipped; without the others the run stops and names what to install.
 */
export function requireTool(name: Tool): void {
  const { command, packages, optional } = tools[name];
  if (found(command)) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write(`installing ${packages.join(' ')} from Debian …\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'], env };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
    if (found(command)) return;
  }
  const what = `«${command}» is missing; install ${packages.join(' ')} (Debian: sudo apt-get install ${packages.join(' ')})`;
  if (optional) process.stdout.write(`${what}. Going on without.\n`);
  else {
    process.stderr.write(`${what}, then run the tests again.\n`);
    process.exit(1);
  }
}
