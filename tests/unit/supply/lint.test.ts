/** `npm run lint` where a tool has no program for this system: it says so, goes on, and does not pass. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { resourceRoot } from '../../../src-main/machine/paths.ts';

const tools = ['oxfmt', 'oxlint', 'oxlint-tsgolint', 'typescript'];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'urna-lint-'));
  for (const tool of tools) place(tool, { optionalDependencies: { [`@${tool}/amiga`]: '1.0.0' } });
});
afterEach(() => rmSync(folder, { recursive: true }));

function place(name: string, manifest: object): void {
  mkdirSync(join(folder, 'node_modules', name), { recursive: true });
  writeFileSync(join(folder, 'node_modules', name, 'package.json'), JSON.stringify(manifest));
}
function lint(): { status: number | null; said: string } {
  const done = spawnSync(process.execPath, [join(resourceRoot(), 'scripts/lint.ts')], {
    cwd: folder,
    encoding: 'utf8',
    // a tool that is not to be run is not to be found either
    env: { ...process.env, PATH: '' },
  });
  return { status: done.status, said: done.stdout + done.stderr };
}
const here = `${process.platform}-${process.arch}`;

it('every tool is named once, in words, without a trace', () => {
  const { status, said } = lint();
  expect(said.trim().split('\n')).toEqual([
    `oxfmt did not run: its program for ${here} (oxfmt) is not installed`,
    `oxlint did not run: its program for ${here} (oxlint, oxlint-tsgolint) is not installed`,
    `tsc did not run: its program for ${here} (typescript) is not installed`,
    'What did not run has checked nothing. «npm ci» installs these programs where there are any for this system.',
  ]);
  expect(status).toBe(1);
});

it('one half of a tool is not enough', () => {
  place('@oxlint/amiga', {});
  expect(lint().said).toContain(`oxlint did not run: its program for ${here} (oxlint-tsgolint) is not installed\n`);
});
