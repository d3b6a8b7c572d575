import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFs, type MediaFs } from '../../../../src-main/media/media-fs.ts';
import { inside, withFolder } from '../../../../src-main/media/place.ts';
import { readFiles } from '../../../../src-main/media/read.ts';
import { writeFiles } from '../../../../src-main/media/write.ts';
import { writeTo } from '../../../support/medium.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const folder = () => join(mkdtempSync(join(tmpdir(), 'urna-media-')), '001');
const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
const manifest = (at: string) => JSON.parse(readFileSync(join(at, 'manifest.json'), 'utf8')) as unknown;

describe('writing to a medium', () => {
  it('puts down whole files and a manifest of them, sorted by name', async () => {
    const at = folder();
    const result = await writeTo(at, [
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
    await writeTo(at, [
      { name: 'a.pdf', bytes: bytes('a') },
      { name: 'z.urna', bytes: bytes('z') },
    ]);
    await writeTo(at, [
      { name: 'a.pdf', bytes: bytes('a2') },
      { name: 'c.urna', bytes: bytes('') },
    ]);
    expect(manifest(at)).toEqual({
      files: [
        { name: 'a.pdf', bytes: 2, sha256: hash('a2') },
        { name: 'c.urna', bytes: 0, sha256: hash('') },
        { name: 'z.urna', bytes: 1, sha256: hash('z') },
      ],
    });
    const back = [];
    for await (const taken of readFiles(at, { maxBytes: 10 }))
      back.push(taken.ok && new TextDecoder().decode(taken.value.bytes));
    expect(back).toEqual(['', 'z']);
  });

  it.each([
    ['a sealed file by the same bytes', 'a.urna', 'first', 'written'],
    ['a sealed file by other bytes', 'a.urna', 'other', 'sealed-differs'],
    ['a sealed file by fewer', 'a.urna', 'fir', 'sealed-differs'],
    ['a sealed file by more', 'a.urna', 'first and more', 'sealed-differs'],
    ['a readable one by other bytes', 'a.pdf', 'other', 'written'],
  ])('replacing %s: %s → %s: %s', async (_, name, content, outcome) => {
    const at = folder();
    await writeTo(at, [{ name, bytes: bytes('first') }]);
    const result = await writeTo(at, [
      { name: 'b.pdf', bytes: bytes('b') },
      { name, bytes: bytes(content) },
    ]);
    expect(result.ok ? 'written' : result.error.code).toBe(outcome);
    // a refusal comes before the first byte
    expect(readdirSync(at)).toHaveLength(outcome === 'written' ? 3 : 2);
    expect(readFileSync(join(at, name), 'utf8')).toBe(outcome === 'written' ? content : 'first');
  });

  it('two at once to one folder: each waits for the other', async () => {
    const at = folder();
    const files = ['a', 'b', 'c'].map((name) => ({ name: `${name}.urna`, bytes: bytes(name.repeat(100_000)) }));
    const results = await Promise.all([writeTo(at, files), writeTo(at, files), writeTo(at, files)]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(readdirSync(at).sort()).toEqual(['a.urna', 'b.urna', 'c.urna', 'manifest.json']);
  });

  it('flushes, reads back and renames in this order, each file before the next, the manifest last', async () => {
    const at = folder();
    const above = dirname(at);
    const steps: string[] = [];
    const noted =
      <Args extends unknown[], T>(step: string, real: (path: string, ...args: Args) => Promise<T>) =>
      (path: string, ...args: Args) => {
        steps.push(`${step} ${path === above ? 'above' : basename(path)}`);
        return real(path, ...args);
      };
    const fs: MediaFs = {
      ...diskFs,
      makeFolder: noted('make', diskFs.makeFolder),
      createDurably: noted('write', diskFs.createDurably),
      readOnce: noted('read', diskFs.readOnce),
      readBack: noted('read back', diskFs.readBack),
      rename: noted('rename', diskFs.rename),
      syncFolder: noted('sync', diskFs.syncFolder),
    };
    await withFolder(at, (place) => writeFiles(inside(place, 'new'), [{ name: 'a.urna', bytes: bytes('a') }]), fs);
    expect(steps).toEqual([
      'make 001',
      'sync above',
      'make new',
      'sync 001',
      'write a.urna.part',
      'read back a.urna.part',
      'rename a.urna.part',
      'sync new',
      'write manifest.json.part',
      'read back manifest.json.part',
      'rename manifest.json.part',
      'sync new',
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
    await expect(writeTo(at, [{ name, bytes: bytes('a') }])).rejects.toThrow('not a portable file name');
  });

  it.each(['a.urna', 'console.urna', 'cwiczenie-2029-04-08-local-080401-001-mayor-1-r1.urna', 'x'.repeat(120)])(
    'takes the name «%s»',
    async (name) => {
      expect((await writeTo(folder(), [{ name, bytes: bytes('a') }])).ok).toBe(true);
    },
  );
});
