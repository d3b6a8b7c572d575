/**
 * The bytes at each hand-over: between the print and the key, the key and the disk, the disk and the medium somebody or
 * something may have changed them. Nothing but what was printed is signed, nothing but what was signed leaves.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { seal } from '../../../src-main/keys/seal.ts';
import type * as connection from '../../../src-main/store/engine/sqlite/connection.ts';
import type { ProtocolDraft } from '../../../src-shared/protocol/draft.ts';
import { controlSymbol, payloadHashOf } from '../../../src-shared/sealed/symbol.ts';
import {
  chairsKey,
  closeMayor,
  type Desk,
  enterMayor,
  issuerKid,
  MAYOR,
  openDesk,
  openPrecinct,
  packageMedium,
  signMayor,
  stick,
} from '../../support/core.ts';
import {
  definition,
  hashOf,
  jwks,
  mayor,
  packageFiles,
  protocol,
  revoked,
  roster,
  rosterKey,
  seeds,
} from '../../support/sealed.ts';

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
beforeEach(async () => {
  desk = await openDesk();
  await desk.ask('package.openPrecinct', openPrecinct);
  await enterMayor(desk);
});
afterEach(() => desk.close());

/** Changes rows under an open store of the desk, as a failing disk or memory would. */
function onDisk(change: (db: Database.Database) => void, name = '2029-04-08-local-080401-001.sqlite'): void {
  const db = connections.get(join(desk.dir, 'data', 'stores', name));
  if (db === undefined) throw new Error(`no open store ${name}`);
  change(db);
}

const alterDraft = (change: (draft: ProtocolDraft) => void) => (db: Database.Database) => {
  const row = db.prepare<[string], { document: string }>('SELECT document FROM drafts WHERE id = ?').get(MAYOR)!;
  const draft = JSON.parse(row.document) as ProtocolDraft;
  change(draft);
  db.prepare('UPDATE drafts SET document = ? WHERE id = ?').run(JSON.stringify(draft), MAYOR);
};
const swapped = alterDraft(({ frozen }) => {
  Object.assign(frozen!, { payload: frozen!.payload.replace('{"1":200,"2":94}', '{"1":94,"2":200}') });
});
const frozenAs = (payload: string) => {
  const bytes = new TextEncoder().encode(payload);
  return { payload, hash: payloadHashOf(bytes, nodeCrypto), symbol: controlSymbol(bytes, nodeCrypto) };
};
const onStick = () => readdirSync(join(desk.dir, stick)).filter((name) => name.endsWith('.urna'));

describe('other numbers than were printed', () => {
  beforeEach(async () => {
    await closeMayor(desk);
    onDisk(swapped);
  });

  it('are neither signed nor printed', async () => {
    expect((await desk.refused('seal.sign', { ids: [MAYOR], key: chairsKey })).code).toBe('frozen-altered');
    expect((await desk.refused('papers.print', { id: MAYOR, document: 'final' })).code).toBe('frozen-altered');
    expect((await desk.ask('protocol.view', { id: MAYOR })).state).toBe('printed');
  });

  it('have a way out: the protocol is opened again, read, and closed under its true numbers', async () => {
    expect(await desk.ask('papers.unfreeze', { id: MAYOR })).toMatchObject({ state: 'entered', symbol: null, checked: null });
    await desk.ask('keyboard.take', { by: 'Ewa Ćma' });
    await desk.ask('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' });
    await signMayor(desk);
    expect(onStick()).toHaveLength(1);
  });
}); // prettier-ignore

describe('digits changed under the program in a draft', () => {
  const swap = alterDraft(({ numbers }) => Object.assign(numbers, { 'results/1': 94, 'results/2': 200 }));
  const shown = async () => (await desk.ask('protocol.view', { id: MAYOR })).numbers;

  it('are not closed: the draft is compared with the journal once more', async () => {
    onDisk(swap);
    const refused = await desk.refused('papers.freeze', { id: MAYOR });
    expect([refused.code, refused.where]).toEqual(['store-edited', `drafts/${MAYOR}`]);
  });

  it('after the final print are not shown: what was printed is', async () => {
    await closeMayor(desk);
    onDisk(swap);
    expect(await shown()).toMatchObject({ 'results/1': 200, 'results/2': 94 });
    // and where what was printed cannot be read, nothing stands in its place
    onDisk(swapped);
    expect(await shown()).toEqual({});
  });
});

describe('an altered symbol', () => {
  it('is not given out', async () => {
    await closeMayor(desk);
    onDisk(alterDraft(({ frozen }) => Object.assign(frozen!, { symbol: '00000-00000-00000-00000-00000' })));
    expect((await desk.refused('papers.print', { id: MAYOR, document: 'final' })).code).toBe('frozen-altered');
  });
});

describe('a sound closed protocol', () => {
  it('is not opened again: a change needs a new revision', async () => {
    await closeMayor(desk);
    expect((await desk.refused('papers.unfreeze', { id: MAYOR })).code).toBe('wrong-state');
  });
});

describe('a sealed file damaged on the disk', () => {
  const damages: Record<string, (bytes: Buffer) => Uint8Array> = {
    'one bit flipped': (bytes) => {
      const flipped = Buffer.from(bytes);
      flipped[40]! ^= 1;
      return flipped;
    },
    empty: () => new Uint8Array(),
    'a stranger’s file in its place': () => seal(protocol(), seeds.stranger),
    'another protocol of the same chair': () => seal(protocol({ remarks: { otherRemarks: 'inna' } }), seeds.chair1),
  };

  it.each(Object.entries(damages))('%s: nothing of it leaves, and it is sealed again', async (_, damage) => {
    await closeMayor(desk);
    await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
    onDisk((db) => {
      const { bytes } = db.prepare<[], { bytes: Buffer }>('SELECT bytes FROM sealed').get()!;
      db.prepare('UPDATE sealed SET bytes = ?').run(Buffer.from(damage(bytes)));
    });
    expect((await desk.refused('carry.export', { id: MAYOR, medium: stick })).code).toBe('sealed-damaged');
    expect((await desk.refused('papers.print', { id: MAYOR, document: 'slip' })).code).toBe('sealed-damaged');
    expect(onStick()).toEqual([]);
    await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
    await desk.ask('carry.export', { id: MAYOR, medium: stick });
    const commune = desk.window();
    await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
    const verdicts = await commune.ask('receive.medium', { medium: stick });
    expect(verdicts.map(({ code }) => code)).toEqual(['accepted']);
  });

  it('a sound one is not signed twice', async () => {
    await signMayor(desk);
    expect((await desk.refused('seal.sign', { ids: [MAYOR], key: chairsKey })).code).toBe('wrong-state');
  });
});

describe('signing', () => {
  let version: number;
  beforeEach(async () => void ({ version } = await closeMayor(desk)));
  const signing = () => desk.refused('seal.sign', { ids: [MAYOR], seen: { [MAYOR]: version }, key: chairsKey });
  const state = async () => (await desk.ask('protocol.view', { id: MAYOR })).state;

  it('that is cancelled while the key is being unlocked signs nothing', async () => {
    const refused = signing();
    await desk.ask('seal.cancel', {});
    expect((await refused).code).toBe('signing-cancelled');
    expect([await state(), onStick()]).toEqual(['printed', []]);
    // and the next one does
    await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
    expect(await state()).toBe('signed');
  });

  it.each([
    ['another precinct is opened meanwhile', () => desk.ask('package.openPrecinct', { ...openPrecinct, precinct: 2 })],
    ['the precinct is left meanwhile', () => desk.ask('welcome.leave', {})],
  ])('%s: the key signs nothing, there or here', async (_, meanwhile) => {
    const refused = signing();
    await meanwhile();
    expect((await refused).code).toBe('signing-cancelled');
    await desk.ask('package.openPrecinct', openPrecinct);
    expect(await state()).toBe('printed');
  }); // prettier-ignore

  it('twice at once in one window is refused the second time', async () => {
    const both = await Promise.all([
      desk.ask('seal.sign', { ids: [MAYOR], seen: { [MAYOR]: version }, key: chairsKey }),
      signing(),
    ]);
    expect(both[1].code).toBe('key-busy');
  });

  it('stops where another window learns of a revocation while the key is being unlocked', async () => {
    const keys = [rosterKey(jwks.chair1, 1, 'chair', revoked), rosterKey(jwks.deputy1, 1, 'deputy')];
    const newer = seal(roster({ number: 2, keys }), seeds.commune);
    writeFileSync(join(desk.dir, packageMedium, 'roster.urna'), newer);
    const refused = signing();
    const other = desk.window();
    await other.ask('package.openPrecinct', openPrecinct);
    expect((await refused).code).toBe('trust-changed');
    expect((await signing()).code).toBe('key-revoked');
    expect(await state()).toBe('printed');
  });

  const struckOut = mayor({ number: 2 });
  struckOut.constituencies[0]!.candidates[1]!.status = 'struck-out';
  struckOut.constituencies[0]!.candidates[2]!.status = 'registered';
  const contests = [{ contest: 'mayor' as const, hash: hashOf(struckOut) }, ...definition().contests.slice(1)];
  it.each([
    ['another candidate struck out', { contests }, 'definition-changed', 'printed'],
    // docs/decisions/older-definitions.md: nothing changed that its numbers depend on
    [
      'a word of welcome',
      { notices: { ...definition().notices, welcome: { pl: 'Witamy', en: 'Welcome' } } },
      'ok',
      'signed',
    ],
  ])('under a newer definition than it was closed under, with %s', async (_, change, code, then) => {
    const newer = { 'definition.urna': seal(definition({ number: 2, ...change }), seeds.commune) };
    const files = { ...newer, ...(code === 'ok' ? {} : { 'contest-mayor.urna': seal(struckOut, seeds.commune) }) };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(desk.dir, packageMedium, name), bytes);
    await desk.ask('welcome.leave', {});
    await desk.ask('package.openPrecinct', openPrecinct);
    const signed = await desk.call('seal.sign', { ids: [MAYOR], seen: { [MAYOR]: version }, key: chairsKey });
    expect([signed.ok ? 'ok' : signed.error.code, await state()]).toEqual([code, then]);
  });

  it('leaves no key behind: the next signing asks for the passphrase again', async () => {
    await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
    const wrong = { ids: ['county-council/1/r1'], key: { ...chairsKey, passphrase: 'x' } };
    expect((await desk.refused('seal.sign', wrong)).code).toBe('not-frozen');
    expect((await desk.ask('welcome.status', {})).role).toBe('commission');
  });
});

describe('a folder of this computer', () => {
  it('takes no protocol of a live election', async () => {
    const folder = await openDesk(packageFiles(), undefined, 'folder');
    await folder.ask('package.openPrecinct', openPrecinct);
    await enterMayor(folder);
    await closeMayor(folder);
    await folder.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
    expect((await folder.refused('carry.export', { id: MAYOR, medium: stick })).code).toBe('folder-no-medium');
    expect(readdirSync(join(folder.dir, stick))).toEqual(['001-chair.urnakey']);
    expect((await folder.ask('protocol.view', { id: MAYOR })).state).toBe('signed');
    await folder.close();
  });
});

describe('nothing is closed that cannot be printed', () => {
  it.each([
    ['a remark', alterDraft((draft) => Object.assign(draft.remarks, { otherRemarks: 'Uwaga 👍' }))],
    ['a remark with half of a pair', alterDraft((draft) => Object.assign(draft.remarks, { otherRemarks: 'źle \ud83d' }))],
  ])('%s that an older program kept: the store opens, the protocol is not closed, the remark is mended', async (_, alter) => {
    onDisk(alter);
    const view = await desk.ask('protocol.view', { id: MAYOR });
    expect([view.ready, view.obstacles]).toEqual([false, [{ kind: 'unprintable', remark: 'otherRemarks' }]]);
    expect((await desk.refused('papers.freeze', { id: MAYOR })).code).toBe('not-ready');
    await desk.ask('keyboard.take', { by: 'Ewa Ćma' });
    await desk.ask('notes.saveRemark', { id: MAYOR, remark: 'otherRemarks', text: 'Uwaga' });
    await desk.ask('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' });
    await signMayor(desk);
  }); // prettier-ignore

  it('a blank remark blocks like a blank number, a gap of a template like an error', async () => {
    for (const [text, kind] of [
      ['', 'blank-remark'],
      [' \n ', 'blank-remark'],
      ['[liczba] osób', 'gap'],
    ] as const) {
      await desk.ask('notes.saveRemark', { id: MAYOR, remark: 'otherRemarks', text });
      expect((await desk.ask('protocol.view', { id: MAYOR })).obstacles).toEqual([{ kind, remark: 'otherRemarks' }]);
      expect((await desk.refused('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' })).code).toBe('not-ready');
    }
  });

  it('a closed protocol that no paper can be had of is opened again', async () => {
    await closeMayor(desk);
    // as an older program left it: hash and symbol fit, the text cannot be printed
    onDisk(
      alterDraft((draft) => {
        const payload = draft.frozen!.payload.replace('"otherRemarks":"brak"', '"otherRemarks":"Uwaga 👍"');
        Object.assign(draft.frozen!, frozenAs(payload));
      }),
    );
    expect((await desk.refused('papers.print', { id: MAYOR, document: 'final' })).code).toBe('text-unprintable');
    expect((await desk.refused('seal.sign', { ids: [MAYOR], key: chairsKey })).code).toBe('text-unprintable');
    expect((await desk.ask('papers.unfreeze', { id: MAYOR })).state).toBe('entered');
  });
});

describe('what the program writes it can read again', () => {
  it('no hundredth revision is begun', async () => {
    await closeMayor(desk);
    onDisk(
      alterDraft((draft) => Object.assign(draft, { revision: 99, supersedes: draft.frozen!.hash, correction: { reason: 'x', persons: ['Ewa Ćma'] } })),
    );
    const revise = { id: MAYOR, reason: 'pomyłka', persons: ['Ewa Ćma'] };
    expect((await desk.refused('correction.revise', revise)).code).toBe('too-many-revisions');
    expect((await desk.ask('overview.view', {})).protocols).not.toEqual([]);
  }); // prettier-ignore

  it('a correction by more persons than a payload holds is refused where it is typed', async () => {
    await closeMayor(desk);
    const persons = Array.from({ length: 21 }, (_, n) => `Osoba ${n}`);
    expect((await desk.refused('correction.revise', { id: MAYOR, reason: 'x', persons })).code).toBe('bad-input');
  });
});

it('the sealed file does not wait for its paper', async () => {
  await closeMayor(desk);
  await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
  // the store's copy of what was frozen is gone bad; what was signed is sound
  onDisk(alterDraft(({ frozen }) => Object.assign(frozen!, { payload: frozen!.payload.replace('"brak"', '"inna"') })));
  const carried = await desk.ask('carry.export', { id: MAYOR, medium: stick });
  expect(carried.paper?.code).toBe('frozen-altered');
  expect(onStick()).toHaveLength(1);
  expect(readFileSync(join(desk.dir, stick, onStick()[0]!)).length).toBeGreaterThan(100);
});

it('a return whose reason nothing can be sealed with is told, and written again', async () => {
  await signMayor(desk);
  await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
  await desk.ask('receive.medium', { medium: stick });
  const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;
  await desk.ask('agreement.return', { ...ref, reason: 'źle', by: 'Jan Ćwik' });
  onDisk(
    (db) => db.prepare("UPDATE agreements SET document = replace(document, 'źle', 'źle \\ud83d')").run(),
    '2029-04-08-local-080401.sqlite',
  );
  const { problem } = await desk.ask('results.view', {});
  expect(problem).toMatchObject({ code: 'return-unreadable', where: '1/mayor/1' });
  await desk.ask('agreement.return', { ...ref, reason: 'źle policzone', by: 'Jan Ćwik' });
  expect((await desk.ask('results.view', {})).problem).toBeNull();
  // a sound one is not written over
  const again = await desk.refused('agreement.return', { ...ref, reason: 'inna', by: 'Jan Ćwik' });
  expect(again.code).toBe('wrong-state');
});
