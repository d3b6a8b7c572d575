/** What `npm start` and its like do before anything else: they install where nobody has, and only there. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { resourceRoot } from '../../../src-main/machine/paths.ts';

const base = mkdtempSync(join(tmpdir(), 'urna-install-'));
afterAll(() => rmSync(base, { recursive: true }));
let checkout: string;
let count = 0;
beforeEach(() => {
  checkout = join(base, String((count += 1)));
  for (const folder of ['scripts', 'node_modules']) mkdirSync(join(checkout, folder), { recursive: true });
  cpSync(join(resourceRoot(), 'scripts/run.mjs'), join(checkout, 'scripts/run.mjs'));
  write('package-lock.json', { '': { version: '0' }, ...needed, ...forAnotherSystem, ...forThisSystem });
});

const needed = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };
const forThisSystem = { 'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true } };
const forAnotherSystem = { 'node_modules/c': { version: '3.0.0', integrity: 'sha512-c', optional: true } };
const left = 'node_modules/.package-lock.json';
const write = (path: string, packages: object) =>
  writeFileSync(join(checkout, path), JSON.stringify({ lockfileVersion: 3, packages }));

/** Runs a script that is not there, with an npm that only says that it was called. */
function installs(): boolean {
  const npm = join(base, 'npm.cjs');
  writeFileSync(npm, "console.error('npm', ...process.argv.slice(2))");
  const { stderr } = spawnSync(process.execPath, [join(checkout, 'scripts/run.mjs'), 'nothing'], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: npm },
  });
  expect(stderr).toContain('there is no script «nothing»');
  return stderr.includes('npm ci');
}

describe('the dependencies', () => {
  it('are installed where there are none, once', () => {
    expect([installs(), installs()]).toEqual([true, false]);
  });

  it('are left as they are after somebody’s own npm ci', () => {
    write(left, { ...needed, ...forThisSystem });
    expect(installs()).toBe(false);
  });

  it.each<[string, object]>([
    ['one is missing', forThisSystem],
    ['one is of another version', { ...forThisSystem, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['one has other bytes', { ...forThisSystem, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
    ['one is there that nobody asked for', { ...needed, ...forThisSystem, 'node_modules/d': { version: '1.0.0' } }],
    ['those for this system were left out', needed],
  ])('are installed where %s', (_, there) => {
    write(left, there);
    expect(installs()).toBe(true);
  });

  it('are installed again when the lock file has changed', () => {
    write(left, { ...needed, ...forThisSystem });
    expect(installs()).toBe(false);
    write('package-lock.json', { ...forThisSystem, 'node_modules/a': { version: '1.1.0', integrity: 'sha512-n' } });
    expect(installs()).toBe(true);
  });
});
