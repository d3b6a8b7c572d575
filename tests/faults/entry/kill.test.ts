/** Killing the process at random moments of typing loses no committed field (docs/quality.md, "Loses nothing"). */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { inFewFiles, runUntilKilled } from '../../support/child.ts';
import { MAYOR, openDesk, openPrecinct } from '../../support/core.ts';
import { packageFiles } from '../../support/sealed.ts';

/** `npm run proof` asks for a thousand. */
const KILLS = Number(process.env['URNA_KILLS'] ?? 100);
let typist: string;
beforeAll(async () => void (typist = await inFewFiles(join(import.meta.dirname, 'typist.ts'))));

const numbers = z.record(z.string(), z.int().nullable());
type Life = { readonly found: z.infer<typeof numbers>; readonly saved: ReadonlyMap<string, number> };

/** One typist, killed after a random while of typing: what it found at its desk, and the last value told saved of each field. */
async function typeAndKill(dir: string): Promise<Life> {
  const [first = '', ...told] = await runUntilKilled(typist, [dir], Math.random() * 120);
  const pairs = told.map((line) => line.split(' '));
  return {
    found: numbers.parse(JSON.parse(first)),
    saved: new Map(pairs.map(([path = '', value]) => [path, Number(value)])),
  };
}

/** Kills typists at one desk; each finds what the ones before it were told is saved, and so does whoever comes last. */
async function killAt(dir: string, kills: number): Promise<Set<string>> {
  const told = new Map<string, number>();
  const compare = (found: Life['found'], when: string) => {
    // the kill may fall between the commit and the telling: then the field holds a later value, never an older one
    for (const [path, value] of told) expect(found[path], `${path} ${when}`).toBeGreaterThanOrEqual(value);
  };
  for (let n = 1; n <= kills; n++) {
    const { found, saved } = await typeAndKill(dir);
    compare(found, `after kill ${n - 1}`);
    for (const [path, value] of saved) told.set(path, value);
  }
  const last = await openDesk([], dir);
  await last.ask('package.openPrecinct', openPrecinct);
  compare((await last.ask('protocol.view', { id: MAYOR })).entry?.numbers ?? {}, `after kill ${kills}`);
  await last.close();
  return new Set(told.keys());
}

test(
  `${KILLS} kills while typing: every field told saved is there when the desk opens again`,
  async () => {
    // two desks, because the tests have two cores
    const desks = await Promise.all([openDesk(packageFiles()), openDesk(packageFiles())]);
    const seen = await Promise.all(desks.map(({ dir }) => killAt(dir, Math.ceil(KILLS / 2))));
    for (const fields of seen) expect(fields.size).toBeGreaterThanOrEqual(3);
    await Promise.all(desks.map((desk) => desk.close()));
  },
  30 * 60_000,
);
