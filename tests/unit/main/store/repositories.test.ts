import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addPackageFile, listPackageFiles } from '../../../../src-main/store/common/repositories/package-files.ts';
import * as sealed from '../../../../src-main/store/common/repositories/sealed.ts';
import {
  findAgreement,
  listAgreements,
  saveAgreement,
} from '../../../../src-main/store/commune/repositories/agreements.ts';
import { addLot, listLots } from '../../../../src-main/store/commune/repositories/lots.ts';
import { addPublication, latestPublication } from '../../../../src-main/store/commune/repositories/publications.ts';
import { addRefusal, listRefusals } from '../../../../src-main/store/commune/repositories/refusals.ts';
import { addWithdrawal, listWithdrawals } from '../../../../src-main/store/commune/repositories/withdrawals.ts';
import { openStore, type Store } from '../../../../src-main/store/engine/store.ts';
import { type Tx } from '../../../../src-main/store/engine/transaction.ts';
import { findDraft, listDrafts, saveDraft } from '../../../../src-main/store/precinct/repositories/drafts.ts';
import { draftId, emptyDraft, type ProtocolDraft } from '../../../../src-shared/protocol/draft.ts';
import { ok } from '../../../../src-shared/result.ts';
import { type Withdrawal } from '../../../../src-shared/results/withdrawal.ts';
import { type RecordedLot } from '../../../../src-shared/sealed/payloads.ts';
import { forge } from '../../../support/store-hand.ts';
import { code, folder, openCommune, precinct, readAloud, START, value } from './helpers.ts';

const change = async <T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> =>
  value(
    await store.write('x', async (tx) => {
      await tx.journal(readAloud('mayor/1/r1'));
      return ok(await work(tx));
    }),
  );
const opened = () => openCommune(join(folder(), 'a.sqlite'));

describe('drafts', () => {
  const path = join(folder(), 'p.sqlite');
  const open = async () =>
    value(await openStore(path, { kind: 'precinct', create: true, identity: precinct, clock: () => START }));
  const draft = (contest: 'mayor' | 'council', revision = 1) => ({
    ...emptyDraft(
      { contest, constituency: 1 },
      { attendance: [], voting: { opened: null, closed: null }, remarks: {} },
    ),
    revision,
  });

  it('are saved in place, one version further, and found after reopening, revision by revision', async () => {
    let store = await open();
    const mayor = draft('mayor');
    const typed: ProtocolDraft = {
      ...mayor,
      state: 'first-entry',
      first: { by: ['Anna Żak'], numbers: { eligible: 0, issued: null } },
    };
    await change(store, async (tx) => {
      await saveDraft(tx, mayor);
      await saveDraft(tx, draft('mayor', 2));
      await saveDraft(tx, draft('council'));
      expect(await saveDraft(tx, typed)).toEqual({ ...typed, version: 1 });
    });
    await store.close();
    store = await open();
    expect(value(await listDrafts(store)).map(draftId)).toEqual(['council/1/r1', 'mayor/1/r1', 'mayor/1/r2']);
    expect(value(await findDraft(store, 'mayor/1/r1'))).toEqual({ ...typed, version: 1 });
    expect(value(await findDraft(store, 'mayor/2/r1'))).toBeUndefined();
    await store.close();
  });

  it.each([
    ['is not JSON', 'nothing'],
    ['has an unknown state', JSON.stringify({ ...draft('mayor'), state: 'lost' })],
    ['comes from another schema', '{"schema":2}'],
  ])('are refused by name where a document %s', async (_, document) => {
    await (await open()).close();
    forge(path, (db) => db.prepare(`UPDATE drafts SET document = ? WHERE id = 'mayor/1/r1'`).run(document));
    const store = await open();
    const unreadable = { ok: false, error: { code: 'store-row-unreadable', where: 'drafts/mayor/1/r1' } };
    expect(await findDraft(store, 'mayor/1/r1')).toMatchObject(unreadable);
    expect(await listDrafts(store)).toMatchObject(unreadable);
    await store.close();
  });
});

describe('sealed files', () => {
  const file = (hash: string, more: Partial<sealed.NewSealedFile> = {}): sealed.NewSealedFile => ({
    hash,
    type: 'protocol',
    precinct: 1,
    contest: 'mayor',
    constituency: 1,
    revision: 1,
    report: null,
    symbol: '7H3K0',
    kid: 'k',
    source: 'a.urna',
    bytes: new TextEncoder().encode(`bytes of ${hash}`),
    ...more,
  });
  const cell = { precinct: 1, contest: 'mayor', constituency: 1 } as const;

  it('come back byte by byte', async () => {
    const store = await opened();
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
    const store = await opened();
    await change(store, (tx) => sealed.addSealed(tx, file('a')));
    const second = file('b', { type: 'emergency-protocol', revision: 2 });
    await expect(change(store, (tx) => sealed.addSealed(tx, second))).rejects.toThrow('UNIQUE');
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
    const store = await opened();
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
    const store = await opened();
    await change(store, async (tx) => {
      for (let n = 0; n < count; n++) await sealed.addSealed(tx, file(`h${n}`, { precinct: n + 1 }));
    });
    const seen = new Set<string>();
    for await (const one of sealed.eachSealed(store, 'protocol')) seen.add(one.hash);
    expect(seen.size).toBe(count);
    await store.close();
  });

  it('carry the agreement with the paper, which cannot be about a protocol that is not there', async () => {
    const store = await opened();
    const schema = z.strictObject({ typed: z.record(z.string(), z.int()) });
    const agreement = { protocol: 'a', status: 'typing', by: 'Jan Łoś', document: { typed: { eligible: 1 } } } as const;
    await expect(change(store, (tx) => saveAgreement(tx, agreement, schema))).rejects.toThrow('FOREIGN KEY');
    await change(store, async (tx) => {
      await sealed.addSealed(tx, file('a'));
      await saveAgreement(tx, agreement, schema);
      await saveAgreement(tx, { ...agreement, status: 'agreed' }, schema);
    });
    expect(value(await findAgreement(store, 'a', schema))).toEqual({ ...agreement, status: 'agreed', at: START });
    expect(value(await findAgreement(store, 'b', schema))).toBeUndefined();
    expect(await listAgreements(store)).toEqual([{ protocol: 'a', status: 'agreed', by: 'Jan Łoś', at: START }]);
    expect(code(await findAgreement(store, 'a', z.strictObject({})))).toBe('store-row-unreadable');
    await store.close();
  });
});

describe('the rest', () => {
  it('package files are kept as taken, each content once, in the bytes taken last', async () => {
    const store = await opened();
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

  it('a refusal seen again is one refusal', async () => {
    const store = await opened();
    const added: boolean[] = [];
    await change(store, async (tx) => {
      added.push(await addRefusal(tx, { path: 'a.urna', code: 'damaged', hash: 'h' }));
      added.push(await addRefusal(tx, { path: 'a.urna', code: 'damaged', hash: 'h' }));
      added.push(await addRefusal(tx, { path: 'a.urna', code: 'key-unknown', hash: 'h' }));
    });
    expect(added).toEqual([true, false, true]);
    expect((await listRefusals(store, 9)).map((row) => row.code)).toEqual(['key-unknown', 'damaged']);
    expect(await listRefusals(store, 1)).toHaveLength(1);
    await store.close();
  });

  it('lots come back in the order they were recorded', async () => {
    const store = await opened();
    const lot: RecordedLot = {
      contest: 'council',
      constituency: 2,
      kind: 'list',
      list: null,
      places: 1,
      between: ['13', '15'],
      votes: 2520,
      drawn: ['15'],
      date: '2029-04-09',
      place: 'Nowa Sól',
      persons: ['Anna Żak', 'Jan Łoś'],
      manner: 'kartki w kopertach',
    };
    const second = { ...lot, constituency: 1, drawn: ['13'] };
    await change(store, async (tx) => {
      await addLot(tx, lot);
      await addLot(tx, second);
    });
    expect(value(await listLots(store))).toEqual([
      { id: 1, fact: lot },
      { id: 2, fact: second },
    ]);
    await store.close();
  });

  it('a lot and a ruling of one number are withdrawn once each, never twice', async () => {
    const store = await opened();
    const lot: Withdrawal = {
      record: 'lot',
      id: 1,
      date: '2029-04-09',
      persons: ['Anna Żak'],
      reason: 'zaznaczono nie tę listę',
    };
    const ruling = { ...lot, record: 'ruling' } as const;
    await change(store, async (tx) => {
      await addWithdrawal(tx, lot);
      await addWithdrawal(tx, ruling);
    });
    await expect(change(store, (tx) => addWithdrawal(tx, { ...lot, reason: 'jeszcze raz' }))).rejects.toThrow('UNIQUE');
    expect(value(await listWithdrawals(store))).toEqual([lot, ruling]);
    await store.close();
  });

  it('a publication whose record counted what was recorded is read all the same', async () => {
    const store = await opened();
    const older = { number: 1, definition: 'd', files: ['index.html'], sources: [], recorded: 2 };
    await change(store, (tx) => addPublication(tx, 'h', older));
    expect(value(await latestPublication(store))).toEqual({ ...older, hash: 'h', at: START });
    await store.close();
  });
});
