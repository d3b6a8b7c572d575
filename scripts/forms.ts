// Writes definitions/forms/2024/*.json. The eight forms share most of their items and rules; each file is complete in
// itself, because a commune's signed definition embeds whole forms. Edit scripts/forms-2024/, then `node scripts/run.mjs forms`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compose } from './forms-2024/compose.ts';
import { variants } from './forms-2024/variant.ts';

const root = join(import.meta.dirname, '..');
const files = variants.map((variant) => {
  const file = join(root, 'definitions', 'forms', `${variant.id}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(compose(variant), null, 2)}\n`);
  return file;
});
const { status } = spawnSync('oxfmt', files, { stdio: 'inherit', shell: process.platform === 'win32' });
process.exitCode = status ?? 1;
