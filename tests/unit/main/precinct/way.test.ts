/** The way of one protocol through the seam: typed twice, compared, read aloud, frozen, signed, carried, received. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  attend,
  chairsKey,
  closeMayor,
  type Desk,
  enterMayor,
  goodNumbers,
  issuerKid,
  MAYOR,
  openDesk,
  openPrecinct,
  packageMedium,
  signMayor,
  stick,
} from '../../../support/core.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => desk.close());

describe('opening', () => {
  test('the package says whose it is before anybody opens it, and is not trusted yet', async () => {
    const found = await desk.ask('package.inspect', { medium: packageMedium });
    expect(found).toMatchObject({ issuerKid, trusted: false, commune: 'Ćwiczebna', mode: 'live' });
    expect(found.fingerprint).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
  });

  test('another fingerprint than the compared one does not open', async () => {
    const other = { ...openPrecinct, issuerKid: issuerKid.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) };
    expect((await desk.refused('package.openPrecinct', other)).code).toBe('issuer-not-compared');
  });

  test('a precinct that does not exist does not open', async () => {
    const other = { ...openPrecinct, precinct: 7 };
    expect((await desk.refused('package.openPrecinct', other)).code).toBe('unknown-precinct');
  });

  test('an opened precinct trusts the issuer from then on and lists its protocols in the order of counting', async () => {
    const status = await desk.ask('package.openPrecinct', openPrecinct);
    expect(status.role).toBe('commission');
    expect((await desk.ask('package.inspect', { medium: packageMedium })).trusted).toBe(true);
    const { protocols } = await desk.ask('overview.view', {});
    expect(protocols.map((p) => [p.id, p.state])).toEqual([
      ['mayor/1/r1', 'empty'],
      ['county-council/1/r1', 'empty'],
    ]);
  });
});

describe('counting', () => {
  beforeEach(async () => {
    await desk.ask('package.openPrecinct', openPrecinct);
  });

  test('the second entry sees nothing of the first, and its writer must be another person', async () => {
    await desk.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Ewa Ćma' });
    await desk.ask('entry.saveNumbers', { id: MAYOR, entry: 1, changes: { boxBallots: 777 } });
    await desk.ask('entry.finish', { id: MAYOR, entry: 1 });
    const same = await desk.refused('entry.begin', { id: MAYOR, entry: 2, by: 'Ewa Ćma' });
    expect(same.code).toBe('same-person');
    const second = await desk.ask('entry.begin', { id: MAYOR, entry: 2, by: 'Jan Ćwik' });
    expect(JSON.stringify(second)).not.toContain('777');
    expect(JSON.stringify(await desk.ask('overview.view', {}))).not.toContain('777');
  });

  test('differences come back masked and are settled by reading the paper again', async () => {
    await desk.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Ewa Ćma' });
    await desk.ask('entry.saveNumbers', { id: MAYOR, entry: 1, changes: goodNumbers });
    await desk.ask('entry.finish', { id: MAYOR, entry: 1 });
    await desk.ask('entry.begin', { id: MAYOR, entry: 2, by: 'Jan Ćwik' });
    await desk.ask('entry.saveNumbers', { id: MAYOR, entry: 2, changes: { ...goodNumbers, 'results/1': 202 } });
    const differing = await desk.ask('entry.finish', { id: MAYOR, entry: 2 });
    expect(differing).toMatchObject({ state: 'differences', differing: ['results/1'], entry: null });
    expect(JSON.stringify(differing)).not.toMatch(/\b20[02]\b/);
    const neither = await desk.ask('entry.resolve', { id: MAYOR, path: 'results/1', value: 201, by: 'Ewa Ćma' });
    expect(neither.differing).toEqual(['results/1']);
    const settled = await desk.ask('entry.resolve', { id: MAYOR, path: 'results/1', value: 200, by: 'Ewa Ćma' });
    expect(settled).toMatchObject({ state: 'entered', differing: [] });
    expect(settled.numbers['results/1']).toBe(200);
  });

  test.each([
    ['a struck-out candidate', { 'results/3': 1 }, 'unknown-path'],
    ['a field of another form', { eligible: 1 }, 'unknown-path'],
    ['a fraction', { boxBallots: 1.5 }, 'bad-input'],
    ['a negative number', { boxBallots: -1 }, 'bad-input'],
    ['a text', { boxBallots: '12' }, 'bad-input'],
  ])('%s cannot be saved', async (_what, changes, code) => {
    await desk.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Ewa Ćma' });
    expect((await desk.refused('entry.saveNumbers', { id: MAYOR, entry: 1, changes })).code).toBe(code);
  });

  test('an error blocks reading aloud and the final print, whatever the window says', async () => {
    for (const [entry, by] of [
      [1, 'Ewa Ćma'],
      [2, 'Jan Ćwik'],
    ] as const) {
      await desk.ask('entry.begin', { id: MAYOR, entry, by });
      await desk.ask('entry.saveNumbers', { id: MAYOR, entry, changes: { ...goodNumbers, invalidBallots: 6 } });
      await desk.ask('entry.finish', { id: MAYOR, entry });
    }
    expect(await desk.refused('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' })).toMatchObject({
      code: 'not-ready',
      where: 'T15',
    });
    expect((await desk.refused('papers.freeze', { id: MAYOR })).code).toBe('not-ready');
  });

  test('a change after reading aloud takes the reading back', async () => {
    await enterMayor(desk);
    await desk.ask('notes.saveRemark', { id: MAYOR, remark: 'otherRemarks', text: 'Zgasło światło.' });
    expect((await desk.refused('papers.freeze', { id: MAYOR })).code).toBe('not-checked');
  });
});

describe('sealing and carrying', () => {
  beforeEach(async () => {
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
  });

  test('nobody signs without a key that opens: a wrong passphrase, no key of this precinct', async () => {
    await closeMayor(desk);
    const sign = (key: typeof chairsKey | { medium: string; name: string; passphrase: string }) =>
      desk.refused('seal.sign', { ids: [MAYOR], key });
    expect((await sign({ ...chairsKey, passphrase: 'x' })).code).toBe('wrong-passphrase');
    expect((await sign({ ...chairsKey, name: '002-chair.urnakey' })).code).toBe('key-missing');
    expect((await desk.ask('protocol.view', { id: MAYOR })).state).toBe('printed');
  });

  test('nobody signs a file whose paper nobody has had; a corrected one needs a paper of its own (M8)', async () => {
    const sign = (id: string) => ({ ids: [id], key: chairsKey });
    await desk.ask('papers.freeze', { id: MAYOR });
    expect((await desk.refused('seal.sign', sign(MAYOR))).code).toBe('paper-not-made');
    // neither another paper nor a draft will do
    await desk.refused('papers.print', { id: MAYOR, document: 'draft' });
    await desk.ask('papers.print', { id: MAYOR, document: 'warnings' });
    expect((await desk.ask('protocol.view', { id: MAYOR })).paperAt).toBeNull();
    const { view } = await desk.ask('papers.print', { id: MAYOR, document: 'final' });
    expect(view.paperAt).not.toBeNull();
    const again = await desk.ask('papers.print', { id: MAYOR, document: 'final' });
    expect([again.view.paperAt, again.view.version]).toEqual([view.paperAt, view.version]);
    await desk.ask('seal.sign', sign(MAYOR));
    const { id } = await desk.ask('correction.revise', { id: MAYOR, reason: 'pomyłka', persons: ['Ewa Ćma'] });
    await attend(desk, id);
    await desk.ask('check.confirmReading', { id, by: 'Ewa Ćma' });
    await desk.ask('papers.freeze', { id });
    expect((await desk.refused('seal.sign', sign(id))).code).toBe('paper-not-made');
  });

  test('what was frozen is what is signed; numbers cannot change any more', async () => {
    const frozen = await closeMayor(desk);
    const change = { id: MAYOR, entry: 1, changes: { boxBallots: 1 } };
    expect((await desk.refused('entry.saveNumbers', change)).code).toBe('wrong-state');
    const [signed] = await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
    expect(signed).toMatchObject({
      state: 'signed',
      symbol: frozen.symbol,
      signed: { role: 'chair', holder: 'Ewa Ćma' },
    });
  });

  test('the medium holds the sealed file, its PDF and a manifest; the commune takes it once', async () => {
    await signMayor(desk);
    const names = readdirSync(join(desk.dir, stick)).sort();
    const stem = '2029-04-08-local-080401-001-mayor-1-r1';
    expect(names).toEqual(['001-chair.urnakey', `${stem}.pdf`, `${stem}.urna`, 'manifest.json']);
    expect(
      readFileSync(join(desk.dir, stick, `${stem}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const commune = desk.window();
    await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
    const first = await commune.ask('receive.medium', { medium: stick });
    expect(first.map((v) => v.code)).toEqual(['accepted']);
    const again = await commune.ask('receive.medium', { medium: stick });
    expect(again.map((v) => v.code)).toEqual(['already-known']);
  });

  test('a correction makes revision 2 with a symbol of its own; the old one stays, superseded', async () => {
    await signMayor(desk);
    const old = await desk.ask('protocol.view', { id: MAYOR });
    const next = await desk.ask('correction.revise', { id: MAYOR, reason: 'Zła liczba', persons: ['Ewa Ćma'] });
    expect(next).toMatchObject({ id: 'mayor/1/r2', revision: 2, state: 'entered', symbol: null });
    expect((await desk.ask('protocol.view', { id: MAYOR })).state).toBe('superseded');
    await attend(desk, next.id);
    await desk.ask('check.confirmReading', { id: next.id, by: 'Ewa Ćma' });
    await signMayor(desk, next.id);
    const second = await desk.ask('protocol.view', { id: next.id });
    expect(second.symbol).not.toBe(old.symbol);

    const commune = desk.window();
    await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
    const codes = (await commune.ask('receive.medium', { medium: stick })).map((v) => v.code);
    expect(codes).toEqual(['accepted', 'newer-revision']);
    const cell = async () =>
      (await commune.ask('board.view', {})).cells.find((c) => c.precinct === 1 && c.contest === 'mayor');
    expect(await cell()).toMatchObject({ file: 'received', revision: 1, correction: true });
    const [correction] = (await commune.ask('receive.corrections', {})).waiting;
    const consent = { hash: correction?.hash ?? '', by: 'Jan Ćwik' };
    await commune.ask('receive.showCorrection', consent);
    await commune.ask('receive.acceptCorrection', consent);
    expect(await cell()).toMatchObject({ file: 'received', revision: 2, correction: false });
  });
});
