/** Carry: the sealed file and its papers go onto a medium, from which the commune takes it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  closeMayor,
  type Desk,
  enterMayor,
  issuerKid,
  MAYOR,
  packageMedium,
  signMayor,
  stick,
} from '../../../support/core.ts';
import { precinctDesk } from '../../../support/precinct.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await precinctDesk();
});
afterEach(() => desk.close());

test('the medium holds the sealed file, its PDF and a manifest; the commune takes it once', async () => {
  await enterMayor(desk);
  await signMayor(desk);
  const names = readdirSync(join(desk.dir, stick)).sort();
  const stem = '2029-04-08-local-080401-001-mayor-1-r1';
  expect(names).toEqual(['001-chair.urnakey', `${stem}.pdf`, `${stem}.urna`, 'manifest.json']);
  expect(
    readFileSync(join(desk.dir, stick, `${stem}.pdf`))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  const commune = desk.window();
  await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
  const first = await commune.ask('receive.medium', { medium: stick });
  expect(first.map((v) => v.code)).toEqual(['accepted']);
  const again = await commune.ask('receive.medium', { medium: stick });
  expect(again.map((v) => v.code)).toEqual(['already-known']);
});

test('only what was signed is carried, and only onto a medium that is there', async () => {
  await enterMayor(desk);
  await closeMayor(desk);
  const before = readdirSync(join(desk.dir, stick));
  expect((await desk.refused('carry.export', { id: MAYOR, medium: stick })).code).toBe('not-signed');
  expect((await desk.refused('carry.export', { id: MAYOR, medium: 'gone' })).code).toBe('medium-gone');
  expect(readdirSync(join(desk.dir, stick))).toEqual(before);
  expect((await desk.ask('protocol.view', { id: MAYOR })).exports).toEqual([]);
});
