import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { diskFs, type FolderEntry, type MediaFs } from '../../../src-main/media/media-fs.ts';
import { readFiles } from '../../../src-main/media/read.ts';
import { brokenFs, systemError } from './broken-fs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'urna-media-'));
  for (const name of ['a.urna', 'b.urna', 'c.urna']) writeFileSync(join(folder, name), name);
});

async function outcomes(fs: MediaFs, path = folder): Promise<string[]> {
  const all: string[] = [];
  for await (const taken of readFiles(path, { maxBytes: 100 }, fs))
    all.push(taken.ok ? new TextDecoder().decode(taken.value.bytes) : taken.error.code);
  return all;
}
const failingAt =
  (name: string, code: string, before = () => undefined as void): MediaFs['readOnce'] =>
  async (path, limit) => {
    if (!path.endsWith(name)) return diskFs.readOnce(path, limit);
    before();
    throw systemError(code);
  };

describe('a medium that breaks while it is read', () => {
  it.each([
    ['a bad sector', 'EIO'],
    ['a file nobody may read', 'EACCES'],
    ['a file that went away', 'ENOENT'],
  ])('%s is one bad file', async (_, code) => {
    expect(await outcomes(brokenFs({ readOnce: failingAt('b.urna', code) }))).toEqual(['a.urna', 'damaged', 'c.urna']);
  });

  it('pulled out in the middle it is gone, said once', async () => {
    const readOnce = failingAt('b.urna', 'EIO', () => rmSync(folder, { recursive: true }));
    expect(await outcomes(brokenFs({ readOnce }))).toEqual(['a.urna', 'medium-gone']);
  });

  it('pulled out while its folder is listed it is gone', async () => {
    async function* entries(): AsyncGenerator<FolderEntry> {
      rmSync(folder, { recursive: true });
      yield* [];
      throw systemError('EIO');
    }
    expect(await outcomes(brokenFs({ entries }))).toEqual(['medium-gone']);
  });

  it('a folder that is not there is gone', async () => {
    expect(await outcomes(diskFs, join(folder, 'none'))).toEqual(['medium-gone']);
  });

  it('reads each file once: what a second reading would give does not matter', async () => {
    const opened: string[] = [];
    const readOnce: MediaFs['readOnce'] = async (path, limit) => {
      const first = !opened.includes(path);
      opened.push(path);
      return first ? diskFs.readOnce(path, limit) : new TextEncoder().encode('forged');
    };
    expect(await outcomes(brokenFs({ readOnce }))).toEqual(['a.urna', 'b.urna', 'c.urna']);
    expect(opened).toHaveLength(3);
  });

  it('throws on what nobody foresaw', async () => {
    const readOnce = async () => {
      throw new TypeError('a bug');
    };
    await expect(outcomes(brokenFs({ readOnce }))).rejects.toThrow('a bug');
  });
});
