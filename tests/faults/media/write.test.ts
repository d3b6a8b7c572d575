import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { diskFs, type MediaFs } from '../../../src-main/media/media-fs.ts';
import { writeFiles } from '../../../src-main/media/write.ts';
import { brokenFs, failing, systemError } from './broken-fs.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const old = [
  { name: 'a.urna', bytes: bytes('the old a') },
  { name: 'z.urna', bytes: bytes('z') },
];
const fresh = [
  { name: 'a.urna', bytes: bytes('the new and longer a') },
  { name: 'b.urna', bytes: bytes('b'.repeat(10_000)) },
  { name: 'c.pdf', bytes: bytes('c') },
];

let folder = '';
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'urna-media-')), '001');
  await writeFiles(folder, old);
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

const half: MediaFs['writeDurably'] = async (path, whole) => {
  await diskFs.writeDurably(path, whole.subarray(0, whole.length / 2));
  throw systemError('ENOSPC');
};
const pulled: MediaFs['writeDurably'] = async (path, whole) => {
  await diskFs.writeDurably(path, whole.subarray(0, 1));
  throw systemError('EIO');
};
const flipped: MediaFs['readOnce'] = async (path, limit) => {
  const read = await diskFs.readOnce(path, limit);
  if (read instanceof Uint8Array && path.includes('b.urna')) read[77] = 0;
  return read;
};
const short: MediaFs['readOnce'] = async (path, limit) => {
  const read = await diskFs.readOnce(path, limit);
  return read instanceof Uint8Array ? read.subarray(1) : read;
};

describe('a medium that breaks while it is written', () => {
  it.each<[string, string, Partial<MediaFs>]>([
    ['is full at the first file', 'medium-full', { writeDurably: failing(diskFs.writeDurably, 'ENOSPC') }],
    ['is full at the second file', 'medium-full', { writeDurably: failing(diskFs.writeDurably, 'ENOSPC', 2) }],
    ['is full in the middle of a file', 'medium-full', { writeDurably: half }],
    ['is full at the manifest', 'medium-full', { writeDurably: failing(diskFs.writeDurably, 'ENOSPC', 4) }],
    ['has no room for a folder', 'medium-full', { makeFolder: failing(diskFs.makeFolder, 'ENOSPC') }],
    ['holds no file so large (FAT32)', 'medium-full', { writeDurably: failing(diskFs.writeDurably, 'EFBIG') }],
    ['is read-only', 'medium-read-only', { writeDurably: failing(diskFs.writeDurably, 'EROFS') }],
    ['is write-protected on Windows', 'medium-read-only', { writeDurably: failing(diskFs.writeDurably, 'EPERM') }],
    [
      'is pulled in the middle of a file',
      'medium-gone',
      { writeDurably: pulled, remove: failing(diskFs.remove, 'ENOENT') },
    ],
    ['is pulled before the rename', 'medium-gone', { rename: failing(diskFs.rename, 'ENOENT') }],
    ['is pulled before the folder is flushed', 'medium-gone', { syncFolder: failing(diskFs.syncFolder, 'EIO') }],
    ['is pulled before reading back', 'medium-gone', { readOnce: failing(diskFs.readOnce, 'ENODEV') }],
    ['is gone from the start', 'medium-gone', { makeFolder: failing(diskFs.makeFolder, 'ENXIO') }],
    ['gives back another byte', 'medium-wrong-bytes', { readOnce: flipped }],
    ['gives back fewer bytes', 'medium-wrong-bytes', { readOnce: short }],
    ['gives back more bytes', 'medium-wrong-bytes', { readOnce: async () => 'too-large' }],
    ['gives back no file', 'medium-wrong-bytes', { readOnce: async () => null }],
    ['has a broken file system', 'medium-failing', { writeDurably: failing(diskFs.writeDurably, 'EUCLEAN') }],
    ['never lets the rename through', 'medium-busy', { rename: failing(diskFs.rename, 'EPERM') }],
  ])('%s: %s, and nothing half-written has a final name', async (_, code, replaced) => {
    const result = await writeFiles(folder, fresh, brokenFs(replaced));
    expect(result).toMatchObject({ ok: false, error: { code } });
    expectWhole();
    expect(content('z.urna')).toBe('z');
  });

  it('takes everything when tried again, and leaves no temporary name', async () => {
    await writeFiles(folder, fresh, brokenFs({ writeDurably: pulled, remove: failing(diskFs.remove, 'EIO') }));
    expect(readdirSync(folder)).toContain('a.urna.part');
    expect((await writeFiles(folder, fresh)).ok).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['a.urna', 'b.urna', 'c.pdf', 'manifest.json', 'z.urna']);
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits out a rename refused with %s for seconds', async (code) => {
    let waited = 0;
    const sleep = async (milliseconds: number) => void (waited += milliseconds);
    const rename = failing(diskFs.rename, code, 1, 12);
    expect((await writeFiles(folder, fresh, brokenFs({ rename, sleep }))).ok).toBe(true);
    expect(waited).toBeGreaterThanOrEqual(2_000);
    expect(waited).toBeLessThanOrEqual(10_000);
    expect(content('a.urna')).toBe('the new and longer a');
  });

  it('waits for a slow medium', async () => {
    const writeDurably: MediaFs['writeDurably'] = async (path, whole) => {
      await diskFs.sleep(30);
      return diskFs.writeDurably(path, whole);
    };
    expect((await writeFiles(folder, fresh, brokenFs({ writeDurably }))).ok).toBe(true);
  });

  it('rebuilds a manifest that was damaged, from what it writes', async () => {
    writeFileSync(join(folder, 'manifest.json'), '{"files":[{"na');
    expect((await writeFiles(folder, fresh)).ok).toBe(true);
    expect((JSON.parse(content('manifest.json')) as { files: unknown[] }).files).toHaveLength(3);
  });

  it('throws on what nobody foresaw', async () => {
    const writeDurably = async () => {
      throw new TypeError('a bug');
    };
    await expect(writeFiles(folder, fresh, brokenFs({ writeDurably }))).rejects.toThrow('a bug');
  });
});

describe('really, without a fake', () => {
  it('a file where the folder should be', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    expect(await writeFiles(folder, fresh)).toMatchObject({ ok: false, error: { code: 'medium-failing' } });
    expect(readFileSync(folder, 'utf8')).toBe('');
  });
});
