/** What commission and commune both keep, on each engine. */
import { describe, expect, it } from 'vitest';
import { listJournal, listJournalOf } from '../../../../../src-main/store/common/repositories/journal-entries.ts';
import {
  addPackageFile,
  listPackageFiles,
  newestNumber,
} from '../../../../../src-main/store/common/repositories/package-files.ts';
import * as sealed from '../../../../../src-main/store/common/repositories/sealed.ts';
import { sql } from '../../../../../src-main/store/common/tables.ts';
import { statement } from '../../../../../src-main/store/engine/statement.ts';
import { ok } from '../../../../../src-shared/result.ts';
import { engines } from '../../../../support/engines.ts';
import { change, opened, readAloud, sealedFile as file, START, value } from '../helpers.ts';

describe.each(engines)('$engine', ({ place }) => {
  describe('sealed files', () => {
    const cell = { precinct: 1, contest: 'mayor', constituency: 1 } as const;

    it('come back byte by byte', async () => {
      const store = await opened(place());
      const whole = new Uint8Array([9, 0, 255, 1, 9]);
      await change(store, (tx) => sealed.addSealed(tx, file('a', { bytes: whole.subarray(1, 4) })));
      expect([...((await sealed.findSealed(store, 'a'))?.bytes ?? [])]).toEqual([0, 255, 1]);
      expect(await sealed.findSealedInfo(store, 'a')).toMatchObject({
        hash: 'a',
        at: START,
        status: 'current',
        flag: null,
      });
      expect(await sealed.findSealed(store, 'b')).toBeUndefined();
      await store.close();
    });

    it('have one current protocol per cell: the older one is superseded first', async () => {
      const store = await opened(place());
      await change(store, (tx) => sealed.addSealed(tx, file('a')));
      const second = file('b', { type: 'emergency-protocol', revision: 2 });
      await expect(change(store, (tx) => sealed.addSealed(tx, second))).rejects.toThrow(/unique/i);
      await change(store, async (tx) => {
        await sealed.supersedeSealed(tx, 'a');
        await sealed.addSealed(tx, second);
      });
      expect((await sealed.currentProtocol(store, cell))?.hash).toBe('b');
      const revisions = await sealed.listRevisions(store, cell);
      expect(revisions.map(({ hash, status }) => [hash, status])).toEqual([
        ['a', 'superseded'],
        ['b', 'current'],
      ]);
      await store.close();
    });

    it('fill the board by precinct and contest, and reports stand beside it', async () => {
      const store = await opened(place());
      await change(store, async (tx) => {
        await sealed.addSealed(tx, file('c', { precinct: 2 }));
        await sealed.addSealed(tx, file('b', { contest: 'council' }));
        await sealed.addSealed(tx, file('a'));
        for (const number of [1, 2])
          await sealed.addSealed(
            tx,
            file(`r${number}`, {
              type: 'report',
              contest: null,
              constituency: null,
              report: 'turnout',
              revision: number,
            }),
          );
      });
      expect((await sealed.listCurrentProtocols(store)).map((info) => info.hash)).toEqual(['b', 'a', 'c']);
      expect((await sealed.listSealed(store, 'report')).map((info) => info.hash)).toEqual(['r1', 'r2']);
      await change(store, (tx) => sealed.flagSealed(tx, 'a', 'key-revoked'));
      expect((await sealed.currentProtocol(store, cell))?.flag).toBe('key-revoked');
      await store.close();
    });

    it.each([0, 1, 99, 100, 101, 250])('stream %i files of one type, each once', async (count) => {
      const store = await opened(place());
      await change(store, async (tx) => {
        for (let n = 0; n < count; n++) await sealed.addSealed(tx, file(`h${n}`, { precinct: n + 1 }));
      });
      const seen = new Set<string>();
      for await (const one of sealed.eachSealed(store, 'protocol')) seen.add(one.hash);
      expect(seen.size).toBe(count);
      await store.close();
    });
  });

  describe('package files', () => {
    it('package files are kept as taken, each content once, in the bytes taken last', async () => {
      const store = await opened(place());
      const roster = (number: number) =>
        ({ hash: `h${number}`, type: 'roster', number, contest: null, bytes: new Uint8Array([number]) }) as const;
      await change(store, async (tx) => {
        await addPackageFile(tx, roster(2));
        await addPackageFile(tx, roster(1));
        // the same content, signed again by another key
        await addPackageFile(tx, { ...roster(2), bytes: new Uint8Array([9]) });
      });
      expect((await listPackageFiles(store)).map(({ number, bytes }) => [number, ...bytes])).toEqual([
        [1, 1],
        [2, 9],
      ]);
      await store.close();
    });

    it('are ordered by type, those of no contest first, then by contest and number', async () => {
      const store = await opened(place());
      const one = (hash: string, type: 'contest' | 'roster', number: number, contest: 'mayor' | 'council' | null) =>
        ({ hash, type, number, contest, bytes: new Uint8Array() }) as const;
      await change(store, async (tx) => {
        await addPackageFile(tx, one('d', 'roster', 1, null));
        await addPackageFile(tx, one('c', 'contest', 2, 'mayor'));
        await addPackageFile(tx, one('b', 'contest', 1, 'mayor'));
        await addPackageFile(tx, one('a', 'contest', 7, 'council'));
        await addPackageFile(tx, one('e', 'contest', 9, null));
      });
      expect((await listPackageFiles(store)).map(({ hash }) => hash)).toEqual(['e', 'a', 'b', 'c', 'd']);
      expect([await newestNumber(store, 'contest'), await newestNumber(store, 'mandate')]).toEqual([9, 0]);
      await store.close();
    });
  });

  describe('the journal', () => {
    it('gives the latest first, by pages, and by subject', async () => {
      const store = await opened(place());
      value(
        await store.write('Anna Żak', async (tx) => {
          for (let n = 1; n <= 4; n++) await tx.journal(readAloud(`mayor/${n % 2}/r1`));
          return ok(null);
        }),
      );
      expect(value(await listJournal(store, 2)).map((entry) => entry.seq)).toEqual([5, 4]);
      expect(value(await listJournal(store, 2, 4)).map((entry) => entry.seq)).toEqual([3, 2]);
      const about = value(await listJournalOf(store, 'mayor/1/r1', 9));
      expect(about.map(({ seq, actor, detail }) => [seq, actor, detail])).toEqual([
        [4, 'Anna Żak', { by: 'Anna Żak' }],
        [2, 'Anna Żak', { by: 'Anna Żak' }],
      ]);
      await store.close();
    });

    it('keeps any text a person or a file name may hold', async () => {
      const store = await opened(place());
      const texts = ['łódź', '"\\\u0000\u2028', '😀', 'half \ud83d of a pair', '', '\u202eabc'];
      for (const text of texts)
        value(
          await store.write(text, async (tx) =>
            ok(await tx.journal({ action: 'remark-saved', subject: text, detail: { old: text, new: null } })),
          ),
        );
      expect(value(await store.verifyJournal()).count).toBe(1 + texts.length);
      const [latest, , , , , second] = value(await listJournal(store, 9));
      expect([latest?.subject, second?.detail]).toEqual(['\u202eabc', { old: 'łódź', new: null }]);
      await store.close();
    });

    it('only grows, whoever asks', async () => {
      const store = await opened(place());
      const forget = statement(() => sql.deleteFrom('journal'));
      const rewrite = statement(() => sql.updateTable('journal').set({ actor: 'x' }));
      for (const change of [forget, rewrite])
        await expect(store.write('x', async (tx) => ok(await tx.run(change, {})))).rejects.toThrow('only grows');
      expect(value(await store.verifyJournal()).count).toBe(1);
      await store.close();
    });
  });
});
