import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { diskFs, type MediaFs } from '../../../src-main/media/media-fs.ts';
import { inside, withFolder } from '../../../src-main/media/place.ts';
import { writeFiles } from '../../../src-main/media/write.ts';
import { writeTo } from '../../support/medium.ts';
import { brokenFs, failing, systemError } from './broken-fs.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const old = [
  { name: 'a.pdf', bytes: bytes('the old a') },
  { name: 'z.urna', bytes: bytes('z') },
];
const fresh = [
  { name: 'a.pdf', bytes: bytes('the new and longer a') },
  { name: 'b.urna', bytes: bytes('b'.repeat(10_000)) },
  { name: 'c.pdf', bytes: bytes('c') },
];

let folder = '';
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'urna-media-')), '001');
  await writeTo(folder, old);
});
const content = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Whatever happened, each final name holds whole old or whole new bytes, and every name in the manifest is there. */
function expectWhole(): void {
  const allowed = new Map([...old, ...fresh].map(({ name }) => [name, [] as string[]]));
  for (const file of [...old, ...fresh]) allowed.get(file.name)?.push(new TextDecoder().decode(file.bytes));
  for (const name of readdirSync(folder).filter((n) => n !== 'manifest.json' && !n.endsWith('.part')))
    expect(allowed.get(name), name).toContain(content(name));
  const manifest = JSON.parse(content('manifest.json')) as { files: { name: string }[] };
  for (const { name } of manifest.files) expect(readdirSync(folder)).toContain(name);
}

const half: MediaFs['createDurably'] = async (path, whole) => {
  await diskFs.createDurably(path, whole.subarray(0, whole.length / 2));
  throw systemError('ENOSPC');
};
const pulled: MediaFs['createDurably'] = async (path, whole) => {
  await diskFs.createDurably(path, whole.subarray(0, 1));
  throw systemError('EIO');
};
const flipped: MediaFs['readBack'] = async (path, limit) => {
  const read = await diskFs.readBack(path, limit);
  if (read instanceof Uint8Array && path.includes('b.urna')) read[77] = 0;
  return read;
};
const short: MediaFs['readBack'] = async (path, limit) => {
  const read = await diskFs.readBack(path, limit);
  return read instanceof Uint8Array ? read.subarray(1) : read;
};

describe('a medium that breaks while it is written', () => {
  it.each<[string, string, Partial<MediaFs>]>([
    ['is full at the first file', 'medium-full', { createDurably: failing(diskFs.createDurably, 'ENOSPC') }],
    ['is full at the second file', 'medium-full', { createDurably: failing(diskFs.createDurably, 'ENOSPC', 2) }],
    ['is full in the middle of a file', 'medium-full', { createDurably: half }],
    ['is full at the manifest', 'medium-full', { createDurably: failing(diskFs.createDurably, 'ENOSPC', 4) }],
    ['holds no file so large (FAT32)', 'medium-full', { createDurably: failing(diskFs.createDurably, 'EFBIG') }],
    ['is read-only', 'medium-read-only', { createDurably: failing(diskFs.createDurably, 'EROFS') }],
    ['is write-protected on Windows', 'medium-read-only', { createDurably: failing(diskFs.createDurably, 'EPERM') }],
    ['is pulled in the middle of a file', 'medium-gone', { createDurably: pulled }],
    ['is pulled before the rename', 'medium-gone', { rename: failing(diskFs.rename, 'ENOENT') }],
    ['is pulled before the folder is flushed', 'medium-gone', { syncFolder: failing(diskFs.syncFolder, 'EIO') }],
    ['is pulled before reading back', 'medium-gone', { readBack: failing(diskFs.readBack, 'ENODEV') }],
    ['is gone from the start', 'medium-gone', { hold: failing(diskFs.hold, 'ENXIO') }],
    ['is gone before the first look', 'medium-gone', { lookAt: failing(diskFs.lookAt, 'EIO') }],
    ['gives back another byte', 'medium-wrong-bytes', { readBack: flipped }],
    ['gives back fewer bytes', 'medium-wrong-bytes', { readBack: short }],
    ['gives back more bytes', 'medium-wrong-bytes', { readBack: async () => 'too-large' }],
    ['gives back no file', 'medium-wrong-bytes', { readBack: async () => null }],
    ['has a broken file system', 'medium-failing', { createDurably: failing(diskFs.createDurably, 'EUCLEAN') }],
    ['never lets the rename through', 'medium-busy', { rename: failing(diskFs.rename, 'EPERM') }],
  ])('%s: %s, and nothing half-written has a final name', async (_, code, replaced) => {
    const result = await writeTo(folder, fresh, brokenFs(replaced));
    expect(result).toMatchObject({ ok: false, error: { code } });
    expectWhole();
    expect(content('z.urna')).toBe('z');
  });

  it.each([
    ['has no room for it', 'medium-full', 'ENOSPC'],
    ['is pulled', 'medium-gone', 'ENXIO'],
  ])('a folder below that is to be made: the medium %s', async (_, code, system) => {
    const fs = brokenFs({ makeFolder: failing(diskFs.makeFolder, system) });
    const result = await withFolder(folder, (place) => writeFiles(inside(place, 'results'), fresh), fs);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expectWhole();
  });

  it('takes everything when tried again, and leaves no temporary name', async () => {
    await writeTo(folder, fresh, brokenFs({ createDurably: pulled }));
    expect(readdirSync(folder)).toContain('a.pdf.part');
    expect((await writeTo(folder, fresh)).ok).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.urna', 'c.pdf', 'manifest.json', 'z.urna']);
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits out a rename refused with %s for seconds', async (code) => {
    let waited = 0;
    const sleep = async (milliseconds: number) => void (waited += milliseconds);
    const rename = failing(diskFs.rename, code, 1, 12);
    expect((await writeTo(folder, fresh, brokenFs({ rename, sleep }))).ok).toBe(true);
    expect(waited).toBeGreaterThanOrEqual(2_000);
    expect(waited).toBeLessThanOrEqual(10_000);
    expect(content('a.pdf')).toBe('the new and longer a');
  });

  it('waits for a slow medium', async () => {
    const createDurably: MediaFs['createDurably'] = async (path, whole) => {
      await diskFs.sleep(30);
      return diskFs.createDurably(path, whole);
    };
    expect((await writeTo(folder, fresh, brokenFs({ createDurably }))).ok).toBe(true);
  });

  it('rebuilds a manifest that was damaged, from what it writes', async () => {
    writeFileSync(join(folder, 'manifest.json'), '{"files":[{"na');
    expect((await writeTo(folder, fresh)).ok).toBe(true);
    expect((JSON.parse(content('manifest.json')) as { files: unknown[] }).files).toHaveLength(3);
  });

  it('throws on what nobody foresaw', async () => {
    const createDurably = async () => {
      throw new TypeError('a bug');
    };
    await expect(writeTo(folder, fresh, brokenFs({ createDurably }))).rejects.toThrow('a bug');
  });
});

describe('really, without a fake', () => {
  it('a file where the folder should be', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    expect(await writeTo(folder, fresh)).toMatchObject({ ok: false, error: { code: 'medium-not-plain' } });
    expect(readFileSync(folder, 'utf8')).toBe('');
  });
});
