/**
 * Killing the process at random moments of the whole night: what was told done is done, the journals hold (a store that
 * does not is not opened), and nothing half done has a final name (docs/quality.md, "Loses nothing").
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { verifier } from '../../../src-shared/sealed/verify.ts';
import { inFewFiles, runUntilKilled } from '../../support/child.ts';
import { openDesk, stick } from '../../support/core.ts';
import { editionIn } from '../../support/edition.ts';
import { packageFiles, trustedPackage } from '../../support/sealed.ts';
import { holds, standSchema, type Stand } from './stand.ts';

/** `npm run proof` asks for a thousand. */
const KILLS = Number(process.env['URNA_KILLS'] ?? 12);
/** A night has at most 99 revisions; a desk is left behind long before. */
const LIVES_OF_A_DESK = 100;
/** Milliseconds that a life may last: about one walk from one revision to the next. */
const LIFE = 2_000;
let night: string;
beforeAll(async () => void (night = await inFewFiles(join(import.meta.dirname, 'night.ts'))));

const readStand = (line: string) => standSchema.parse(JSON.parse(line));

/** What of a medium bears a final name and is not whole. */
function halfDone(medium: string): string[] {
  const judge = verifier(trustedPackage(), nodeCrypto);
  const entries = readdirSync(medium, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.urna'));
  const results = entries.filter((entry) => entry.isDirectory() && entry.name.endsWith('-results'));
  return [
    ...files.filter(({ name }) => !judge(name, readFileSync(join(medium, name))).verdict.ok),
    ...results.filter(({ name }) => {
      const { there, listed } = editionIn(join(medium, name));
      return !isDeepStrictEqual(there, listed);
    }),
  ].map(({ name }) => name);
}

/** Kills nights at one desk; where the last of them stood. */
async function killAt(dir: string, kills: number): Promise<Stand> {
  let told: Stand | undefined;
  const live = async (delay: number, until?: (lines: readonly string[]) => boolean) => {
    const stands = (await runUntilKilled(night, [dir], delay, until)).map(readStand);
    for (const stand of stands) {
      if (told !== undefined) expect([told, stand, holds(told, stand)]).toEqual([told, stand, true]);
      told = stand;
    }
    expect(halfDone(join(dir, stick))).toEqual([]);
  };
  for (let n = 0; n < kills; n++) await live(Math.random() * LIFE);
  // the last one goes on until it has published once more
  await live(0, (lines) => readStand(lines.at(-1)!).published[0]! > (told?.published[0] ?? 0));
  return told!;
}

test(
  `${KILLS} kills between typing and publishing: nothing told done is undone, and nothing half done has a final name`,
  async () => {
    const killHalf = async () => {
      for (let left = Math.ceil(KILLS / 2); left > 0; left -= LIVES_OF_A_DESK) {
        const desk = await openDesk(packageFiles());
        const { commune } = await killAt(desk.dir, Math.min(left, LIVES_OF_A_DESK));
        expect(commune[0]).toBeGreaterThanOrEqual(1);
        await desk.close();
      }
    };
    // two desks, because the tests have two cores
    await Promise.all([killHalf(), killHalf()]);
  },
  120 * 60_000,
);
