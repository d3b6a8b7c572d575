import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listRefusals } from '../../../src-main/store/commune/repositories/refusals.ts';
import { inFewFiles, runUntilKilled } from '../../support/child.ts';
import { folder, openCommune, value } from '../../unit/main/store/helpers.ts';

/** 20 here; the long run sets more. */
const KILLS = Number(process.env.URNA_KILLS ?? 20);
let writer: string;
beforeAll(async () => void (writer = await inFewFiles(join(import.meta.dirname, 'writer.ts'))));

describe('kill −9 while writing', () => {
  it(
    `loses no acknowledged write in ${KILLS} kills`,
    async () => {
      const path = join(folder(), 'a.sqlite');
      let next = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const enough = (lines: readonly string[]) => lines.length > kill % 4;
        const lines = await runUntilKilled(writer, [path, `${next}`], Math.random() * 15, enough);
        const said = lines.map(Number);
        const store = await openCommune(path);
        const kept = (await listRefusals(store, Number.MAX_SAFE_INTEGER)).map((row) => Number(row.path));
        const last = Math.max(next - 1, ...said);
        // All that was said is there; at most the one under way is there besides.
        expect(kept.length).toBeGreaterThanOrEqual(last + 1);
        expect(kept.length).toBeLessThanOrEqual(last + 2);
        expect(new Set(kept)).toEqual(new Set(Array.from({ length: kept.length }, (_, n) => n)));
        expect(value(await store.verifyJournal()).count).toBeGreaterThan(kept.length);
        await store.close();
        next = kept.length;
      }
      expect(next).toBeGreaterThan(KILLS);
    },
    30_000 + KILLS * 2_000,
  );
});
