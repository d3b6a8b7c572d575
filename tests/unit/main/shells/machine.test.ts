/** What a shell finds on the machine: the program's own files, the built window, the media. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createCore } from '../../../../src-main/core.ts';
import { resourceRoot } from '../../../../src-main/machine/paths.ts';
import { machineServices } from '../../../../src-main/shells/services.ts';
import { readWindowFiles } from '../../../../src-main/shells/window-files.ts';

const base = mkdtempSync(join(tmpdir(), 'urna-machine-'));
afterAll(() => rmSync(base, { recursive: true }));
let folder: string;
let count = 0;
beforeEach(() => {
  folder = join(base, String((count += 1)));
  mkdirSync(join(folder, 'deep/er'), { recursive: true });
});

describe('the root of resources', () => {
  it('is the folder of package.json, from the sources and from the bundle alike', () => {
    writeFileSync(join(folder, 'package.json'), '{}');
    expect(resourceRoot(join(folder, 'deep'))).toBe(folder);
    expect(resourceRoot(join(folder, 'deep/er'))).toBe(folder);
  });

  it('is missed with its place named', () => {
    expect(() => resourceRoot(join(folder, 'deep'))).toThrow(folder);
  });
});

describe('the files of the window', () => {
  const write = (...names: string[]) => names.forEach((name) => writeFileSync(join(folder, name), name));

  it('are the files under their exact paths, and the page under /', async () => {
    write('index.html', 'deep/main-x1.js', 'deep/er/plex.woff2');
    const files = await readWindowFiles(folder);
    const served = Object.fromEntries([...files].map(([path, { type, bytes }]) => [path, [type, bytes.toString()]]));
    expect(served).toEqual({
      '/': ['text/html; charset=utf-8', 'index.html'],
      '/index.html': ['text/html; charset=utf-8', 'index.html'],
      '/deep/main-x1.js': ['text/javascript; charset=utf-8', 'deep/main-x1.js'],
      '/deep/er/plex.woff2': ['font/woff2', 'deep/er/plex.woff2'],
    });
  });

  it.each(['main.js.map', 'notes.txt', '.env', 'ż.js', 'a b.js', 'deep/a%2fb.js'])('cannot be «%s»', async (name) => {
    write('index.html', name);
    await expect(readWindowFiles(folder)).rejects.toThrow(name);
  });

  it('say how to make them where there are none', async () => {
    await expect(readWindowFiles(folder)).rejects.toThrow('npm run build');
  });
});

describe('the media of a machine', () => {
  it('hold a folder that stands for a pendrive, and the demo once it is laid out', async () => {
    const services = await machineServices(folder, 'browser');
    const folders = async () => (await services.media()).filter(({ kind }) => kind === 'folder');
    expect(await folders()).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{16}$/),
        label: 'pendrive',
        path: join(folder, 'pendrive'),
        kind: 'folder',
        writable: true,
      },
    ]);
    mkdirSync(join(folder, 'demo'));
    expect((await folders()).map(({ label, writable }) => [label, writable])).toEqual([
      ['demo', false],
      ['pendrive', true],
    ]);
    expect(new Set((await folders()).map(({ id }) => id)).size).toBe(2);
  });
});

it('a stick whose folder is called like the demo’s is not taken for the demo', async () => {
  const demoDir = join(folder, 'demo');
  const stick = join(folder, 'deep', 'demo');
  for (const path of [demoDir, stick]) mkdirSync(path);
  writeFileSync(join(demoDir, 'demo.json'), JSON.stringify({ precincts: [1], passphrases: {} }));
  const medium = (id: string, path: string) => ({ id, label: id, path, kind: 'folder', writable: true }) as const;
  const core = await createCore({
    clock: () => '2029-04-08T21:00:00+02:00',
    dataDir: join(folder, 'data'),
    media: async () => [medium('stick', stick), medium('demo', demoDir)],
    shell: 'cli',
    demoDir,
  });
  const status = core.ok ? await core.value.openSession().call('welcome.status', {}) : core;
  expect(status).toMatchObject({ ok: true, value: { demo: { medium: 'demo' } } });
});
