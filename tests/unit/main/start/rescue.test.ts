/** A machine whose store is not what it was: told, copied from, restored and taken back, by calls as a window makes them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApiInput } from '../../../../src-shared/api/api.ts';
import { type CopyView } from '../../../../src-shared/api/start/rescue.ts';
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
} from '../../../support/core.ts';
import { forge, tamper } from '../../../support/store-hand.ts';

const of: ApiInput<'rescue.look'> = { medium: packageMedium, issuerKid, precinct: 1 };
const NAME = '2029-04-08-local-080401-001';

let desk: Desk;
let store: string;
beforeEach(async () => {
  desk = await openDesk();
  store = join(desk.dir, 'data', 'stores', `${NAME}.sqlite`);
});
afterEach(() => desk.close());

const open = () => desk.ask('package.openPrecinct', openPrecinct);
const leave = () => desk.ask('welcome.leave', {});
const copies = () => join(desk.dir, 'data', 'copies', NAME);
const state = async () => (await desk.ask('protocol.view', { id: MAYOR })).state;
const actions = () => {
  const found: unknown[] = [];
  tamper(store, (db) => found.push(...db.prepare('SELECT action FROM journal ORDER BY seq').pluck().all()));
  return found;
};
const mayorIn = (copy?: CopyView) => copy?.holds?.protocols.find(({ contest }) => contest === 'mayor')?.state;
async function worked(): Promise<void> {
  await open();
  await enterMayor(desk);
  await leave();
}

describe('copies on this disk', () => {
  const made = () =>
    existsSync(copies()) ? readdirSync(copies()).filter((name) => name.endsWith('.sqlite')).length : 0;

  it('are made at opening, after each step, and at leaving', async () => {
    await open();
    await expect.poll(made).toBe(1);
    for (const [step, work] of [
      ['read aloud', () => enterMayor(desk)],
      ['frozen', () => desk.ask('papers.freeze', { id: MAYOR })],
      [
        'signed',
        async () => {
          await desk.ask('papers.print', { id: MAYOR, document: 'final' });
          await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
        },
      ],
      ['exported', () => desk.ask('carry.export', { id: MAYOR, medium: stick })],
    ] as const) {
      const before = made();
      await work();
      await expect.poll(made, { message: step, timeout: 5_000 }).toBeGreaterThan(before);
    }
    await desk.ask('package.openPrecinct', openPrecinct);
    await leave();
    const { copies: found } = await desk.ask('rescue.look', of);
    expect(found.map(({ problem }) => problem)).toEqual(found.map(() => null));
    expect(mayorIn(found[0])).toBe('exported');
    expect(found.length).toBeLessThanOrEqual(12);
  });

  it('that fail never hold up the work, and are told', async () => {
    mkdirSync(join(desk.dir, 'data', 'copies'), { recursive: true });
    writeFileSync(copies(), 'a file in the place of the folder');
    await open();
    await enterMayor(desk);
    await expect.poll(async () => (await desk.ask('welcome.status', {})).copyFailure?.code).toBe('copy-failed');
    rmSync(copies());
    await closeMayor(desk);
    await expect.poll(async () => (await desk.ask('welcome.status', {})).copyFailure).toBeNull();
  });

  it('of a commune do not push out those of its precincts, nor the other way round', async () => {
    await worked();
    const before = readdirSync(copies());
    await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
    await leave();
    expect(readdirSync(copies())).toEqual(before);
  });
});

describe('a store that is not what it was', () => {
  it('emptied after it was signed and exported: not a new one, restored from its copy, and taken back byte by byte', async () => {
    await worked();
    await open();
    await signMayor(desk);
    await leave();
    truncateSync(store, 0);
    expect((await desk.refused('package.openPrecinct', openPrecinct)).code).toBe('store-emptied');
    const found = await desk.ask('rescue.look', of);
    expect(found).toMatchObject({ problem: { code: 'store-emptied' }, file: { bytes: 0 }, mayStartAnew: false });
    expect(found.copies[0]).toMatchObject({ problem: null, holds: { rows: found.seen?.rows } });

    const restored = await desk.ask('rescue.restore', { ...of, copy: found.copies[0]!.id });
    expect(restored).toMatchObject({ problem: null, aside: [{ id: '001', code: 'store-emptied' }] });
    await open();
    expect(await state()).toBe('exported');
    await leave();
    expect(actions()).toContain('store-restored');

    const back = await desk.ask('rescue.putBack', { ...of, aside: '001' });
    expect(back).toMatchObject({ problem: { code: 'store-emptied' }, aside: [{ id: '002', code: '' }, { id: '001' }] });
    expect(readFileSync(store)).toHaveLength(0);
    // and forward again: what was restored lies aside, whole
    expect((await desk.ask('rescue.putBack', { ...of, aside: '002' })).problem).toBeNull();
    await open();
    expect(await state()).toBe('exported');
  });

  it('restored from an older copy goes on, with copies of its own, and signs no other content over what was carried', async () => {
    await worked();
    const [older] = (await desk.ask('rescue.look', of)).copies;
    await open();
    await signMayor(desk);
    await leave();
    tamper(store, (db) => db.exec('DELETE FROM sealed'));
    await desk.ask('rescue.restore', { ...of, copy: older!.id });
    await open();
    expect(await state()).toBe('entered');
    const note = 'inaczej';
    await desk.ask('keyboard.take', { by: 'Ewa Ćma' });
    await desk.ask('notes.saveRemark', { id: MAYOR, remark: 'otherRemarks', text: note });
    await desk.ask('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' });
    await closeMayor(desk);
    await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
    expect((await desk.refused('carry.export', { id: MAYOR, medium: stick })).code).toBe('sealed-differs');
    await leave();
    const { copies: now, problem } = await desk.ask('rescue.look', of);
    expect([problem, mayorIn(now[0])]).toEqual([null, 'signed']);
  });

  it('gone where one was known: a question, not a fresh start; nothing handed over, it may be begun anew, which can be undone', async () => {
    await worked();
    rmSync(store);
    expect((await desk.refused('package.openPrecinct', openPrecinct)).code).toBe('store-gone');
    expect(await desk.ask('rescue.look', of)).toMatchObject({ problem: { code: 'store-gone' }, file: null, mayStartAnew: true });
    expect((await desk.refused('rescue.startAnew', of)).code).toBe('bad-input');
    await desk.ask('rescue.startAnew', { ...of, confirmed: true });
    await open();
    expect(await state()).toBe('empty');
    await leave();
    expect((await desk.ask('rescue.putBack', { ...of, aside: '001' })).problem?.code).toBe('store-gone');
  }); // prettier-ignore

  it('is not begun anew once something of it was signed', async () => {
    await worked();
    await open();
    await signMayor(desk);
    await leave();
    rmSync(store);
    expect((await desk.refused('rescue.startAnew', { ...of, confirmed: true })).code).toBe('handed-over');
    expect((await desk.refused('package.openPrecinct', openPrecinct)).code).toBe('store-gone');
  });

  it.each([
    ['digits edited in draft and journal', (path: string) =>
      forge(path, (db) => db.exec(`UPDATE drafts SET document = replace(document, '"validVotes":294', '"validVotes":249')`)), 'store-older'],
    ['digits edited in the draft alone', (path: string) =>
      tamper(path, (db) => db.exec(`UPDATE drafts SET document = replace(document, '"validVotes":294', '"validVotes":249')`)), 'store-edited'],
    ['no database any more', (path: string) => writeFileSync(path, 'x'.repeat(5000)), 'store-foreign'],
  ] as const)('%s: named, and restored', async (_, break_, expected) => {
    await worked();
    break_(store);
    expect((await desk.refused('package.openPrecinct', openPrecinct)).code).toBe(expected);
    const { copies: found } = await desk.ask('rescue.look', of);
    expect((await desk.ask('rescue.restore', { ...of, copy: found[0]!.id })).problem).toBeNull();
    await open();
    expect((await desk.ask('protocol.view', { id: MAYOR })).numbers).toMatchObject({ validVotes: 294 });
  }); // prettier-ignore

  it('a broken copy is shown as broken and not restored; a sound store is left alone; nobody reaches out of the folder', async () => {
    await worked();
    const [first] = (await desk.ask('rescue.look', of)).copies;
    expect((await desk.refused('rescue.restore', { ...of, copy: first!.id })).code).toBe('store-sound');
    truncateSync(join(copies(), first!.id), 6000);
    truncateSync(store, 0);
    const found = await desk.ask('rescue.look', of);
    expect(found.copies[0]).toMatchObject({ problem: { code: 'store-damaged' }, holds: null });
    expect((await desk.refused('rescue.restore', { ...of, copy: first!.id })).code).toBe('store-damaged');
    expect((await desk.refused('rescue.restore', { ...of, copy: 'none.sqlite' })).code).toBe('store-missing');
    expect((await desk.refused('rescue.restore', { ...of, copy: '../x' })).code).toBe('bad-input');
    expect(readFileSync(store)).toHaveLength(0);
  });

  it('is not touched while another window has it open', async () => {
    await open();
    expect((await desk.window().refused('rescue.look', of)).code).toBe('store-in-use');
  });

  it('of a commune says what it received and what agrees', async () => {
    await worked();
    await open();
    await signMayor(desk);
    await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
    await desk.ask('receive.medium', { medium: stick });
    await leave();
    truncateSync(store.replace('-001', ''), 0);
    const { kind, problem, copies: found } = await desk.ask('rescue.look', { ...of, precinct: null });
    expect([kind, problem?.code, found[0]?.holds?.received]).toEqual(['commune', 'store-emptied', 1]);
  });
});
