/**
 * The mark of a demo's folder. Whoever plays a demo again wants the old one gone, and the demo's names are also those a
 * live commune uses: so nothing is removed but what a demo says it made, and no store that is not a rehearsal's.
 */
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type ToolResult } from '../../src-shared/result.ts';
import { diskFs } from '../media/media-fs.ts';
import { glanceAt } from '../store/engine/sqlite/glance.ts';

/**
 * Everything a demo may make in its folder: `urna demo` (docs/formats.md, "Demo folder") and the one that `npm start`
 * lays out.
 */
const DEMO_NAMES = [
  'issuer.jwk',
  'package',
  'credentials',
  'media',
  'commune.sqlite',
  'commune.sqlite.seen',
  'results',
  'summary.json',
  'demo.json',
  'stamp',
  '.work',
] as const;
export type DemoName = (typeof DEMO_NAMES)[number];

/** Written first, so that an interrupted night is known for a demo too. */
export const MARK = 'urna-demo.json';
const MAX_MARK_BYTES = 4096;

const markSchema = z.strictObject({
  schema: z.literal(1),
  type: z.literal('demo'),
  /** For people who find the folder. */
  note: z.string(),
  /** Names in this folder that are the demo's, with all that is in them. */
  made: z.array(z.enum(DEMO_NAMES)),
});
const NOTE =
  'A demo election lies here. Whatever is below these names is removed when a demo is played into this folder again.';

/**
 * Takes away what an earlier demo made, and marks the folder as this one's. No link is followed, and other files stay.
 * @param names what this demo will make in the folder; one that lies there and is not an earlier demo's is somebody's own
 */
export async function clearMarked(dir: string, names: readonly DemoName[]): Promise<ToolResult<null>> {
  const present = await readdir(dir);
  const made = await markedIn(dir);
  const stranger = names.find((name) => present.includes(name) && !made.includes(name));
  if (stranger !== undefined || (present.length > 0 && made.length === 0))
    return fail(
      'folder-not-empty',
      'The folder holds what no demo made; nothing was removed. Name an empty or a new one.',
      join(dir, stranger ?? ''),
    );
  const old = made.map((name) => join(dir, name));
  for (const path of old)
    for (const store of await storesBelow(path))
      if ((await glanceAt(store))?.mode !== 'rehearsal')
        return fail('not-a-rehearsal', 'This store is no rehearsal; nothing was removed. Name another folder.', store);
  for (const path of old) await rm(path, { recursive: true, force: true });
  const mark = { schema: 1, type: 'demo', note: NOTE, made: [...names] } satisfies z.infer<typeof markSchema>;
  await diskFs.remove(join(dir, `${MARK}.part`));
  await diskFs.createDurably(join(dir, `${MARK}.part`), Buffer.from(`${JSON.stringify(mark, null, 2)}\n`));
  await rename(join(dir, `${MARK}.part`), join(dir, MARK));
  return ok(null);
}

/** What a demo made here by its mark; nothing where there is no mark, or something else under its name. */
async function markedIn(dir: string): Promise<readonly DemoName[]> {
  const bytes = await diskFs.readOnce(join(dir, MARK), MAX_MARK_BYTES).catch(() => null);
  if (!(bytes instanceof Uint8Array)) return [];
  try {
    const mark = markSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return mark.success ? mark.data.made : [];
  } catch {
    return [];
  }
}

/** Links are not followed. */
async function storesBelow(path: string): Promise<string[]> {
  if (path.endsWith('.sqlite')) return [path];
  if ((await diskFs.lookAt(path))?.kind !== 'folder') return [];
  const names = await readdir(path, { recursive: true });
  return names.filter((name) => name.endsWith('.sqlite')).map((name) => join(path, name));
}
