/** Agreement with the paper (tasks 19, 20): blind, field by field, and never by taking the electronic number. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  enterMayor,
  goodNumbers,
  issuerKid,
  openDesk,
  openPrecinct,
  packageMedium,
  signMayor,
  stick,
  type Desk,
} from '../../support/core.ts';

const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;

describe('the paper copy of one protocol', () => {
  let desk: Desk;
  let commune: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.ask('workspace.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    commune = desk.window();
    await commune.ask('workspace.openCommune', { medium: packageMedium, issuerKid });
  });
  afterAll(async () => desk.close());

  test('cannot be compared before its file came', async () => {
    expect((await commune.refused('agreement.begin', { ...ref, by: 'Jan Ćwik' })).code).toBe('not-received');
    await commune.ask('receive.medium', { medium: stick, acceptNewer: false });
  });

  test('is typed blind: nothing of the file is shown before comparing', async () => {
    const view = await commune.ask('agreement.begin', { ...ref, by: 'Jan Ćwik' });
    expect(view).toMatchObject({ status: 'typing', numbers: {}, differences: [] });
    expect(JSON.stringify(view)).not.toMatch(/\b(299|294|200)\b/);
  });

  test('one different number is shown with both values, a blank one too', async () => {
    const { 'results/2': _left, ...typed } = { ...goodNumbers, boxBallots: 298 };
    await commune.ask('agreement.saveNumbers', { ...ref, changes: typed });
    const view = await commune.ask('agreement.finish', ref);
    expect(view.status).toBe('different');
    expect(view.differences.map(({ path, file, paper }) => [path, file, paper])).toEqual([
      ['boxBallots', 299, 298],
      ['results/2', 94, null],
    ]);
    const board = await commune.ask('commune.board', {});
    expect(board.contests[0]).toMatchObject({ received: 1, agreed: 0, expected: 2 });
  });

  test('agrees when every number typed is the one of the file', async () => {
    await commune.ask('agreement.saveNumbers', { ...ref, changes: goodNumbers });
    expect((await commune.ask('agreement.finish', ref)).status).toBe('agreed');
    const board = await commune.ask('commune.board', {});
    expect(board.contests[0]).toMatchObject({ received: 1, agreed: 1, expected: 2 });
    const results = await commune.ask('results.view', {});
    expect(results.contests[0]).toMatchObject({ received: 1, expected: 2, final: false });
    expect(results.contests[0]?.mayor).toMatchObject({ outcome: 'elected', elected: '1', required: 148 });
  });
});
