/** The laptop's clock beside the voting day, looked at before the first number of real elections. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seal } from '../../../../src-main/keys/seal.ts';
import { judgeClock } from '../../../../src-shared/day/clock.ts';
import {
  goodNumbers,
  issuerKid,
  MAYOR,
  openDesk,
  openPrecinct,
  packageMedium,
  type Desk,
} from '../../../support/core.ts';
import { definition, packageFiles, seeds } from '../../../support/sealed.ts';

const mandate = { validFrom: '2029-03-01T00:00:00+01:00', validUntil: '2029-06-01T00:00:00+02:00' };

test.each([
  ['the evening before', '2029-04-07T23:59:59+02:00', 'other-day'],
  ['the first second of the voting day', '2029-04-08T00:00:00+02:00', 'fits'],
  ['when the polls close', '2029-04-08T21:00:00+02:00', 'fits'],
  ['two in the morning after', '2029-04-09T02:00:00+02:00', 'fits'],
  ['a minute before noon after', '2029-04-09T11:59:00+02:00', 'fits'],
  ['noon after', '2029-04-09T12:00:00+02:00', 'other-day'],
  ['the run-off, two weeks later', '2029-04-22T21:00:00+02:00', 'other-day'],
  ['the same day a year before', '2028-04-08T21:00:00+02:00', 'wrong'],
  ['a flat battery', '2020-01-01T00:00:00+01:00', 'wrong'],
  ['after the mandate', '2029-06-01T00:00:01+02:00', 'wrong'],
  ['2035', '2035-04-08T21:00:00+02:00', 'wrong'],
])('%s, %s: %s', (_when, now, verdict) => {
  expect(judgeClock(now, '2029-04-08', mandate)).toBe(verdict);
});

let desk: Desk;
/** Minutes from the desk's start, 21:30 on the voting day. */
const day = 24 * 60;
const type = async (changes: Record<string, number> = goodNumbers) => {
  await desk.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Ewa Ćma' });
  return desk.ask('entry.saveNumbers', { id: MAYOR, entry: 1, changes });
};
const refused = async () => {
  await desk.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Ewa Ćma' });
  return desk.refused('entry.saveNumbers', { id: MAYOR, entry: 1, changes: { boxBallots: 1 } });
};

describe('real elections', () => {
  beforeEach(async () => {
    desk = await openDesk();
    await desk.ask('package.openPrecinct', openPrecinct);
  });
  afterEach(() => desk.close());

  test('on the voting day and in the night after it nothing is asked', async () => {
    expect(await desk.ask('clock.view', {})).toMatchObject({ verdict: 'fits', votingDay: '2029-04-08', mode: 'live' });
    await type({ boxBallots: 1 });
    desk.pass(5 * 60);
    await type();
    expect((await desk.refused('clock.confirm', { by: 'Ewa Ćma' })).code).toBe('wrong-state');
  });

  test.each([
    ['the Saturday before', -day, 'other-day'],
    ['2020', -9 * 365 * day, 'wrong'],
    ['2035', 6 * 365 * day, 'wrong'],
  ] as const)('%s: no first number until somebody confirms it, in the journal', async (_when, minutes, verdict) => {
    desk.pass(minutes);
    expect(await desk.ask('clock.view', {})).toMatchObject({ verdict, confirmed: false });
    expect(await refused()).toMatchObject({ code: 'day-not-confirmed' });
    expect((await desk.ask('protocol.view', { id: MAYOR })).entry?.numbers).toEqual({});
    const { now } = await desk.ask('clock.confirm', { by: 'Ewa Ćma' });
    await type();
    expect(await desk.ask('clock.view', {})).toMatchObject({ verdict, confirmed: true });
    await desk.ask('welcome.leave', {});
    const folder = join(desk.dir, 'data/stores');
    const store = new Database(join(folder, readdirSync(folder)[0] ?? ''), { readonly: true });
    const row = store.prepare("SELECT actor, detail FROM journal WHERE action = 'clock-confirmed'").get();
    store.close();
    const detail = { clock: now, votingDay: '2029-04-08', verdict };
    expect(row).toMatchObject({ actor: 'Ewa Ćma' });
    expect(JSON.parse((row as { detail: string }).detail)).toEqual(detail);
  });

  test('a confirmation holds over midnight and not a day longer', async () => {
    desk.pass(-3 * day);
    await desk.ask('clock.confirm', { by: 'Ewa Ćma' });
    desk.pass(4 * 60);
    expect(await desk.ask('clock.view', {})).toMatchObject({ confirmed: true });
    desk.pass(day);
    expect(await refused()).toMatchObject({ code: 'day-not-confirmed' });
  });

  test('numbers begun on the right day go on when the clock jumps: nobody is stopped in the middle', async () => {
    await type({ boxBallots: 1 });
    desk.pass(-4000 * day);
    await desk.ask('keyboard.take', { by: 'Ewa Ćma' });
    await desk.ask('entry.saveNumbers', { id: MAYOR, entry: 1, changes: { validVotes: 1 } });
    await desk.ask('entry.finish', { id: MAYOR, entry: 1 });
    await desk.ask('entry.begin', { id: MAYOR, entry: 2, by: 'Jan Ćwik' });
    const second = { id: MAYOR, entry: 2, changes: { boxBallots: 1 } } as const;
    expect(await desk.refused('entry.saveNumbers', second)).toMatchObject({ code: 'day-not-confirmed' });
  });

  test('the commune sees the same line', async () => {
    desk.pass(-day);
    const commune = desk.window();
    await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
    expect(await commune.ask('clock.view', {})).toMatchObject({ verdict: 'other-day', mode: 'live', confirmed: false });
  });
});

test('a rehearsal shows the clock and asks nothing', async () => {
  desk = await openDesk(
    packageFiles({ 'definition.urna': seal({ ...definition(), mode: 'rehearsal' }, seeds.commune) }),
  );
  await desk.ask('package.openPrecinct', openPrecinct);
  desk.pass(-1200 * day);
  expect(await desk.ask('clock.view', {})).toMatchObject({ verdict: 'wrong', mode: 'rehearsal' });
  await type();
  await desk.close();
});
