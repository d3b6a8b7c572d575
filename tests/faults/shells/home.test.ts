/** The folder of everything this machine keeps: whose it is, and that one program at a time works in it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { clearWindows } from '../../../scripts/chromium.ts';
import { keepToOwner } from '../../../src-main/machine/rights.ts';
import { lockHome, makeHome } from '../../../src-main/shells/home.ts';
import { writeTo } from '../../support/medium.ts';

const base = mkdtempSync(join(tmpdir(), 'urna-home-'));
afterAll(() => rmSync(base, { recursive: true }));
let home: string;
let count = 0;
beforeEach(() => {
  home = join(base, String((count += 1)));
});

const modeOf = (path: string) => (lstatSync(path).mode & 0o7777).toString(8);
const codeOf = (result: { ok: boolean; error?: { code: string } }) => result.error?.code ?? 'ok';

describe.skipIf(process.platform === 'win32')('a home', () => {
  it('is made for its owner alone, whatever rights new folders have here', async () => {
    const before = process.umask(0o000);
    expect(codeOf(await makeHome(home))).toBe('ok');
    process.umask(before);
    expect(modeOf(home)).toBe('700');
  });

  it('that others could read is narrowed with everything the program makes in it, and nothing else', async () => {
    const elsewhere = join(base, 'elsewhere');
    mkdirSync(join(home, 'data/stores'), { recursive: true });
    mkdirSync(join(home, 'holiday'));
    writeFileSync(elsewhere, '');
    writeFileSync(join(home, 'data/stores/a.sqlite'), '');
    writeFileSync(join(home, 'data/run.sh'), '');
    writeFileSync(join(home, 'holiday/photo'), '');
    symlinkSync(elsewhere, join(home, 'data/link'));
    symlinkSync(join(home, 'holiday'), join(home, 'pendrive'));
    for (const path of ['', 'data', 'data/stores', 'holiday']) chmodSync(join(home, path), 0o755);
    for (const path of ['data/stores/a.sqlite', 'holiday/photo', '../elsewhere']) chmodSync(join(home, path), 0o666);
    chmodSync(join(home, 'data/run.sh'), 0o755);
    expect(codeOf(await makeHome(home))).toBe('ok');
    const modes = ['', 'data', 'data/stores', 'data/stores/a.sqlite', 'data/run.sh', 'holiday', 'holiday/photo'];
    expect(modes.map((path) => [path, modeOf(join(home, path))])).toEqual([
      ['', '700'],
      ['data', '700'],
      ['data/stores', '700'],
      ['data/stores/a.sqlite', '600'],
      ['data/run.sh', '700'],
      ['holiday', '755'],
      ['holiday/photo', '666'],
    ]);
    expect(modeOf(elsewhere)).toBe('666');
  });

  it('may be a link to a folder, which is the one narrowed', async () => {
    mkdirSync(`${home}-real`, { mode: 0o755 });
    symlinkSync(`${home}-real`, home);
    expect(codeOf(await makeHome(home))).toBe('ok');
    expect(modeOf(`${home}-real`)).toBe('700');
  });

  it('cannot be a folder for everybody, which stays as it is', async () => {
    mkdirSync(home);
    chmodSync(home, 0o1777);
    expect(codeOf(await makeHome(home))).toBe('home-unusable');
    expect(modeOf(home)).toBe('1777');
  });

  it('cannot be a file, nor lie in one', async () => {
    writeFileSync(home, '');
    expect(codeOf(await makeHome(home))).toBe('home-unusable');
    expect(codeOf(await makeHome(join(home, 'in')))).toBe('home-unusable');
  });
});

describe('a home is taken by one program', () => {
  const holder = `
    import { lockHome } from ${JSON.stringify(join(import.meta.dirname, '../../../src-main/shells/home.ts'))};
    const lock = lockHome(process.argv[1]);
    process.stdout.write(lock.ok ? 'held' : lock.error.code);
    setInterval(() => lock, 1000);`;
  async function hold() {
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--input-type=module'];
    const child = spawn(process.execPath, [...flags, '-e', holder, home], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, said: String(said) };
  }

  it('the second is told, until the first lets go', async () => {
    await makeHome(home);
    const first = lockHome(home);
    expect(codeOf(first)).toBe('ok');
    const other = await hold();
    expect(other.said).toBe('home-in-use');
    other.child.kill();
    if (first.ok) first.value.release();
    const again = lockHome(home);
    expect(codeOf(again)).toBe('ok');
    if (again.ok) again.value.release();
  });

  it('one that was killed holds nothing', async () => {
    await makeHome(home);
    const { child, said } = await hold();
    expect(said).toBe('held');
    expect(codeOf(lockHome(home))).toBe('home-in-use');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = lockHome(home);
    expect(codeOf(lock)).toBe('ok');
    if (lock.ok) lock.value.release();
  });

  it('a path too long for SQLite has words of its own', async () => {
    const deep = join(home, ...Array.from({ length: 10 }, () => 'x'.repeat(50)));
    await makeHome(deep);
    const lock = lockHome(deep);
    expect(codeOf(lock)).toBe('store-path-long');
    expect(lock.ok ? '' : lock.error.message).toContain('504');
  });
});

describe.skipIf(process.platform !== 'linux')('windows whose program was killed', () => {
  it('are thrown away at the next start, but for one that is still open, and nothing else is', async () => {
    await makeHome(home);
    const dead = ['browser-dead', 'browser-never', 'browser-reused', 'browser-not-asked-for'];
    for (const name of [...dead, 'browser-open', 'window', 'data'])
      mkdirSync(join(home, name, name === 'window' ? 'Default' : 'profile'), { recursive: true });
    writeFileSync(join(home, 'window/Local Storage'), '');
    writeFileSync(join(home, 'browser.txt'), '');
    const lockedBy = (name: string, pid: number | undefined) =>
      symlinkSync(`a-host-with-dashes-${pid}`, join(home, name, 'profile/SingletonLock'));
    const open = spawn(process.execPath, ['-e', 'process.stdin.resume()', '--', join(home, 'browser-open/profile')]);
    // The shell becomes a program that never asks how its child ended.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
    const [ended] = (await once(parent.stdout, 'data')) as [Buffer];
    lockedBy('browser-dead', 999_999_999);
    lockedBy('browser-reused', process.pid);
    lockedBy('browser-not-asked-for', Number(String(ended)));
    lockedBy('browser-open', open.pid);
    try {
      await expect
        .poll(() => readFileSync(`/proc/${Number(String(ended))}/stat`, 'utf8'), { timeout: 15_000 })
        .toMatch(/\) Z /);
      clearWindows(home);
    } finally {
      open.kill();
      parent.kill();
    }
    expect(readdirSync(home).sort()).toEqual(['browser-open', 'browser.txt', 'data', 'window']);
    expect(readdirSync(join(home, 'window'))).toEqual(['Local Storage']);
  });
});

// The last one: what is said here holds for the whole process.
describe.skipIf(process.platform === 'win32')('a program that keeps to its owner', () => {
  it.each([
    ['a folder of its own', 0o700, '700', '600'],
    ['a medium with rights', 0o755, '755', '644'],
    ['a medium of a group', 0o770, '770', '660'],
  ])('gives what it writes into %s (%o) the rights of that folder', async (_title, mode, folder, file) => {
    keepToOwner();
    mkdirSync(home);
    chmodSync(home, mode);
    const written = await writeTo(join(home, 'a/b'), [{ name: 'protocol.urna', bytes: Buffer.from('x') }]);
    expect(codeOf(written)).toBe('ok');
    expect([modeOf(join(home, 'a')), modeOf(join(home, 'a/b'))]).toEqual([folder, folder]);
    for (const name of readdirSync(join(home, 'a/b')))
      expect([name, modeOf(join(home, 'a/b', name))]).toEqual([name, file]);
    expect(existsSync(join(home, 'a/b/protocol.urna'))).toBe(true);
  });

  it('makes everything else its owner’s alone', () => {
    mkdirSync(join(home, 'folder'), { recursive: true });
    writeFileSync(join(home, 'file'), '');
    expect([statSync(join(home, 'folder')).mode & 0o777, statSync(join(home, 'file')).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
  });
});
