/** A hand in the commune's store, with SQLite's own tools, while nobody looks. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { seal } from '../../../src-main/keys/seal.ts';
import { packageInStore } from '../../../src-main/session/trust.ts';
import type * as connection from '../../../src-main/store/engine/sqlite/connection.ts';
import { inspect } from '../../../src-main/store/engine/sqlite/inspect.ts';
import { openStore } from '../../../src-main/store/open.ts';
import { judge } from '../../../src-shared/sealed/verdict.ts';
import {
  type Desk,
  enterMayor,
  issuerKid,
  openDesk,
  openPrecinct,
  packageMedium,
  signMayor,
  stick,
} from '../../support/core.ts';
import { definition, protocol, seeds, trustedPackage } from '../../support/sealed.ts';
import { forge, tamper } from '../../support/store-hand.ts';

/** Connections of the stores that are open, by path, to change rows under them as a failing disk would. */
const connections = vi.hoisted(() => new Map<string, Database.Database>());
vi.mock('../../../src-main/store/engine/sqlite/connection.ts', async (original) => {
  const real = await original<typeof connection>();
  return {
    ...real,
    connect: (path: string) => {
      const connected = real.connect(path);
      if (connected.ok) connections.set(path, connected.value);
      return connected;
    },
  };
});

let desk: Desk;
let commune: Desk;
let store: string;
const open = () => commune.ask('package.openCommune', { medium: packageMedium, issuerKid });

beforeEach(async () => {
  desk = await openDesk();
  await desk.ask('package.openPrecinct', openPrecinct);
  await enterMayor(desk);
  await signMayor(desk);
  commune = desk.window();
  await open();
  await commune.ask('receive.medium', { medium: stick });
  await commune.ask('welcome.leave', {});
  const data = join(desk.dir, 'data');
  const found = readdirSync(data, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('080401.sqlite'));
  store = join(data, found ?? '');
});
afterEach(() => desk.close());

function underIt(statement: string, ...values: readonly unknown[]): void {
  expect(
    connections
      .get(store)
      ?.prepare(statement)
      .run(...values).changes,
  ).toBe(1);
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
    await open();
    underIt("UPDATE sealed SET bytes = ? WHERE type = 'protocol'", bytes);
    const { contests, problem } = await commune.ask('results.view', {});
    expect([contests, problem?.code, problem?.where]).toEqual([[], 'protocol-damaged', '1/mayor/1']);

    const verdicts = await commune.ask('receive.medium', { medium: stick });
    expect(verdicts.map(({ code }) => code)).toEqual(['already-known']);
    const repaired = await commune.ask('results.view', {});
    expect([repaired.problem, repaired.contests[0]?.received]).toEqual([null, 1]);
    await commune.ask('welcome.leave', {});
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
    await commune.ask('welcome.leave', {});
    expect(column('SELECT bytes FROM sealed')).toEqual(held);
    expect(actions()).not.toContain('repaired');
  });
});

describe('a package file replaced in the store, with a journal written to it', () => {
  it('the package the store holds no longer opens', async () => {
    const forged = seal(definition({ votingDay: '2029-04-09' }), seeds.stranger);
    forge(store, (db) => db.prepare("UPDATE package_files SET bytes = ? WHERE type = 'definition'").run(forged));
    const opened = await openStore(store, { kind: 'commune', clock: () => '2029-04-09T01:00:00+02:00' });
    if (!opened.ok) throw new Error(opened.error.message);
    expect(await packageInStore(opened.value)).toMatchObject({ ok: false, error: { code: 'key-unknown' } });
    await opened.value.close();
  });
});

describe('what the journal keeps', () => {
  it('the receiving stays there when the protocol is deleted beside it: the store is not opened, the protocol is named', async () => {
    tamper(store, (db) => db.exec("DELETE FROM sealed WHERE type = 'protocol'"));
    const refused = await commune.refused('package.openCommune', { medium: packageMedium, issuerKid });
    expect([refused.code, refused.where]).toEqual(['store-edited', expect.stringMatching(/^sealed\//)]);
    expect(await inspect(store)).toMatchObject({ ok: false, error: { code: 'store-edited' } });
    expect(column("SELECT subject FROM journal WHERE action = 'received'")).toEqual(['protocol/1/mayor/1']);
  });
});
