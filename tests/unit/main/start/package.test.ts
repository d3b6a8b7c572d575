/** Package: whose it is, and that it opens only as what a person compared. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, issuerKid, openDesk, openPrecinct, packageMedium } from '../../../support/core.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

describe('opening', () => {
  test('the package says whose it is before anybody opens it, and is not trusted yet', async () => {
    const found = await desk.ask('package.inspect', { medium: packageMedium });
    expect(found).toMatchObject({ issuerKid, trusted: false, commune: 'Ćwiczebna', mode: 'live' });
    expect(found.fingerprint).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
  });

  test('another fingerprint than the compared one does not open', async () => {
    const other = { ...openPrecinct, issuerKid: issuerKid.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) };
    expect((await desk.refused('package.openPrecinct', other)).code).toBe('issuer-not-compared');
  });

  test('a precinct that does not exist does not open', async () => {
    const other = { ...openPrecinct, precinct: 7 };
    expect((await desk.refused('package.openPrecinct', other)).code).toBe('unknown-precinct');
  });

  test('an opened precinct trusts the issuer from then on and lists its protocols in the order of counting', async () => {
    const status = await desk.ask('package.openPrecinct', openPrecinct);
    expect(status.role).toBe('commission');
    expect((await desk.ask('package.inspect', { medium: packageMedium })).trusted).toBe(true);
    const { protocols } = await desk.ask('overview.view', {});
    expect(protocols.map((p) => [p.id, p.state])).toEqual([
      ['mayor/1/r1', 'empty'],
      ['county-council/1/r1', 'empty'],
    ]);
  });
});
