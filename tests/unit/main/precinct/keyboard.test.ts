/** Keyboard: who types, and that a change by nobody is refused (M4, C05). */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, MAYOR, openPrecinct, typeEntry } from '../../../support/core.ts';
import { COUNTY, everybody, hours, precinctDesk, withPeople } from '../../../support/precinct.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await precinctDesk(withPeople());
});
afterEach(() => desk.close());

/** The precinct's journal, once its store is left. */
async function journal(action: string): Promise<{ actor: string; subject: string }[]> {
  await desk.ask('welcome.leave', {});
  const folder = join(desk.dir, 'data/stores');
  const store = new Database(join(folder, readdirSync(folder)[0] ?? ''), { readonly: true });
  const rows = store.prepare('SELECT actor, subject FROM journal WHERE action = ? ORDER BY seq').all(action);
  store.close();
  return rows as { actor: string; subject: string }[];
}

describe('who is at the keyboard', () => {
  const save = { id: MAYOR, entry: 1, changes: { boxBallots: 1 } } as const;

  test.each<[string, () => Promise<unknown> | void]>([
    ['the precinct was left', async () => {
      await desk.ask('welcome.leave', {});
      await desk.ask('package.openPrecinct', openPrecinct);
    }],
    ['the window was locked', () => desk.ask('keyboard.leave', {})],
    ['ten minutes passed without anything typed', () => desk.pass(11)],
    ['the clock was put back by an hour', () => desk.pass(-60)],
  ])('after %s, nothing is saved until somebody says who types', async (_what, away) => {
    await typeEntry(desk, 'Anna Żak', 1);
    expect((await desk.ask('welcome.status', {})).typist).toBe('Anna Żak');
    await away();
    expect((await desk.ask('welcome.status', {})).typist).toBeNull();
    for (const [name, input] of [
      ['entry.saveNumbers', save],
      ['notes.saveRemark', { id: MAYOR, remark: 'otherRemarks', text: 'x' }],
      ['notes.savePosition', { id: MAYOR, rule: 'T24d', text: 'x' }],
      ['notes.saveAttendance', { id: MAYOR, attendance: everybody, ...hours }],
      ['notes.saveRefusals', { id: MAYOR, refusals: 1 }],
      ['notes.carryAttendance', { id: MAYOR, from: COUNTY }],
      ['entry.finish', { id: MAYOR, entry: 1 }],
    ] as const)
      expect(await desk.refused(name, input), name).toMatchObject({ code: 'nobody-types' });
    await desk.ask('keyboard.take', { by: 'Olga Klawisz' });
    await desk.ask('entry.saveNumbers', save);
  }); // prettier-ignore

  test('whoever goes on typing is asked nothing: ten minutes are counted from the last change', async () => {
    await typeEntry(desk, 'Anna Żak', 1);
    for (let minutes = 0; minutes < 60; minutes += 9) {
      desk.pass(9);
      await desk.ask('entry.saveNumbers', save);
    }
  });

  test('an operator of the definition and a person typed by hand are kept with every field they save', async () => {
    await typeEntry(desk, 'Olga Klawisz', 1, { boxBallots: 3 });
    await desk.ask('keyboard.take', { by: 'Zenon Spoza Listy' });
    await desk.ask('entry.saveNumbers', { ...save, changes: { validVotes: 3 } });
    expect(await journal('field-saved')).toEqual([
      { actor: 'Olga Klawisz', subject: `${MAYOR}#boxBallots` },
      { actor: 'Zenon Spoza Listy', subject: `${MAYOR}#validVotes` },
    ]);
    expect(await journal('keyboard-taken')).toEqual([{ actor: 'Zenon Spoza Listy', subject: '1' }]);
  });

  test('each window has its own', async () => {
    await typeEntry(desk, 'Anna Żak', 1);
    const other = desk.window();
    await other.ask('package.openPrecinct', openPrecinct);
    expect(await other.refused('entry.saveNumbers', save)).toMatchObject({ code: 'nobody-types' });
  });
});
