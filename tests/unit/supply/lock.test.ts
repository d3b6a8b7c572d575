/** What `npm ci` may bring in: bytes whose hash is known, from the registry alone, without running anything of theirs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { resourceRoot } from '../../../src-main/machine/paths.ts';

const read = (file: string): string => readFileSync(join(resourceRoot(), file), 'utf8');
const names = z.record(z.string(), z.string()).default({});
const entry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  optionalDependencies: names,
});
const lock = z.object({ packages: z.record(z.string(), entry) }).parse(JSON.parse(read('package-lock.json')));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const which = (wrong: (one: z.infer<typeof entry>) => boolean): string[] =>
  locked.filter(([, one]) => wrong(one)).map(([path]) => path);

describe('package-lock.json', () => {
  it('names one version and one SHA-512 of every package', () => {
    expect(locked.length).toBeGreaterThan(500);
    expect(which(({ version }) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).toEqual([]);
    expect(which(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
  });

  it('names no place to fetch from: every package is the registry’s, whichever mirror of it is set', () => {
    expect(which(({ resolved, link }) => resolved !== undefined || link === true)).toEqual([]);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('leaves no system out: what a locked package may need elsewhere is locked too', () => {
    const missing = locked.flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter((name) => {
        const above = path
          .split('/node_modules/')
          .map((_, depth, all) => all.slice(0, depth + 1).join('/node_modules/'));
        const places = ['node_modules', ...above.map((folder) => `${folder}/node_modules`)];
        return !places.some((place) => `${place}/${name}` in lock.packages);
      }),
    );
    expect(missing).toEqual([]);
  });

  it('needs no install script: none is run, and the one there is belongs to an installer that is not made', () => {
    expect(read('.npmrc')).toContain('ignore-scripts=true');
    expect(which(({ hasInstallScript }) => hasInstallScript === true)).toEqual(['node_modules/electron-winstaller']);
    expect(read('electron-builder.yml')).not.toMatch(/squirrel/i);
  });
});

it('package.json asks for exact versions only', () => {
  const manifest = z
    .object({ dependencies: names, devDependencies: names, optionalDependencies: names })
    .parse(JSON.parse(read('package.json')));
  const asked = Object.values(manifest).flatMap((group) => Object.entries(group));
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
