import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addRefusal, listRefusals } from '../../../src-main/store/commune/repositories/refusals.ts';
import { openStore } from '../../../src-main/store/open.ts';
import { ok } from '../../../src-shared/result.ts';
import { folder, openCommune, START, value } from '../../unit/main/store/helpers.ts';

const HEADER = 32;
const FRAME_HEADER = 24;
const COMMITS = 12;

/** A power cut keeps any prefix of the log that was not yet flushed, and may tear the frame under way. */
describe('the log cut at each frame', () => {
  it('reopens sound, with the first so many transactions and no other', async () => {
    const at = folder();
    const path = join(at, 'a.sqlite');
    const store = await openCommune(path);
    const ends: number[] = [];
    for (let n = 0; n < COMMITS; n++) {
      value(
        await store.write('x', async (tx) => {
          for (const half of ['a', 'b'])
            await addRefusal(tx, { path: `${n}${half}`, code: 'c', hash: 'x'.repeat(900 * (n % 4)) });
          await tx.journal({ action: 'refused', subject: `${n}`, detail: { code: 'c', hash: '' } });
          return ok(null);
        }),
      );
      ends.push(statSync(`${path}-wal`).size);
    }
    const cut = join(at, 'cut');
    mkdirSync(cut);
    const log = readFileSync(`${path}-wal`);
    const pageSize = log.readUInt32BE(8);
    const frame = FRAME_HEADER + pageSize;
    expect((log.length - HEADER) % frame).toBe(0);
    const boundaries = Array.from({ length: (log.length - HEADER) / frame + 1 }, (_, n) => HEADER + n * frame);
    expect(boundaries.length).toBeGreaterThan(COMMITS * 2);
    const cuts = [
      0,
      1,
      HEADER - 1,
      ...boundaries.flatMap((end) => [end, end + FRAME_HEADER, end + FRAME_HEADER + 1000]),
    ];

    for (const [number, size] of cuts.filter((length) => length <= log.length).entries()) {
      const copy = join(cut, `${number}.sqlite`);
      copyFileSync(path, copy);
      writeFileSync(`${copy}-wal`, log.subarray(0, size));
      const reopened = value(await openStore(copy, { kind: 'commune', clock: () => START }));
      const whole = ends.filter((end) => end <= size).length;
      const kept = (await listRefusals(reopened, 100)).map((row) => row.path).sort();
      const expected = Array.from({ length: whole }, (_, n) => [`${n}a`, `${n}b`]).flat();
      expect(kept, `cut at byte ${size}`).toEqual(expected.sort());
      expect(value(await reopened.verifyJournal()).count).toBe(1 + whole);
      await reopened.close();
    }
    await store.close();
  });

  it('a flipped bit in the log ends it there', async () => {
    const at = folder();
    const path = join(at, 'a.sqlite');
    const store = await openCommune(path);
    const write = (n: number) =>
      store.write('x', async (tx) =>
        ok(await tx.journal({ action: 'read-aloud', subject: `${n}`, detail: { by: 'x' } })),
      );
    value(await write(1));
    const good = statSync(`${path}-wal`).size;
    value(await write(2));
    const log = readFileSync(`${path}-wal`);
    log[good + FRAME_HEADER + 5] = (log[good + FRAME_HEADER + 5] ?? 0) ^ 1;
    const copy = join(at, 'b.sqlite');
    copyFileSync(path, copy);
    writeFileSync(`${copy}-wal`, log);
    const reopened = value(await openStore(copy, { kind: 'commune', clock: () => START }));
    expect(value(await reopened.verifyJournal()).count).toBe(2);
    await reopened.close();
    await store.close();
  });
});
