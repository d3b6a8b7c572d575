/** Guessing a passphrase: each guess costs the same, one at a time, leaves a trace, and holds nobody else up. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealKey } from '../../../src-main/keys/keyfile.ts';
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
  PASSPHRASE,
  stick,
} from '../../support/core.ts';
import { seeds } from '../../support/sealed.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const signWith = (passphrase: string) => ({ ids: [MAYOR], key: { ...chairsKey, passphrase } });

/** Every row of the journal as one text; the store is closed by then. */
function journal(name: string): {
  rows: { action: string; subject: string; detail: string; actor: string }[];
  text: string;
} {
  const db = new Database(join(desk.dir, 'data', 'stores', name), { readonly: true });
  const rows = db.prepare('SELECT * FROM journal').all() as ReturnType<typeof journal>['rows'];
  db.close();
  return { rows, text: JSON.stringify(rows) };
}

describe('guessing at the precinct', () => {
  beforeEach(async () => {
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await closeMayor(desk);
  });

  it('every wrong guess is in the journal with the key’s name, and nothing of what was guessed', async () => {
    for (const guess of ['Świerszcz 17', PASSPHRASE.toUpperCase()])
      expect((await desk.refused('seal.sign', signWith(guess))).code).toBe('wrong-passphrase');
    await desk.ask('seal.sign', signWith(PASSPHRASE));
    await desk.ask('welcome.leave', {});
    const { rows, text } = journal('2029-04-08-local-080401-001.sqlite');
    const failed = rows.filter(({ action }) => action === 'unlock-failed');
    expect(failed.map(({ subject, actor }) => [subject, actor])).toEqual([
      ['001-chair.urnakey', 'Ewa Ćma'],
      ['001-chair.urnakey', 'Ewa Ćma'],
    ]);
    expect(Object.keys(JSON.parse(failed[0]!.detail) as object)).toEqual(['kid']);
    expect(text).not.toMatch(/świerszcz|test test/i);
  });

  it('eight at once run one after the other, and a call beside them does not wait for them', async () => {
    const done: string[] = [];
    const noted = (what: string, work: Promise<unknown>) => work.then(() => done.push(what));
    // a window signs one thing at a time; whoever guesses has many
    const windows = Array.from({ length: 8 }, () => desk.window());
    for (const window of windows) await window.ask('package.openPrecinct', openPrecinct);
    const guesses = windows.map((window) => noted('guess', window.refused('seal.sign', signWith('no'))));
    await Promise.all([...guesses, noted('list', desk.ask('seal.keys', {}))]);
    // one may be through by then; side by side four are, and take every thread that reads files
    expect(done.indexOf('list')).toBeLessThan(3);
  }, 180_000);
});

describe('guessing at the commune', () => {
  it('is in the journal, too', async () => {
    writeFileSync(join(desk.dir, stick, 'commune.urnakey'), await sealKey(seeds.commune, PASSPHRASE));
    await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
    const key = { medium: stick, name: 'commune.urnakey', passphrase: 'Świerszcz 17' };
    const refused = await desk.refused('publish.export', { medium: stick, note: '', key });
    expect(refused.code).toBe('wrong-passphrase');
    await desk.ask('welcome.leave', {});
    const { rows, text } = journal('2029-04-08-local-080401.sqlite');
    expect(rows.filter(({ action }) => action === 'unlock-failed')).toMatchObject([
      { subject: 'commune.urnakey', actor: 'Jan Ćwik' },
    ]);
    expect(text).not.toMatch(/świerszcz/i);
  });
});
