/** A process that a test starts to kill it. */
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { resourceRoot } from '../../src-main/paths.ts';

/** The script and all it imports in one file: such a child lives for moments, and two hundred modules take a second to read. */
export async function inOneFile(script: string): Promise<string> {
  const file = join(resourceRoot(), 'node_modules', '.cache', `urna-${basename(script, '.ts')}.mjs`);
  const made = await rolldown({ input: script, platform: 'node', external: ['better-sqlite3', /^node:/] });
  await made.write({ format: 'es', file, codeSplitting: false });
  await made.close();
  return file;
}
