/**
 * Notes: who is there, which hours, and how many voters refused a ballot (M19, C04, T24, docs/domain.md, "Quorums").
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeMayor, type Desk, MAYOR } from '../../../support/core.ts';
import {
  carried,
  closePeople,
  commission,
  COUNTY,
  enterPeople,
  everybody,
  hours,
  precinctDesk,
  present,
  withPeople,
} from '../../../support/precinct.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await precinctDesk(withPeople());
});
afterEach(() => desk.close());

describe('who is there', () => {
  beforeEach(() => enterPeople(desk));
  const found = async () => (await desk.ask('protocol.view', { id: MAYOR })).findings.map(({ rule }) => rule);

  test('nobody is marked present beforehand', async () => {
    const { attendance } = await desk.ask('protocol.view', { id: MAYOR });
    expect(attendance).toEqual(present());
    expect(await found()).toEqual(['T24a', 'T24b']);
  });

  test('the quorum to sign comes from the definition: half of those appointed, the chair or the deputy among them', async () => {
    for (const [names, rulesFound] of [
      [['Ewa Ćma', 'Anna Żak'], ['T24a']],
      [['Ewa Ćma', 'Anna Żak', 'Jan Ćwik'], []],
      [['Zofia Pięta', 'Anna Żak', 'Jan Ćwik'], ['T24b']],
    ] as const) {
      await desk.ask('notes.saveAttendance', { id: MAYOR, attendance: present(...names), ...hours });
      expect(await found()).toEqual(rulesFound);
    }
  });

  test('a member of the definition is never left out, and nobody is listed twice', async () => {
    const without = { id: MAYOR, attendance: everybody.slice(1), ...hours };
    expect(await desk.refused('notes.saveAttendance', without)).toMatchObject({ code: 'member-missing' });
    const again = [...everybody, { name: 'anna  żak', role: 'member', present: true }] as const;
    const twice = { id: MAYOR, attendance: [...again], ...hours };
    expect(await desk.refused('notes.saveAttendance', twice)).toMatchObject({ code: 'person-twice' });
  });

  test('a member appointed on Saturday is added by hand; the number appointed is a warning with a position', async () => {
    const late = { name: 'Sobota Nowa', role: 'member', present: true } as const;
    await desk.ask('notes.saveAttendance', { id: MAYOR, attendance: [...everybody, late], ...hours });
    const view = await desk.ask('protocol.view', { id: MAYOR });
    expect(view.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['T24d', 'warning']]);
    expect(view.obstacles).toContainEqual({ kind: 'no-position', rule: 'T24d' });
    await desk.ask('notes.savePosition', { id: MAYOR, rule: 'T24d', text: 'Powołana 7 kwietnia w miejsce Jana Nowaka.' });
    await closePeople(desk, [...everybody, late]);
    const payload = await carried(desk);
    expect(payload.attendance).toContainEqual(late);
    expect(payload.findings).toEqual([{ rule: 'T24d', position: 'Powołana 7 kwietnia w miejsce Jana Nowaka.' }]);
  }); // prettier-ignore

  test.each([5, 8, 12])('a regular precinct of %d appointed members signs without a word about its size', async (size) => {
    const named = Array.from({ length: size }, (_, at) => ({ ...commission[at % 5]!, name: `Osoba ${at}`, role: at === 0 ? 'chair' : 'member' }) as const);
    const other = await precinctDesk(withPeople({ commission: [...named], appointed: size }));
    await other.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Osoba 1' });
    await other.ask('notes.saveAttendance', { id: MAYOR, attendance: named.map((one) => ({ ...one, present: true })), ...hours });
    const { findings } = await other.ask('protocol.view', { id: MAYOR });
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('T24'))).toEqual([]);
    await other.close();
  }); // prettier-ignore

  test('attendance and hours of another protocol are taken over when asked for, never by themselves', async () => {
    const empty = { id: COUNTY, from: MAYOR };
    expect(await desk.refused('notes.carryAttendance', empty)).toMatchObject({ code: 'nothing-to-carry' });
    const some = present('Ewa Ćma', 'Anna Żak', 'Jan Ćwik');
    await desk.ask('notes.saveAttendance', { id: MAYOR, attendance: some, ...hours });
    const { protocols } = await desk.ask('overview.view', {});
    expect(protocols.map(({ id, attended }) => [id, attended])).toEqual([[MAYOR, true], [COUNTY, false]]);
    expect((await desk.ask('protocol.view', { id: COUNTY })).attendance).toEqual(present());
    const taken = await desk.ask('notes.carryAttendance', empty);
    expect(taken).toMatchObject({ attendance: some, voting: hours });
  }); // prettier-ignore
});

describe('refusals of ballots', () => {
  test('are asked before reading aloud, once per ballot kind, and travel in the protocol', async () => {
    await enterPeople(desk);
    await desk.ask('notes.saveAttendance', { id: MAYOR, attendance: everybody, ...hours });
    expect((await desk.ask('protocol.view', { id: MAYOR })).obstacles).toEqual([{ kind: 'no-refusals' }]);
    const read = { id: MAYOR, by: 'Ewa Ćma' };
    expect(await desk.refused('check.confirmReading', read)).toMatchObject({ code: 'not-ready' });
    await desk.ask('notes.saveRefusals', { id: MAYOR, refusals: 54 });
    await desk.ask('check.confirmReading', read);
    await closeMayor(desk);
    expect((await carried(desk)).refusals).toBe(54);
  });

  test('a number is one, and 0 is an answer where blank is none', async () => {
    await enterPeople(desk);
    for (const refusals of [-1, 1.5, '3', 100_000])
      expect(await desk.refused('notes.saveRefusals', { id: MAYOR, refusals })).toMatchObject({ code: 'bad-input' });
    await desk.ask('notes.saveRefusals', { id: MAYOR, refusals: 0 });
    expect((await desk.ask('protocol.view', { id: MAYOR })).refusals).toEqual({ asked: true, count: 0 });
    await desk.ask('notes.saveRefusals', { id: MAYOR, refusals: null });
    expect((await desk.ask('protocol.view', { id: MAYOR })).obstacles).toContainEqual({ kind: 'no-refusals' });
  });

  test('where one kind of ballot is given out nobody is asked, and the protocol says so', async () => {
    const [first, second] = withPeople().precincts;
    const other = await precinctDesk({ ...withPeople(), precincts: [{ ...first!, protocols: first!.protocols.slice(0, 1) }, second!] });
    await desk.close();
    desk = other;
    await enterPeople(desk);
    await desk.ask('notes.saveAttendance', { id: MAYOR, attendance: everybody, ...hours });
    expect(await desk.ask('protocol.view', { id: MAYOR })).toMatchObject({ refusals: { asked: false, count: null }, ready: true });
    await desk.ask('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' });
    await closeMayor(desk);
    expect((await carried(desk)).refusals).toBeNull();
  }); // prettier-ignore
});
