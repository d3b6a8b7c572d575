import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFs, type FolderEntry, type MediaFs } from '../../../../src-main/media/media-fs.ts';
import { readFiles } from '../../../../src-main/media/read.ts';

const LIMIT = 1000;

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'urna-media-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** `[path below the folder, content or failure]` of everything read. */
async function read(path: string, root = path): Promise<[string, string][]> {
  const all: [string, string][] = [];
  for await (const taken of readFiles(path, { maxBytes: LIMIT }))
    all.push(
      taken.ok
        ? [relative(root, taken.value.path), new TextDecoder().decode(taken.value.bytes)]
        : [relative(root, taken.error.where ?? ''), taken.error.code],
    );
  return all;
}

describe('reading a medium', () => {
  it('takes every sealed file below the folder, in one order, and nothing else', async () => {
    const folder = folderOf({
      'b.urna': 'b',
      'a.urna': 'a',
      'a.pdf': '-',
      'manifest.json': '-',
      'c.urna.part': '-',
      '002/d.urna': 'd',
      '001/deep/er/e.URNA': 'e',
    });
    expect(await read(folder)).toEqual([
      [join('001', 'deep', 'er', 'e.URNA'), 'e'],
      [join('002', 'd.urna'), 'd'],
      ['a.urna', 'a'],
      ['b.urna', 'b'],
    ]);
  });

  it('passes over bins and copies that systems make: a deleted file is not handed in', async () => {
    const folder = folderOf({
      '.Trash-1000/a.urna': '-',
      '$RECYCLE.BIN/a.urna': '-',
      'System Volume Information/a.urna': '-',
      '._b.urna': '-',
      'b.urna': 'b',
    });
    expect(await read(folder)).toEqual([['b.urna', 'b']]);
  });

  it.each([
    [0, 'x'.repeat(0)],
    [LIMIT - 1, 'x'.repeat(LIMIT - 1)],
    [LIMIT, 'x'.repeat(LIMIT)],
    [LIMIT + 1, 'too-large'],
    [LIMIT * 50, 'too-large'],
  ])('a file of %i bytes with a limit of 1000', async (size, expected) => {
    expect(await read(folderOf({ 'a.urna': 'x'.repeat(size) }))).toEqual([['a.urna', expected]]);
  });

  it('takes the one file a path names, whatever its name', async () => {
    const folder = folderOf({ 'roster.json': 'r' });
    expect(await read(join(folder, 'roster.json'), folder)).toEqual([['roster.json', 'r']]);
  });

  it.skipIf(process.platform === 'win32')('follows no link on a medium, to a file, a folder or itself', async () => {
    const outside = folderOf({ 'secret.urna': 'secret' });
    const folder = folderOf({ 'z.urna': 'z' });
    symlinkSync(join(outside, 'secret.urna'), join(folder, 'a.urna'));
    symlinkSync(outside, join(folder, 'b'));
    symlinkSync(folder, join(folder, 'loop'));
    symlinkSync(outside, join(folder, 'c.urna'));
    expect(await read(folder)).toEqual([
      ['a.urna', 'damaged'],
      ['c.urna', 'damaged'],
      ['z.urna', 'z'],
    ]);
  });

  it.skipIf(process.platform === 'win32')(
    'a link put in place of a file after listing is refused by the opening',
    async () => {
      const folder = folderOf({ 'a.txt': 'secret' });
      symlinkSync(join(folder, 'a.txt'), join(folder, 'a.urna'));
      await expect(diskFs.readOnce(join(folder, 'a.urna'), LIMIT)).rejects.toThrow('ELOOP');
    },
  );

  it.skipIf(process.platform === 'win32')('is not held up by a pipe', async () => {
    const folder = folderOf({ 'z.urna': 'z' });
    execFileSync('mkfifo', [join(folder, 'a.urna')]);
    expect(await read(folder)).toEqual([
      ['a.urna', 'damaged'],
      ['z.urna', 'z'],
    ]);
    expect(await diskFs.readOnce(join(folder, 'a.urna'), LIMIT)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('shows hostile names without what makes them hostile', async () => {
    const folder = folderOf({ 'a\n\u001b[2J.urna': 'a', 'b\u202eanru.urna': 'b', 'c‏.urna': 'c' });
    expect(await read(folder)).toEqual([
      ['a\ufffd\ufffd[2J.urna', 'a'],
      ['b\ufffdanru.urna', 'b'],
      ['c\ufffd.urna', 'c'],
    ]);
  });

  it('walks a hundred thousand files holding at most ten thousand names', async () => {
    const count = 100_000;
    let listed = 0;
    let seen = 0;
    let ahead = 0;
    const bytes = new Uint8Array(1);
    const fs: MediaFs = {
      ...diskFs,
      kindOf: async () => 'folder',
      async *entries(): AsyncGenerator<FolderEntry> {
        for (; listed < count; listed++) yield { name: `${listed}.urna`, kind: 'file' };
      },
      readOnce: async () => bytes,
    };
    for await (const taken of readFiles('/medium', { maxBytes: LIMIT }, fs)) {
      ahead = Math.max(ahead, listed - seen);
      if (taken.ok) seen++;
    }
    expect(seen).toBe(count);
    expect(ahead).toBeLessThanOrEqual(10_000);
  });
});
