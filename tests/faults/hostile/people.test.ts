/** People who err or cheat: swapped candidates, one typist under two spellings, a stolen laptop, a hurried coordinator. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../../src-main/keys/seal.ts';
import { encodeBase64url } from '../../../src-shared/sealed/encoding/base64url.ts';
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
  paperSymbol,
  PASSPHRASE,
  signMayor,
  stick,
} from '../../support/core.ts';
import { packageFiles, protocol, revoked, roster, rosterKey, jwks, seeds } from '../../support/sealed.ts';

const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;
const swapped = { ...goodNumbers, 'results/1': goodNumbers['results/2'], 'results/2': goodNumbers['results/1'] };
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

async function typed(entry: 1 | 2, by: string, changes: Readonly<Record<string, number>>) {
  await desk.ask('entry.begin', { id: MAYOR, entry, by });
  await desk.ask('entry.saveNumbers', { id: MAYOR, entry, changes });
  return desk.ask('entry.finish', { id: MAYOR, entry });
}
async function openCommune(): Promise<Desk> {
  const commune = desk.window();
  await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
  return commune;
}

describe('two candidates swapped, which every sum agrees with', () => {
  it('at the first entry: the blind second one shows both', async () => {
    await desk.ask('package.openPrecinct', openPrecinct);
    await typed(1, 'Ewa Ćma', swapped);
    expect(await typed(2, 'Jan Ćwik', goodNumbers)).toMatchObject({
      state: 'differences',
      differing: ['results/1', 'results/2'],
      findings: [],
    });
  });

  it('at both entries: the paper typed blind at the commune shows both, and nothing can be agreed', async () => {
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    const commune = await openCommune();
    await commune.ask('receive.medium', { medium: stick });
    await commune.ask('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: await paperSymbol(desk) });
    await commune.ask('agreement.saveNumbers', { ...ref, changes: swapped });
    const view = await commune.ask('agreement.finish', ref);
    expect(view.status).toBe('different');
    expect(view.differences.map(({ path }) => path)).toEqual(['results/1', 'results/2']);
    expect((await commune.ask('board.view', {})).contests[0]).toMatchObject({ received: 1, agreed: 0 });
  });
});

describe('one person is not two', () => {
  it.each([
    ['Ewa Ćma', 'same-person'],
    [' Ewa  Ćma ', 'same-person'],
    ['EWA ĆMA', 'same-person'],
    ['Ewa Ćma'.normalize('NFD'), 'same-person'],
    ['Ewa\u00a0Ćma', 'same-person'],
    ['Ewa\u200b Ćma', 'same-person'],
    // no paper could print it
    ['Ｅｗａ Ćma', 'text-unprintable'],
  ])('typed as %j: %s', async (spelling, code) => {
    await desk.ask('package.openPrecinct', openPrecinct);
    await typed(1, 'Ewa Ćma', goodNumbers);
    const second = await desk.refused('entry.begin', { id: MAYOR, entry: 2, by: spelling });
    expect(second.code).toBe(code);
  });
  it('another name is another declared person: that it is true is not proved', async () => {
    await desk.ask('package.openPrecinct', openPrecinct);
    await typed(1, 'Ewa Ćma', goodNumbers);
    await desk.ask('entry.begin', { id: MAYOR, entry: 2, by: 'Ewa Ćmak' });
  });
});

describe('a stolen laptop', () => {
  it('holds no private key and no passphrase after signing, in no form', async () => {
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    const data = join(desk.dir, 'data');
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(1);
    const secrets = [
      Buffer.from(seeds.chair1),
      Buffer.from(Buffer.from(seeds.chair1).toString('hex')),
      Buffer.from(encodeBase64url(seeds.chair1)),
      Buffer.from(Buffer.from(seeds.chair1).toString('base64')),
      Buffer.from(PASSPHRASE),
    ];
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name));
      expect([name, secrets.some((secret) => bytes.includes(secret))]).toEqual([name, false]);
    }
    // what was searched is what was written: the names are there
    const bytes = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
    expect(bytes.some((one) => one.includes(Buffer.from('Ewa Ćma')))).toBe(true);
  });

  it('opens for one signing and signs nothing else: what is not listed stays as it is', async () => {
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await closeMayor(desk);
    const both = { ids: [MAYOR, 'county-council/1/r1'], key: chairsKey };
    expect((await desk.refused('seal.sign', both)).code).toBe('not-frozen');
    expect((await desk.ask('protocol.view', { id: MAYOR })).state).toBe('printed');
    await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
    expect((await desk.refused('seal.sign', { ids: [MAYOR], key: chairsKey })).code).toBe('wrong-state');
  });
});

describe('a revoked chair', () => {
  it('unlocks nothing at the precinct, and the commune takes nothing new signed by the key', async () => {
    const keys = [rosterKey(jwks.chair1, 1, 'chair', revoked), rosterKey(jwks.deputy1, 1, 'deputy')];
    const renewed = await openDesk(packageFiles({ 'roster.urna': seal(roster({ number: 2, keys }), seeds.commune) }));
    await renewed.ask('package.openPrecinct', openPrecinct);
    await enterMayor(renewed);
    await closeMayor(renewed);
    expect((await renewed.refused('seal.sign', { ids: [MAYOR], key: chairsKey })).code).toBe('key-revoked');
    writeFileSync(join(renewed.dir, stick, 'x.urna'), seal(protocol(), seeds.chair1));
    const commune = renewed.window();
    await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
    const verdicts = await commune.ask('receive.medium', { medium: stick });
    expect(verdicts.map(({ code }) => code)).toEqual(['key-revoked']);
    await renewed.close();
  });
});

describe('a hurried coordinator', () => {
  it('cannot agree a paper with a blank, agree twice, or return without a reason', async () => {
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    const commune = await openCommune();
    await commune.ask('receive.medium', { medium: stick });
    await commune.ask('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: await paperSymbol(desk) });
    expect((await commune.ask('agreement.finish', ref)).status).toBe('different');
    expect((await commune.refused('agreement.return', { ...ref, by: 'Jan Ćwik', reason: '' })).code).toBe('bad-input');
    await commune.ask('agreement.saveNumbers', { ...ref, changes: goodNumbers });
    expect((await commune.ask('agreement.finish', ref)).status).toBe('agreed');
    expect((await commune.refused('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: '' })).code).toBe('wrong-state');
    expect((await commune.refused('agreement.saveNumbers', { ...ref, changes: swapped })).code).toBe('wrong-state');
  });

  it('takes a corrected protocol only when asked to, and the mark of the paper does not pass on to it', async () => {
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    const commune = await openCommune();
    await commune.ask('receive.medium', { medium: stick });
    await commune.ask('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: await paperSymbol(desk) });
    await commune.ask('agreement.saveNumbers', { ...ref, changes: goodNumbers });
    await commune.ask('agreement.finish', ref);
    const next = await desk.ask('correction.revise', { id: MAYOR, reason: 'Zła liczba', persons: ['Ewa Ćma'] });
    await attend(desk, next.id);
    await desk.ask('check.confirmReading', { id: next.id, by: 'Ewa Ćma' });
    await signMayor(desk, next.id);
    const refused = await commune.ask('receive.medium', { medium: stick });
    expect(refused.map(({ code }) => code)).toEqual(['already-known', 'newer-revision']);
    const agreed = async () => (await commune.ask('board.view', {})).contests[0]?.agreed;
    expect(await agreed()).toBe(1);
    // nothing taken yet: it waits for somebody who has seen what changes
    const [correction] = (await commune.ask('receive.corrections', {})).waiting;
    const consent = { hash: correction?.hash ?? '', by: 'Jan Ćwik' };
    expect((await commune.refused('receive.acceptCorrection', consent)).code).toBe('not-shown');
    expect(await agreed()).toBe(1);
    await commune.ask('receive.showCorrection', consent);
    await commune.ask('receive.acceptCorrection', consent);
    expect(await agreed()).toBe(0);
  });

  it('may read the same medium as often as it comes', async () => {
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    const commune = await openCommune();
    for (const code of ['accepted', 'already-known', 'already-known'])
      expect((await commune.ask('receive.medium', { medium: stick })).map((v) => v.code)).toEqual([code]);
    expect((await commune.ask('board.view', {})).contests[0]).toMatchObject({ received: 1 });
  });
});
