// What the tests need beyond npm, and where it comes from: Debian's packages, installed when missing and root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

type Needs = {
  readonly commands: readonly string[];
  readonly libraries?: readonly string[];
  readonly packages: readonly string[];
  readonly optional: boolean;
};
const tools = {
  chromium: { commands: ['chromium'], packages: ['chromium', 'fonts-dejavu-core'], optional: true },
  poppler: { commands: ['pdftoppm'], packages: ['poppler-utils'], optional: false },
  qpdf: { commands: ['qpdf'], packages: ['qpdf'], optional: true },
  xvfb: { commands: ['Xvfb'], packages: ['xvfb'], optional: true },
  electron: {
    commands: ['Xvfb', 'unzip'],
    libraries: ['libnss3.so', 'libgtk-3.so.0', 'libasound.so.2', 'libgbm.so.1'],
    packages: ['xvfb', 'unzip', 'libnss3', 'libgtk-3-0', 'libasound2', 'libgbm1'],
    optional: true,
  },
} as const satisfies Record<string, Needs>;
export type Tool = keyof typeof tools;

function missing({ commands, libraries = [] }: Needs): string[] {
  const which = process.platform === 'win32' ? 'where' : 'which';
  const known = libraries.length > 0 ? String(spawnSync('/sbin/ldconfig', ['-p']).stdout) : '';
  return [
    ...commands.filter((command) => spawnSync(which, [command], { stdio: 'ignore' }).status !== 0),
    ...libraries.filter((library) => !known.includes(`${library} `)),
  ];
}

/**
 * Sees to a tool. `optional` ones have a stand-in (the browser inside the npm packages) or a test that says it was
 * skipped; without the others the run stops and names what to install.
 */
export function requireTool(name: Tool): void {
  const needs: Needs = tools[name];
  const packages = needs.packages.join(' ');
  if (missing(needs).length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write(`installing ${packages} from Debian …\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'], env };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...needs.packages], quiet);
  }
  const still = missing(needs);
  if (still.length === 0) return;
  const what = `missing: ${still.join(', ')}; install ${packages} (Debian: sudo apt-get install ${packages})`;
  if (needs.optional) process.stdout.write(`${what}. Going on without.\n`);
  else {
    process.stderr.write(`${what}, then run the tests again.\n`);
    process.exit(1);
  }
}
