/** The desktop application itself, unpacked (a fuse keeps test tools out of the packaged one), where an Electron is. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { resourceRoot } from '../../src-main/machine/paths.ts';
import { layOutMachine, paperOf } from './walk/demo.ts';
import { endOf, lookInto, remark, startDesktop, needsElectron } from './walk/desktop.ts';
import { carryMayor, closeMayor, countMayor, openPrecinct } from './walk/precinct.ts';

needsElectron();

test(`the window opens, reaches the core, and can do nothing else${remark}`, async () => {
  const home = await layOutMachine();
  const { application, page } = await startDesktop(home);
  try {
    const runs = await application.evaluate(() => process.versions);
    const { version } = JSON.parse(
      readFileSync(join(resourceRoot(), 'node_modules/electron/package.json'), 'utf8'),
    ) as { version: string };
    const which =
      runs.electron === version ? 'the one shipped' : `a test-time runtime, not the one shipped (${version})`;
    console.log(`Electron ${runs.electron}, Chrome ${runs.chrome}, Node ${runs.node}: ${which}`);

    expect(page.url()).toBe('app://urna/');
    const seen = await page.evaluate(async () => ({
      status: await window.urna?.call('welcome.status', {}),
      bridge: Object.keys(window.urna ?? {}),
      node: ['process', 'require', 'module', 'Buffer'].filter((name) => name in globalThis),
      network: await fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
      foreignFile: await fetch('app://urna/../package.json').then((answer) => answer.status),
      opened: window.open('https://example.org/') === null,
      place: await navigator.permissions.query({ name: 'geolocation' }).then((permission) => permission.state),
    }));
    expect(seen).toEqual({
      status: { ok: true, value: expect.objectContaining({ shell: 'electron', role: 'nobody' }) },
      bridge: ['call', 'listen'],
      node: [],
      network: 'refused',
      foreignFile: 404,
      opened: true,
      place: 'denied',
    });
    expect(application.windows()).toHaveLength(1);
  } finally {
    await application.close();
    rmSync(home, { recursive: true, force: true });
  }
});

test(`one protocol from opening to export, then SIGTERM: what was told saved is there${remark}`, async () => {
  test.skip(process.platform === 'win32', 'Windows has no signals');
  const home = await layOutMachine();
  const { application, page, faults } = await startDesktop(home);
  const onScreen = async () => {};
  await openPrecinct(page, onScreen);
  await countMayor(page, onScreen);
  await closeMayor(page, onScreen);
  await carryMayor(page, onScreen);
  expect(faults).toEqual([]);
  const child = application.process();
  expect(await endOf(child, () => child.kill('SIGTERM'))).toBe(0);

  const machine = await lookInto(home);
  const { protocols } = await machine.ask('overview.view', {});
  const { id, state } = protocols.find(({ contest }) => contest === 'mayor') ?? {};
  expect(state).toBe('exported');
  const view = await machine.ask('protocol.view', { id: id ?? '' });
  expect(view.numbers).toMatchObject(paperOf(1, 'mayor'));
  expect(view.exports).toHaveLength(1);
  expect(readdirSync(join(home, 'pendrive'))).toContainEqual(expect.stringMatching(/-mayor-1-r1\.urna$/));
  await machine.close();
  rmSync(home, { recursive: true, force: true });
});
