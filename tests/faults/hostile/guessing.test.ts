/** Guessing a passphrase: each guess costs the same, one at a time, leaves a trace, and holds nobody else up. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealKey } from '../../../src-main/keys/keyfile.ts';
import { issuerKid, openDesk, openPrecinct, packageMedium, PASSPHRASE, stick, type Desk } from '../../support/core.ts';
import { seeds } from '../../support/sealed.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const chair = (passphrase: string) =>
  ({ medium: stick, name: '001-chair.urnakey', role: 'chair', passphrase }) as const;

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
  beforeEach(() => desk.ask('workspace.openPrecinct', openPrecinct));

  it('every wrong guess is in the journal with the key’s name, and nothing of what was guessed', async () => {
    for (const guess of ['Świerszcz 17', PASSPHRASE.toUpperCase()])
      expect((await desk.refused('keys.unlock', chair(guess))).code).toBe('wrong-passphrase');
    await desk.ask('keys.unlock', chair(PASSPHRASE));
    await desk.ask('workspace.leave', {});
    const { rows, text } = journal('2029-04-08-local-080401-001.sqlite');
    const failed = rows.filter(({ action }) => action === 'unlock-failed');
    expect(failed.map(({ subject, actor }) => [subject, actor])).toEqual([
      ['001-chair.urnakey', 'commission'],
      ['001-chair.urnakey', 'commission'],
    ]);
    expect(Object.keys(JSON.parse(failed[0]!.detail) as object)).toEqual(['kid']);
    expect(text).not.toMatch(/świerszcz|test test/i);
  });

  it('twelve at once run one after the other, and a call beside them does not wait for them', async () => {
    const done: string[] = [];
    const noted = (what: string, work: Promise<unknown>) => work.then(() => done.push(what));
    const guesses = Array.from({ length: 12 }, () => noted('guess', desk.refused('keys.unlock', chair('no'))));
    await Promise.all([...guesses, noted('list', desk.ask('keys.list', {}))]);
    // one may be through by then; side by side four are, and take every thread that reads files
    expect(done.indexOf('list')).toBeLessThan(3);
  });
});

describe('guessing at the commune', () => {
  it('is in the journal, too', async () => {
    writeFileSync(join(desk.dir, stick, 'commune.urnakey'), await sealKey(seeds.commune, PASSPHRASE));
    await desk.ask('workspace.openCommune', { medium: packageMedium, issuerKid });
    const key = { medium: stick, name: 'commune.urnakey', passphrase: 'Świerszcz 17' };
    const refused = await desk.refused('results.export', { medium: stick, note: '', key });
    expect(refused.code).toBe('wrong-passphrase');
    await desk.ask('workspace.leave', {});
    const { rows, text } = journal('2029-04-08-local-080401.sqlite');
    expect(rows.filter(({ action }) => action === 'unlock-failed')).toMatchObject([
      { subject: 'commune.urnakey', actor: 'coordinator' },
    ]);
    expect(text).not.toMatch(/świerszcz/i);
  });
});
