/** A job killed at any point is taken up by beginning again, and ends as if nothing had been (docs/decisions/jobs.md). */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealCommune, type SealedCommune } from '../../bench/commune.ts';
import { inFewFiles, runToTheEnd, runUntilKilled } from '../../support/child.ts';
import { editionIn } from '../../support/edition.ts';

/** `npm run proof` asks for fifty and more. */
const KILLS = Number(process.env['URNA_KILLS'] ?? 6);
/** Three batches of files, and papers enough to be killed between two of them. */
const PRECINCTS = 40;

let commune: SealedCommune;
let desk: string;
let untouched: Night;
/** Milliseconds from the first file to the end. */
let length: number;
beforeAll(async () => {
  commune = sealCommune(PRECINCTS);
  mkdirSync(join(commune.dir, 'stick'));
  desk = await inFewFiles(join(import.meta.dirname, 'desk.ts'));
  const dir = copied();
  const begun = performance.now();
  untouched = { over: await lastOf(dir), published: publishedIn(dir) };
  length = performance.now() - begun;
  rmSync(dir, { recursive: true });
}, 120_000);
afterAll(() => commune.remove());

type Night = { readonly over: string; readonly published: Record<string, string> };

function copied(): string {
  const dir = mkdtempSync(join(tmpdir(), 'urna-jobs-'));
  cpSync(commune.dir, dir, { recursive: true });
  return dir;
}
const lastOf = async (dir: string) => (await runToTheEnd(desk, [dir])).at(-1) ?? '';

/** Every published file with its hash: whole, and nothing beside them. */
function publishedIn(dir: string): Record<string, string> {
  const folders = readdirSync(join(dir, 'stick')).filter((name) => !name.startsWith('.'));
  expect(folders).toHaveLength(1);
  const { there, listed } = editionIn(join(dir, 'stick', folders[0]!));
  expect(there).toEqual(listed);
  return there;
}

test(
  `killed at ${KILLS} random points of receiving and publishing, it ends the same, to the byte`,
  async () => {
    expect(untouched.over).toContain('"over"');
    expect(Object.keys(untouched.published).length).toBeGreaterThan(PRECINCTS);
    const reached = new Set<string>();
    const one = async () => {
      const dir = copied();
      const begun = (lines: readonly string[]) => lines.some((line) => line.includes('begun'));
      const told = await runUntilKilled(desk, [dir], Math.random() * length * 0.8, begun, 'or ends');
      reached.add((JSON.parse(told.at(-1) ?? '[]') as [string])[0]);
      expect(await lastOf(dir)).toBe(untouched.over);
      expect(publishedIn(dir)).toEqual(untouched.published);
      rmSync(dir, { recursive: true });
    };
    for (let n = 0; n < KILLS; n += 2) await Promise.all([one(), one()]);
    if (KILLS >= 50) expect([...reached]).toEqual(expect.arrayContaining(['receive.medium', 'publish.export']));
  },
  60 * 60_000,
);
