/** Every npm script runs something that is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { resourceRoot } from '../../../src-main/machine/paths.ts';

const root = resourceRoot();
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
/** The one name that is not a file of scripts/: the command line itself. */
const files: Record<string, string> = { urna: 'src-main/shells/cli/main.ts' };

it.each(Object.entries(scripts))('npm run %s', (_, command) => {
  const name = /^node scripts\/run\.mjs ([\w-]+)( --[\w-]+)*$/.exec(command)?.[1] ?? '';
  expect([name, existsSync(join(root, files[name] ?? `scripts/${name}.ts`))]).toEqual([name, true]);
});
