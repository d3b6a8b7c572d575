/** The desktop application itself, unpacked (a fuse keeps test tools out of the packaged one), where Electron's program is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { buildMain, buildRenderer } from '../../scripts/build.ts';
import { findElectron } from '../../scripts/electron.ts';
import { resourceRoot } from '../../src-main/paths.ts';

const executablePath = findElectron();
const missing = 'not run: no Electron binary';
// Reporters list titles, not reasons.
const remark = executablePath === null ? ` (${missing})` : '';

test(`the window opens, reaches the core, and can do nothing else${remark}`, async () => {
  test.skip(executablePath === null, missing);
  if (executablePath === null) return;
  await buildRenderer();
  await buildMain();
  const home = mkdtempSync(join(tmpdir(), 'urna-electron-'));
  const application = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), resourceRoot()],
    env: { ...process.env, URNA_HOME: home },
  });
  try {
    const page = await application.firstWindow();
    expect(page.url()).toBe('app://urna/');
    const seen = await page.evaluate(async () => ({
      status: await window.urna?.call('app.status', {}),
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
      bridge: ['call'],
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
