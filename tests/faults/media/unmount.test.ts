/**
 * A real file system under the medium's name: taken away at any moment of an export, or giving back other bytes than it
 * took. Mounting needs root and a loop device.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { diskFs } from '../../../src-main/media/media-fs.ts';
import { enterMayor, MAYOR, openDesk, openPrecinct, signMayor, stick, type Desk } from '../../support/core.ts';
import { writeTo } from '../../support/medium.ts';
import { brokenFs } from './broken-fs.ts';

const MOMENTS = 50;
const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });

let dir: string;
/** An empty ext4 that each test gets a copy of. */
const blank = () => join(dir, 'blank.img');
const image = () => join(dir, 'stick.img');
const elsewhere = () => join(dir, 'elsewhere');

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  dir = mkdtempSync(join(tmpdir(), 'urna-mount-'));
  mkdirSync(elsewhere());
  try {
    run('truncate', '-s', '4M', blank());
    run('mkfs.ext4', '-q', blank());
    copyFileSync(blank(), image());
    const device = plugIn(elsewhere());
    run('umount', elsewhere());
    run('losetup', '-d', device);
    return true;
  } catch {
    rmSync(dir, { recursive: true, force: true });
    return false;
  }
}

/** @returns the loop device, to be mounted again wherever it is looked at */
function plugIn(at: string): string {
  const device = run('losetup', '--find', '--show', image()).toString().trim();
  run('mount', device, at);
  return device;
}

const mountable = canMount();
it.skipIf(mountable)('not run: mounting a file system needs root, mkfs.ext4 and a loop device', () => {});

describe.runIf(mountable)(`a stick pulled out at ${MOMENTS} moments of an export`, () => {
  let desk: Desk;
  let place: string;
  let names: string[];
  let sealed: Buffer;
  /** What an export takes here, in milliseconds. */
  let whole: number;
  const carry = () => desk.ask('carry.export', { id: MAYOR, medium: stick });

  beforeAll(async () => {
    desk = await openDesk(undefined, undefined, 'mount');
    place = join(desk.dir, stick);
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    copyFileSync(join(place, '001-chair.urnakey'), join(dir, 'key'));
    copyFileSync(blank(), image());
    const device = plugIn(place);
    copyFileSync(join(dir, 'key'), join(place, '001-chair.urnakey'));
    await signMayor(desk);
    const start = performance.now();
    await carry();
    whole = performance.now() - start;
    names = readdirSync(place).filter((name) => /\.(urna|pdf|json)$/.test(name));
    sealed = readFileSync(
      join(
        place,
        names.find((name) => name.endsWith('.urna'))!,
      ),
    );
    run('umount', place);
    run('losetup', '-d', device);
    rmSync(join(place, '001-chair.urnakey'));
  });
  afterAll(async () => {
    await desk.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('that is not mounted at all takes nothing', async () => {
    expect((await desk.refused('carry.export', { id: MAYOR, medium: stick })).code).toBe('medium-gone');
    expect(readdirSync(place)).toEqual([]);
  });

  /** Whole files only under final names, wherever they are. */
  function expectWhole(folder: string): string[] {
    const found = readdirSync(folder).filter((name) => !name.endsWith('.part') && name !== 'lost+found');
    for (const name of found) {
      const bytes = readFileSync(join(folder, name));
      if (name.endsWith('.urna')) expect(bytes).toEqual(sealed);
      else if (name.endsWith('.pdf')) expect(bytes.subarray(-7).toString()).toContain('%%EOF');
      else expect(JSON.parse(bytes.toString())).toHaveProperty('files');
    }
    return found.sort();
  }

  it('told exported, the files are on it; else the failure is named, and nothing lies on the computer', async () => {
    const outcomes = { exported: 0, gone: 0 };
    for (let n = 0; n < MOMENTS; n++) {
      copyFileSync(blank(), image());
      const device = plugIn(place);
      const moment = (Math.random() * whole * 1.5) / 1000;
      const pulling = spawn('sh', ['-c', `sleep ${moment.toFixed(4)}; umount -l ${place}`]);
      const answer = await carry().then(
        () => 'exported',
        (error: Error) => error.message,
      );
      await ended(pulling);
      run('mount', device, elsewhere());
      const found = expectWhole(elsewhere());
      run('umount', elsewhere());
      run('losetup', '-d', device);
      if (answer === 'exported') outcomes.exported += 1;
      else outcomes.gone += 1;
      if (answer === 'exported') expect(found).toEqual(names.toSorted());
      else expect(answer).toContain('medium-gone');
      expect(readdirSync(place)).toEqual([]);
    }
    // else the moments were not those of an export
    expect(outcomes.exported).toBeGreaterThan(0);
    expect(outcomes.gone).toBeGreaterThan(0);
  }, 180_000);
});

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    else child.on('exit', () => resolve());
  });
}

describe.runIf(mountable)('a stick that does not keep what it took', () => {
  let place: string;
  let device: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'urna-liar-'));
    place = join(dir, 'place');
    mkdirSync(place);
    run('truncate', '-s', '4M', image());
    run('mkfs.ext4', '-q', image());
    device = plugIn(place);
  });
  afterEach(() => {
    run('umount', place);
    run('losetup', '-d', device);
    rmSync(dir, { recursive: true, force: true });
  });

  it('is found out, although the system still remembers the right bytes', async () => {
    const bytes = Buffer.alloc(50_000, 'a protocol, over and over. ');
    let remembered: Buffer | undefined;
    const fs = brokenFs({
      createDurably: async (path, whole) => {
        const id = await diskFs.createDurably(path, whole);
        if (path.endsWith('.urna.part')) {
          const at = readFileSync(image()).indexOf(bytes.subarray(0, 4096));
          writeSync(openSync(image(), 'r+'), 'X', at + 17);
          remembered = readFileSync(path);
        }
        return id;
      },
    });
    const result = await writeTo(place, [{ name: 'a.urna', bytes }], fs);
    expect(remembered).toEqual(bytes);
    expect(result).toMatchObject({ ok: false, error: { code: 'medium-wrong-bytes' } });
    expect(readdirSync(place)).toEqual(['lost+found']);
  });
});
