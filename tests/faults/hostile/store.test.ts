/** A hand in the commune's store, with SQLite's own tools, while nobody looks. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { seal } from '../../../src-main/keys/seal.ts';
import { openStore } from '../../../src-main/store/store.ts';
import { verifyJournal } from '../../../src-main/store/verify.ts';
import { packageInStore } from '../../../src-main/trust.ts';
import { judge } from '../../../src-shared/sealed/verdict.ts';
import {
  enterMayor,
  issuerKid,
  openDesk,
  openPrecinct,
  packageMedium,
  signMayor,
  stick,
  type Desk,
} from '../../support/core.ts';
import { definition, protocol, seeds, trustedPackage } from '../../support/sealed.ts';

let desk: Desk;
let commune: Desk;
let store: string;
const open = () => commune.ask('workspace.openCommune', { medium: packageMedium, issuerKid });

beforeEach(async () => {
  desk = await openDesk();
  await desk.ask('workspace.openPrecinct', openPrecinct);
  await enterMayor(desk);
  await signMayor(desk);
  commune = desk.window();
  await open();
  await commune.ask('receive.medium', { medium: stick });
  await commune.ask('workspace.leave', {});
  const data = join(desk.dir, 'data');
  const found = readdirSync(data, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('080401.sqlite'));
  store = join(data, found ?? '');
});
afterEach(() => desk.close());

function tamper(statement: string, ...values: readonly unknown[]): void {
  const db = new Database(store, { fileMustExist: true });
  expect(db.prepare(statement).run(...values).changes).toBe(1);
  db.close();
}

function column(query: string): unknown[] {
  const db = new Database(store, { readonly: true });
  const values = db.prepare(query).pluck().all();
  db.close();
  return values;
}
const actions = () => column('SELECT action FROM journal ORDER BY seq') as string[];

describe('a received protocol replaced in the store', () => {
  it('left alone it counts', async () => {
    await open();
    expect((await commune.ask('results.view', {})).contests[0]).toMatchObject({ received: 1 });
  });

  const other = protocol({ results: { candidates: { '1': 94, '2': 200 } } });
  it.each([
    ['by one signed with a stranger’s key', seal(other, seeds.stranger)],
    ['by another one signed with the chair’s own key', seal(other, seeds.chair1)],
    ['by the commune’s', seal(other, seeds.commune)],
    ['by garbage', new Uint8Array(99)],
  ])('%s: no result is computed, and the precinct is named', async (_, bytes) => {
    tamper("UPDATE sealed SET bytes = ? WHERE type = 'protocol'", bytes);
    await open();
    const { contests, problem } = await commune.ask('results.view', {});
    expect([contests, problem?.code, problem?.where]).toEqual([[], 'protocol-damaged', '1/mayor/1']);

    const verdicts = await commune.ask('receive.medium', { medium: stick });
    expect(verdicts.map(({ code }) => code)).toEqual(['already-known']);
    const repaired = await commune.ask('results.view', {});
    expect([repaired.problem, repaired.contests[0]?.received]).toEqual([null, 1]);
    await commune.ask('workspace.leave', {});
    expect(actions().filter((one) => ['received', 'repaired', 'refused'].includes(one))).toEqual([
      'received',
      'repaired',
    ]);
  });

  it('a whole one received again is left alone, also when the deputy sealed the same content', async () => {
    const held = column('SELECT bytes FROM sealed') as Uint8Array[];
    const files = readdirSync(join(desk.dir, stick), { recursive: true, encoding: 'utf8' });
    const name = files.find((one) => one.endsWith('.urna')) ?? '';
    const { opened } = judge(name, held[0]!, trustedPackage(), () => new Map(), nodeCrypto);
    writeFileSync(join(desk.dir, stick, name), seal(opened!.payload, seeds.deputy1));
    await open();
    const verdicts = await commune.ask('receive.medium', { medium: stick });
    expect(verdicts.map(({ code }) => code)).toEqual(['already-known']);
    await commune.ask('workspace.leave', {});
    expect(column('SELECT bytes FROM sealed')).toEqual(held);
    expect(actions()).not.toContain('repaired');
  });
});

describe('a package file replaced in the store', () => {
  it('the package the store holds no longer opens', async () => {
    const forged = seal(definition({ votingDay: '2029-04-09' }), seeds.stranger);
    tamper("UPDATE package_files SET bytes = ? WHERE type = 'definition'", forged);
    const opened = await openStore(store, { kind: 'commune', clock: () => '2029-04-09T01:00:00+02:00' });
    if (!opened.ok) throw new Error(opened.error.message);
    expect(await packageInStore(opened.value)).toMatchObject({ ok: false, error: { code: 'key-unknown' } });
    await opened.value.close();
  });
});

describe('what the journal keeps', () => {
  it('the receiving stays there when the protocol is deleted beside it', async () => {
    tamper("DELETE FROM sealed WHERE type = 'protocol'");
    expect((await verifyJournal(store)).ok).toBe(true);
    const db = new Database(store, { readonly: true });
    const rows = db.prepare("SELECT subject FROM journal WHERE action = 'received'").all();
    db.close();
    expect(rows).toEqual([{ subject: 'protocol/1/mayor/1' }]);
    await open();
    expect((await commune.ask('commune.board', {})).contests[0]).toMatchObject({ received: 0 });
  });
});
