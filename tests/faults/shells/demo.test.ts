/** A demo laid out by a real process beside the program, and what comes between: a kill, a full disk, somebody's own file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startNodeWorker } from '../../../src-main/demo/beside/node.ts';
import { demoBeside, type DemoBeside, type Worker } from '../../../src-main/demo/beside/program.ts';
import { takeLock } from '../../../src-main/store/engine/sqlite/lock.ts';

const base = mkdtempSync(join(tmpdir(), 'urna-demo-beside-'));
afterAll(() => rmSync(base, { recursive: true }));
let dir: string;
let count = 0;
let demo: DemoBeside;
let worker: Worker;
beforeEach(async () => {
  dir = join(base, String((count += 1)), 'demo');
  mkdirSync(join(dir, '..'));
  demo = await demoBeside(dir, (where) => (worker = startNodeWorker(where)));
});
afterEach(() => demo.close());

const within = { timeout: 60_000, interval: 50 };
const isOpen = () => vi.waitFor(() => expect(demo.offer()?.precincts).toHaveLength(19), within);
const whyStopped = () =>
  vi.waitFor(() => {
    const failure = demo.view()?.failure;
    expect(failure).toBeTruthy();
    return failure?.code;
  }, within);
const saysItIsWhole = () => ['demo.json', 'stamp'].filter((name) => existsSync(join(dir, name)));

it('a process that was killed leaves nothing that is taken for a demo; the next one starts over', async () => {
  demo.begin();
  await isOpen();
  expect(readdirSync(join(dir, 'credentials'))).toEqual(
    expect.arrayContaining(['001-chair.urnakey', '001-deputy.urnakey', 'passphrases.txt']),
  );
  worker.kill();
  expect(await whyStopped()).toBe('demo-stopped');
  expect(saysItIsWhole()).toEqual([]);
  const next = await demoBeside(dir, startNodeWorker);
  expect(next.view()).toEqual({ done: 0, of: 19, failure: null });

  demo.again();
  expect(demo.offer()).toBeNull();
  await isOpen();
  await demo.close();
  // nobody holds it any more
  expect(takeLock(`${dir}.lock`, 0)).toMatchObject({ ok: true });
  expect(saysItIsWhole()).toEqual([]);
}, 180_000);

it('somebody’s own file is told, left alone, and holds nothing up when it is gone', async () => {
  mkdirSync(dir);
  writeFileSync(join(dir, 'thesis.txt'), 'mine');
  demo.begin();
  expect(await whyStopped()).toBe('demo-folder');
  expect(readdirSync(dir)).toEqual(['thesis.txt']);
  rmSync(join(dir, 'thesis.txt'));
  demo.again();
  await isOpen();
}, 120_000);

it('a folder in which another process still lays out a demo is waited for', async () => {
  const lock = takeLock(`${dir}.lock`, 0);
  demo.begin();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect([demo.view(), existsSync(dir)]).toEqual([{ done: 0, of: 19, failure: null }, false]);
  if (lock.ok) lock.value.release();
  await isOpen();
}, 120_000);

/** A disk of this test's own, where it may have one. */
function smallDisk(path: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  mkdirSync(path, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path], { stdio: 'ignore' }).status === 0;
}

it('a disk that is full is told', async ({ skip }) => {
  const disk = join(dir, '..');
  if (!smallDisk(disk)) return skip('not run: this test may mount no disk');
  try {
    demo.begin();
    expect(await whyStopped()).toBe('demo-full');
    expect(saysItIsWhole()).toEqual([]);
  } finally {
    await demo.close();
    spawnSync('umount', [disk]);
  }
}, 120_000);
