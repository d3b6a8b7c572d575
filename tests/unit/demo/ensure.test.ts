import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureDemo } from '../../../src-main/demo/ensure.ts';

it('ensureDemo refuses a folder that holds something else, and leaves it alone', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'urna-ensure-'));
  await writeFile(join(dir, 'thesis.txt'), 'mine');
  const refused = await ensureDemo(dir, () => {});
  expect(refused.ok ? 'made' : refused.error.code).toBe('folder-not-empty');
  expect(await readdir(dir)).toEqual(['thesis.txt']);
  await rm(dir, { recursive: true });
});
