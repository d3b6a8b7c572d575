/** Welcome: who a window is and what lies here, before it opens something, meanwhile, and after it has left. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoBeside } from '../../../../src-main/demo/beside/program.ts';
import {
  type Desk,
  issuerKid,
  MAYOR,
  openDesk,
  openPrecinct,
  packageMedium,
  stick,
  typeEntry,
} from '../../../support/core.ts';
import { definition, hashOf } from '../../../support/sealed.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const nobody = { role: 'nobody', workspace: null, typist: null, copyFailure: null };

test('a window that opened nothing is nobody, and sees what lies on the media', async () => {
  const status = await desk.ask('welcome.status', {});
  expect(status).toMatchObject({ ...nobody, shell: 'cli', demo: null, demoWork: null });
  expect(status.media.map(({ id, writable }) => [id, writable])).toEqual([
    [packageMedium, false],
    [stick, true],
  ]);
});

test.each([
  ['a precinct', 'package.openPrecinct', openPrecinct, { role: 'commission', kind: 'precinct', precinct: { number: 1 } }],
  ['a commune', 'package.openCommune', { medium: packageMedium, issuerKid }, { role: 'coordinator', kind: 'commune', precinct: null }],
] as const)('after opening %s a window is told who it is and of which definition', async (_what, call, input, { role, ...open }) => {
  const { fingerprint } = await desk.ask('package.inspect', { medium: packageMedium });
  const { now: _before, ...opened } = await desk.ask(call, input);
  expect(opened).toMatchObject({ role, typist: null, workspace: { ...open, mode: 'live', votingDay: '2029-04-08' } });
  expect(opened.workspace?.definition).toMatchObject({ number: 1, hash: hashOf(definition()), issuer: fingerprint });
  const { now: _after, ...asked } = await desk.ask('welcome.status', {});
  expect(asked).toEqual(opened);
}); // prettier-ignore

test('leaving closes what this window has open, and nothing of another one', async () => {
  const other = desk.window();
  for (const one of [desk, other]) await one.ask('package.openPrecinct', openPrecinct);
  await typeEntry(desk, 'Ewa Ćma', 1, { boxBallots: 1 });
  expect(await desk.ask('welcome.status', {})).toMatchObject({ role: 'commission', typist: 'Ewa Ćma' });
  expect(await desk.ask('welcome.leave', {})).toMatchObject(nobody);
  expect((await desk.refused('overview.view', {})).code).toBe('not-allowed');
  expect((await other.ask('protocol.view', { id: MAYOR })).entry?.numbers).toEqual({ boxBallots: 1 });
  // there is nothing left to leave
  expect(await desk.ask('welcome.leave', {})).toMatchObject(nobody);
});

test('where no demo is laid out there is none to begin again', async () => {
  expect(await desk.ask('welcome.layOutDemo', {})).toMatchObject({ ...nobody, demo: null, demoWork: null });
});

test('a demo whose laying out failed is begun again when somebody asks, and not before', async () => {
  let begun = 0;
  let end = () => {};
  const demoDir = join(desk.dir, 'demo');
  const demoWork = await demoBeside(demoDir, () => {
    begun += 1;
    return { listen: (_news, ended) => (end = ended), kill: () => end() };
  });
  const program = await openDesk([], desk.dir, 'pendrive', { demoDir, demoWork });
  demoWork.begin();
  await program.ask('welcome.layOutDemo', {});
  expect(begun).toBe(1);
  end();
  expect((await program.ask('welcome.status', {})).demoWork).toMatchObject({ failure: { code: 'demo-stopped' } });
  expect(begun).toBe(1);
  expect((await program.ask('welcome.layOutDemo', {})).demoWork).toMatchObject({ done: 0, failure: null });
  expect(begun).toBe(2);
  await demoWork.close();
  await program.close();
});
