/**
 * The main program as it is shipped, bundled and run by Node with a stand-in for Electron: every lock is on before the
 * first page, the page comes from the package, a call reaches the real core, and closing the window ends it all.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../scripts/build.ts';
import { resourceRoot } from '../../../src-main/machine/paths.ts';

const root = resourceRoot();
const stage = mkdtempSync(join(tmpdir(), 'urna-desktop-'));
afterAll(() => rmSync(stage, { recursive: true, force: true }));

beforeAll(async () => {
  const electron = join(stage, 'node_modules/electron');
  mkdirSync(electron, { recursive: true });
  cpSync(join(root, 'tests/support/electron-module.mjs'), join(electron, 'index.mjs'));
  writeFileSync(join(electron, 'package.json'), '{"name":"electron","type":"module","exports":"./index.mjs"}');
  symlinkSync(join(root, 'node_modules/better-sqlite3'), join(stage, 'node_modules/better-sqlite3'), 'junction');
  for (const folder of ['definitions', 'assets']) cpSync(join(root, folder), join(stage, folder), { recursive: true });
  cpSync(join(root, 'package.json'), join(stage, 'package.json'));
  await bundle('main.ts', 'es', join(stage, 'dist/main/main.mjs'));
});

function run(): { status: number | null; said: unknown[][] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(stage, 'dist/main/main.mjs')], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, URNA_HOME: join(stage, 'home') },
  });
  if (stderr !== '') throw new Error(stderr);
  return {
    status,
    said: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown[]),
  };
}

describe('the desktop program', () => {
  it('says what is missing and ends where no window was built into it', () => {
    rmSync(join(stage, 'dist/renderer'), { recursive: true, force: true });
    const { status, said } = run();
    expect(said.slice(-2)).toEqual([
      ['error', 'Urna', expect.stringContaining('dist/renderer')],
      ['exit', 1],
    ]);
    expect(status).toBe(1);
  });

  it('locks first, then shows its own page, answers it, lays out the demo beside it, and ends all of that with the window', () => {
    mkdirSync(join(stage, 'dist/renderer'), { recursive: true });
    writeFileSync(join(stage, 'dist/renderer/index.html'), 'the page');
    const { status, said } = run();
    expect(said.filter(([what]) => what !== 'switch')).toEqual([
      ['path', 'userData'],
      ['schemes', 'app'],
      ['sandbox'],
      ['ready'],
      ['session locked'],
      ['network locked'],
      ['serves', 'app'],
      ['window', true, expect.objectContaining({ sandbox: true, contextIsolation: true, nodeIntegration: false })],
      ['open', 'deny'],
      ['answers', 'urna:call'],
      ['load', 'app://urna/', 200, 'the page'],
      ['show'],
      ['status', true, 'electron'],
      ['stranger', 'sender-refused'],
      // the demo, once the page is there
      ['beside', 'demo-worker.mjs', ['demo']],
      ['beside', 'killed'],
      ['exit', 0],
    ]);
    expect(said.findIndex(([, name]) => name === 'host-resolver-rules')).toBeLessThan(
      said.findIndex(([what]) => what === 'ready'),
    );
    expect(status).toBe(0);
  });
});
