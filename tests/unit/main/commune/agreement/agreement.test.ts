/** Agreement with the paper (tasks 19, 20): blind, field by field, and never by taking the electronic number. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { TERYT } from '../../../../support/sealed.ts';
import {
  attend,
  enterMayor,
  goodNumbers,
  issuerKid,
  openDesk,
  openPrecinct,
  packageMedium,
  paperSymbol,
  signMayor,
  stick,
  type Desk,
} from '../../../../support/core.ts';

const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;

/** Rows of the commune's store as JSON: an open one is locked, so the window leaves and comes back. */
async function kept(commune: Desk, query: string): Promise<unknown[]> {
  await commune.ask('welcome.leave', {});
  const stores = join(commune.dir, 'data', 'stores');
  const name = readdirSync(stores).find((one) => one.endsWith(`${TERYT}.sqlite`))!;
  const db = new Database(join(stores, name), { readonly: true });
  const rows = db.prepare(query).all() as { json: string }[];
  db.close();
  await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
  return rows.map(({ json }) => JSON.parse(json) as unknown);
}
const journalled = (commune: Desk, action: string) =>
  kept(commune, `SELECT detail AS json FROM journal WHERE action = '${action}' ORDER BY seq`);

describe('the paper copy of one protocol', () => {
  let desk: Desk;
  let commune: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    commune = desk.window();
    await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
  });
  afterAll(async () => desk.close());

  test('cannot be compared before its file came', async () => {
    expect((await commune.refused('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: '' })).code).toBe(
      'not-received',
    );
    await commune.ask('receive.medium', { medium: stick });
  });

  test('is typed blind: nothing of the file is shown before comparing', async () => {
    const view = await commune.ask('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: await paperSymbol(desk) });
    expect(view).toMatchObject({ status: 'typing', numbers: {}, differences: [] });
    expect(JSON.stringify(view)).not.toMatch(/\b(299|294|200)\b/);
  });

  test('a different number is named, a blank one too; the one of the file is handed out by no look at it', async () => {
    const { 'results/2': _left, ...typed } = { ...goodNumbers, boxBallots: 298 };
    await commune.ask('agreement.saveNumbers', { ...ref, changes: typed });
    const view = await commune.ask('agreement.finish', ref);
    expect(view.status).toBe('different');
    expect(view.differences.map(({ path, paper }) => [path, paper])).toEqual([
      ['boxBallots', 298],
      ['results/2', null],
    ]);
    for (const seen of [view, await commune.ask('agreement.view', ref)])
      expect(JSON.stringify(seen)).not.toMatch(/\b(299|94)\b/);
    const board = await commune.ask('board.view', {});
    expect(board.contests[0]).toMatchObject({ received: 1, agreed: 0, expected: 2 });
  });

  test('agrees when every number typed is the one of the file', async () => {
    await commune.ask('agreement.saveNumbers', { ...ref, changes: goodNumbers });
    expect((await commune.ask('agreement.finish', ref)).status).toBe('agreed');
    const board = await commune.ask('board.view', {});
    expect(board.contests[0]).toMatchObject({ received: 1, agreed: 1, expected: 2 });
    const results = await commune.ask('results.view', {});
    expect(results.contests[0]).toMatchObject({ received: 1, expected: 2, final: false });
    expect(results.contests[0]?.mayor).toMatchObject({ outcome: 'elected', elected: '1', required: 148 });
  });
});

describe('the symbol of the paper', () => {
  let desk: Desk;
  let commune: Desk;
  let symbol: string;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    symbol = await paperSymbol(desk);
    commune = desk.window();
    await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
  });
  afterAll(async () => desk.close());

  test('is told nowhere before it was typed from the paper: not at receiving, not on the board, not at the desk', async () => {
    const seen = [
      await commune.ask('receive.medium', { medium: stick }),
      await commune.ask('board.view', {}),
      await commune.ask('agreement.view', ref),
    ];
    expect(JSON.stringify(seen)).not.toContain(symbol.slice(0, 11));
  });

  const first = () => symbol.slice(0, 11);
  test.each<[string, () => string, string]>([
    ['one group', () => symbol.slice(0, 5), 'symbol-short'],
    ['nothing', () => '', 'symbol-short'],
    ['no symbol', () => 'UUUUU-UUUUU', 'symbol-short'],
    ['another one', () => (first().startsWith('0') ? '1' : '0') + first().slice(1), 'symbol-differs'],
    [
      'a longer one that goes on differently',
      () => `${first()}-${symbol.startsWith('0', 12) ? '1' : '0'}`,
      'symbol-differs',
    ],
  ])('%s: nothing is typed', async (_, typed, code) => {
    const failure = await commune.refused('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: typed() });
    expect(failure.code).toBe(code);
    expect((await commune.ask('agreement.view', ref)).status).toBe('none');
  });

  test.each<[string, () => string]>([
    ['two groups', first],
    ['small letters and no dash', () => first().toLowerCase().replace('-', ' ')],
    ['O for 0, l for 1', () => symbol.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['the whole symbol', () => symbol],
  ])('%s: the paper is the right one', async (_, typed) => {
    const view = await commune.ask('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: typed() });
    expect(view).toMatchObject({ status: 'typing', symbol: null });
  });

  test('of another revision: told which one has it', async () => {
    const next = await desk.ask('correction.revise', { id: 'mayor/1/r1', reason: 'Zła liczba', persons: ['Ewa Ćma'] });
    await attend(desk, next.id);
    await desk.ask('check.confirmReading', { id: next.id, by: 'Ewa Ćma' });
    await signMayor(desk, next.id);
    await commune.ask('receive.medium', { medium: stick });
    const second = await paperSymbol(desk, next.id);
    const failure = await commune.refused('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: second });
    expect(failure).toMatchObject({ code: 'symbol-differs', detail: { of: 'revision', revision: 2, precinct: 1 } });
    expect(JSON.stringify(failure)).not.toContain(symbol.slice(0, 11));
  });
});

describe('the file’s numbers once shown', () => {
  let desk: Desk;
  let commune: Desk;
  let symbol: string;
  const begin = (by: string) => ({ ...ref, by, symbol });
  beforeAll(async () => {
    desk = await openDesk();
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    symbol = await paperSymbol(desk);
    commune = desk.window();
    await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
    await commune.ask('receive.medium', { medium: stick });
    await commune.ask('agreement.begin', begin('Jan Ćwik'));
    await commune.ask('agreement.saveNumbers', { ...ref, changes: { ...goodNumbers, boxBallots: 298 } });
  });
  afterAll(async () => desk.close());

  test('are shown only where the comparison differs', async () => {
    expect((await commune.refused('agreement.reveal', { ...ref, by: 'Jan Ćwik' })).code).toBe('wrong-state');
    expect((await commune.ask('agreement.finish', ref)).status).toBe('different');
  });

  test('leave a trace: who, when, in the journal and in the agreement', async () => {
    const { numbers } = await commune.ask('agreement.reveal', { ...ref, by: 'Ewa Ćma' });
    expect(numbers.map(({ path, file, paper }) => [path, file, paper])).toEqual([['boxBallots', 299, 298]]);
    expect(await journalled(commune, 'agreement-shown')).toMatchObject([{ by: 'Ewa Ćma' }]);
    const view = await commune.ask('agreement.view', ref);
    expect(view).toMatchObject({ status: 'different', spoiled: true, barred: ['Jan Ćwik', 'Ewa Ćma'], numbers: {} });
    expect(JSON.stringify(view)).not.toContain('299');
  });

  test('what was typed before agrees no more, corrected or not', async () => {
    const change = { ...ref, changes: { boxBallots: 299 } };
    expect((await commune.refused('agreement.saveNumbers', change)).code).toBe('numbers-shown');
    expect((await commune.refused('agreement.finish', ref)).code).toBe('numbers-shown');
  });

  test.each(['Jan Ćwik', 'JAN  ĆWIK', 'Ewa Ćma'])('%s does not type again', async (by) => {
    expect((await commune.refused('agreement.begin', begin(by))).code).toBe('saw-the-numbers');
  });

  test('another person types the whole paper: nothing stands there, then it agrees, and it stays known that they were shown', async () => {
    const view = await commune.ask('agreement.begin', begin('Ola Łoś'));
    expect(view).toMatchObject({ status: 'typing', numbers: {}, differences: [], spoiled: false, by: 'Ola Łoś' });
    const { boxBallots: _left, ...rest } = goodNumbers;
    await commune.ask('agreement.saveNumbers', { ...ref, changes: rest });
    expect((await commune.ask('agreement.finish', ref)).differences.map(({ path }) => path)).toEqual(['boxBallots']);
    // whoever was interrupted goes on; no number was shown since
    expect((await commune.ask('agreement.begin', begin('Ola Łoś'))).numbers).toEqual(rest);
    await commune.ask('agreement.saveNumbers', { ...ref, changes: goodNumbers });
    expect((await commune.ask('agreement.finish', ref)).status).toBe('agreed');
    expect(await kept(commune, 'SELECT document AS json FROM agreements')).toMatchObject([
      { shown: true, reveals: [{ by: 'Ewa Ćma', at: expect.any(String) as string }] },
    ]);
  });
});

describe('a return by mistake', () => {
  let desk: Desk;
  let commune: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    commune = desk.window();
    await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
    await commune.ask('receive.medium', { medium: stick });
  });
  afterAll(async () => desk.close());
  const taken = { ...ref, reason: 'zwrócono nie ten protokół', persons: ['Jan Ćwik', 'Ewa Ćma'] };
  const paper = async () => (await commune.ask('board.view', {})).cells.find((c) => c.contest === 'mayor')?.paper;

  test('can be taken back only where something was returned', async () => {
    expect((await commune.refused('agreement.withdrawReturn', taken)).code).toBe('wrong-state');
    await commune.ask('agreement.return', { ...ref, reason: 'źle', by: 'Jan Ćwik' });
    expect(await paper()).toBe('returned');
  });

  test('stays listed with its reason; the paper is typed anew', async () => {
    const view = await commune.ask('agreement.withdrawReturn', taken);
    const { reason, persons } = taken;
    expect(view).toMatchObject({ status: 'none', reason: '', withdrawn: [{ returned: 'źle', reason, persons }] });
    expect(await journalled(commune, 'return-withdrawn')).toMatchObject([{ reason, persons }]);
    expect(await paper()).toBe('none');
    await commune.ask('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: await paperSymbol(desk) });
    await commune.ask('agreement.saveNumbers', { ...ref, changes: goodNumbers });
    expect(await commune.ask('agreement.finish', ref)).toMatchObject({ status: 'agreed', withdrawn: [{ reason }] });
  });
});
