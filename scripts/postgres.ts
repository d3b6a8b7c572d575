// A PostgreSQL server of Debian's for the length of a run, in a folder of its own, reached by a socket only.
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSIONS = '/usr/lib/postgresql';

/** Folder of the newest server's programs; installs Debian's where it may. */
function programs(): string {
  const root = process.getuid?.() === 0;
  if (!existsSync(VERSIONS) && root) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { stdio: 'inherit', env });
  }
  const newest = existsSync(VERSIONS)
    ? readdirSync(VERSIONS)
        .sort((a, b) => Number(a) - Number(b))
        .at(-1)
    : undefined;
  if (newest === undefined) throw new Error('Install Debian’s package «postgresql», then run this again.');
  return join(VERSIONS, newest, 'bin');
}

/**
 * Starts one whose own order of letters is Polish, so that nothing relies on it being that of the bytes.
 * @returns its address, and how to end it
 */
export function startPostgres(): { readonly address: string; readonly stop: () => void } {
  const bin = programs();
  const dir = mkdtempSync(join(tmpdir(), 'urna-postgres-'));
  const root = process.getuid?.() === 0;
  // the server refuses to run as root
  const as = (program: string, args: readonly string[]): string[] =>
    root ? ['runuser', '-u', 'postgres', '--', join(bin, program), ...args] : [join(bin, program), ...args];
  const run = (program: string, args: readonly string[]): void => {
    const [command = '', ...rest] = as(program, args);
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  if (root) {
    const ids = ['-u', '-g'].map((what) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' })));
    chownSync(dir, ids[0] ?? 0, ids[1] ?? 0);
  }
  const data = join(dir, 'data');
  const order = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=pl', '--encoding=UTF8'];
  run('initdb', ['-D', data, '-U', 'urna', '-A', 'trust', ...order]);
  run('pg_ctl', ['-D', data, '-w', '-l', join(dir, 'log'), '-o', `-k ${dir} -c listen_addresses=`, 'start']);
  return {
    address: `postgres://urna@localhost/postgres?host=${encodeURIComponent(dir)}`,
    stop: () => {
      const [command = '', ...rest] = as('pg_ctl', ['-D', data, '-w', '-m', 'fast', 'stop']);
      spawnSync(command, rest, { stdio: 'ignore' });
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
