import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFs, type MediaFs } from '../../../src-main/media/media-fs.ts';
import { readFiles } from '../../../src-main/media/read.ts';
import { writeFiles } from '../../../src-main/media/write.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const folder = () => join(mkdtempSync(join(tmpdir(), 'urna-media-')), '001');
const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
const manifest = (at: string) => JSON.parse(readFileSync(join(at, 'manifest.json'), 'utf8')) as unknown;

describe('writing to a medium', () => {
  it('puts down whole files and a manifest of them, sorted by name', async () => {
    const at = folder();
    const result = await writeFiles(at, [
      { name: 'b.pdf', bytes: bytes('bb') },
      { name: 'a.urna', bytes: bytes('a') },
    ]);
    expect(result).toMatchObject({ ok: true, value: [{ name: 'b.pdf' }, { name: 'a.urna' }] });
    expect(readdirSync(at).sort()).toEqual(['a.urna', 'b.pdf', 'manifest.json']);
    expect(manifest(at)).toEqual({
      files: [
        { name: 'a.urna', bytes: 1, sha256: hash('a') },
        { name: 'b.pdf', bytes: 2, sha256: hash('bb') },
      ],
    });
  });

  it('adds to what is there; the manifest keeps the old names and takes new content', async () => {
    const at = folder();
    await writeFiles(at, [
      { name: 'a.urna', bytes: bytes('a') },
      { name: 'z.urna', bytes: bytes('z') },
    ]);
    await writeFiles(at, [
      { name: 'a.urna', bytes: bytes('a2') },
      { name: 'c.urna', bytes: bytes('') },
    ]);
    expect(manifest(at)).toEqual({
      files: [
        { name: 'a.urna', bytes: 2, sha256: hash('a2') },
        { name: 'c.urna', bytes: 0, sha256: hash('') },
        { name: 'z.urna', bytes: 1, sha256: hash('z') },
      ],
    });
    const back = [];
    for await (const taken of readFiles(at, { maxBytes: 10 }))
      back.push(taken.ok && new TextDecoder().decode(taken.value.bytes));
    expect(back).toEqual(['a2', '', 'z']);
  });

  it('flushes, reads back and renames in this order, each file before the next, the manifest last', async () => {
    const steps: string[] = [];
    const noted =
      <Args extends unknown[], T>(step: string, real: (path: string, ...args: Args) => Promise<T>) =>
      (path: string, ...args: Args) => {
        steps.push(`${step} ${path.slice(path.lastIndexOf('/') + 1)}`);
        return real(path, ...args);
      };
    const fs: MediaFs = {
      ...diskFs,
      writeDurably: noted('write', diskFs.writeDurably),
      readOnce: noted('read', diskFs.readOnce),
      rename: noted('rename', diskFs.rename),
      syncFolder: noted('sync', diskFs.syncFolder),
    };
    await writeFiles(folder(), [{ name: 'a.urna', bytes: bytes('a') }], fs);
    expect(steps).toEqual([
      'write a.urna.part',
      'read a.urna.part',
      'rename a.urna.part',
      'sync 001',
      'read manifest.json',
      'write manifest.json.part',
      'read manifest.json.part',
      'rename manifest.json.part',
      'sync 001',
    ]);
  });

  it.each([
    '../a.urna',
    'a/b.urna',
    'a\\b.urna',
    'C:a.urna',
    '.a',
    'ą.urna',
    'a.urna ',
    'a.',
    'CON',
    'con.urna',
    'lpt1.pdf',
    'manifest.json',
    'x'.repeat(121),
    '',
  ])('refuses the name «%s»', async (name) => {
    const at = folder();
    await expect(writeFiles(at, [{ name, bytes: bytes('a') }])).rejects.toThrow('not a portable file name');
  });

  it.each(['a.urna', 'console.urna', 'cwiczenie-2029-04-08-local-080401-001-mayor-1-r1.urna', 'x'.repeat(120)])(
    'takes the name «%s»',
    async (name) => {
      expect((await writeFiles(folder(), [{ name, bytes: bytes('a') }])).ok).toBe(true);
    },
  );
});
