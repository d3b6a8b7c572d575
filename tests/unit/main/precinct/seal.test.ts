/** Seal: a file is signed by a key of this precinct, whose holder was there, once its paper was made (M8). */
import { afterEach, expect, test } from 'vitest';
import {
  attend,
  chairsKey,
  closeMayor,
  type Desk,
  enterMayor,
  MAYOR,
  openPrecinct,
  stick,
} from '../../../support/core.ts';
import { closePeople, enterPeople, precinctDesk, present, withPeople } from '../../../support/precinct.ts';

let desk: Desk;
afterEach(() => desk.close());

test('nobody signs without a key that opens: a wrong passphrase, no key of this precinct', async () => {
  desk = await precinctDesk();
  await enterMayor(desk);
  await closeMayor(desk);
  const sign = (key: typeof chairsKey | { medium: string; name: string; passphrase: string }) =>
    desk.refused('seal.sign', { ids: [MAYOR], key });
  expect((await sign({ ...chairsKey, passphrase: 'x' })).code).toBe('wrong-passphrase');
  expect((await sign({ ...chairsKey, name: '002-chair.urnakey' })).code).toBe('key-missing');
  expect((await desk.ask('protocol.view', { id: MAYOR })).state).toBe('printed');
});

test('nobody signs a file whose paper nobody has had; a corrected one needs a paper of its own (M8)', async () => {
  const sign = (id: string) => ({ ids: [id], key: chairsKey });
  desk = await precinctDesk();
  await enterMayor(desk);
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

test('only those present sign: the key of an absent chair is refused before its passphrase is tried', async () => {
  desk = await precinctDesk(withPeople());
  await enterPeople(desk);
  await closePeople(desk, present('Łukasz Gęś', 'Anna Żak', 'Jan Ćwik'));
  const sign = { ids: [MAYOR], key: { ...chairsKey, passphrase: 'wrong' } };
  expect(await desk.refused('seal.sign', sign)).toMatchObject({ code: 'signer-absent', where: 'Ewa Ćma' });
  expect((await desk.ask('protocol.view', { id: MAYOR })).state).toBe('printed');
});

test('the keys of a precinct are those its roster lists, on whatever medium they are', async () => {
  desk = await precinctDesk();
  const chairs = { medium: stick, name: '001-chair.urnakey', role: 'chair', holder: 'Ewa Ćma' };
  expect(await desk.ask('seal.keys', {})).toEqual([chairs]);
  const other = desk.window();
  await other.ask('package.openPrecinct', { ...openPrecinct, precinct: 2 });
  expect(await other.ask('seal.keys', {})).toEqual([]);
});
