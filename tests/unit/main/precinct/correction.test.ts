/** Correction: the quorum decides it, and it is a revision of its own beside the old one (M8, M19). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  attend,
  type Desk,
  enterMayor,
  issuerKid,
  MAYOR,
  packageMedium,
  signMayor,
  stick,
} from '../../../support/core.ts';
import { closePeople, enterPeople, hours, precinctDesk, present, withPeople } from '../../../support/precinct.ts';

let desk: Desk;
afterEach(() => desk.close());

describe('who decides', () => {
  beforeEach(async () => {
    desk = await precinctDesk(withPeople());
  });

  test.each<[string, string[], string]>([
    ['three of five, without chair and deputy', ['Anna Żak', 'Jan Ćwik', 'Zofia Pięta'], 'no-quorum'],
    ['two of five', ['Ewa Ćma', 'Jan Ćwik'], 'no-quorum'],
    ['two of five, one of them named twice', ['Ewa Ćma', 'Jan Ćwik', 'jan ćwik'], 'no-quorum'],
    ['three, one of another commission', ['Ewa Ćma', 'Jan Ćwik', 'Obcy Człowiek'], 'unknown-person'],
  ])('a correction decided by %s is refused', async (_who, persons, code) => {
    await enterPeople(desk);
    await closePeople(desk);
    expect(await desk.refused('correction.revise', { id: MAYOR, reason: 'x', persons })).toMatchObject({ code });
    expect((await desk.ask('overview.view', {})).protocols).toHaveLength(2);
  });

  test('a correction by the quorum begins a revision that asks anew who is there', async () => {
    await enterPeople(desk);
    await closePeople(desk);
    const persons = ['Łukasz Gęś', 'Jan Ćwik', 'Zofia Pięta'];
    const next = await desk.ask('correction.revise', { id: MAYOR, reason: 'Zła liczba', persons });
    expect(next.attendance).toEqual(present());
    expect(next.voting).toEqual(hours);
    expect(await desk.refused('check.confirmReading', { id: next.id, by: 'Ewa Ćma' })).toMatchObject({ code: 'not-ready', where: 'T24a' });
  }); // prettier-ignore
});

test('a correction makes revision 2 with a symbol of its own; the old one stays, superseded', async () => {
  desk = await precinctDesk();
  await enterMayor(desk);
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
