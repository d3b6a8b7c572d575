import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listRefusals } from '../../../src-main/store/repositories/refusals.ts';
import { inOneFile } from '../../support/child.ts';
import { folder, openCommune, value } from '../../unit/store/helpers.ts';

/** 20 here; the long run sets more. */
const KILLS = Number(process.env.URNA_KILLS ?? 20);
let writer: string;
beforeAll(async () => void (writer = await inOneFile(join(import.meta.dirname, 'writer.ts'))));

/** Lets the writer run until it has said `lines` numbers and `delay` ms have passed, kills it, returns all it said. */
function writeUntilKilled(path: string, from: number, lines: number, delay: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, path, `${from}`], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    let aimed = false;
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (aimed || out.split('\n').length <= lines) return;
      aimed = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('error', reject);
    child.on('close', (_, signal) =>
      signal === 'SIGKILL'
        ? resolve(out.split('\n').slice(0, -1).map(Number))
        : reject(new Error(`the writer ended by itself: ${err}`)),
    );
  });
}

describe('kill −9 while writing', () => {
  it(
    `loses no acknowledged write in ${KILLS} kills`,
    async () => {
      const path = join(folder(), 'a.sqlite');
      let next = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const said = await writeUntilKilled(path, next, kill % 4, Math.random() * 15);
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
