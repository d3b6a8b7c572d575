/** `npm start` as on a machine without a display: one address, one window that lives through a reload, a clean end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { resourceRoot } from '../../src-main/paths.ts';

test('npm start lays out the demo, prints an address that opens the window, and ends at Ctrl+C', async ({ page }) => {
  test.setTimeout(240_000);
  const home = mkdtempSync(join(tmpdir(), 'urna-start-'));
  const program = spawn(process.execPath, [join(resourceRoot(), 'scripts/start.ts')], {
    env: { ...process.env, URNA_HOME: home, URNA_WINDOW: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let said = '';
    for await (const part of program.stdout) {
      said += String(part);
      if (said.includes('Open this address')) break;
    }
    const address = /^Urna: (http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43})$/m.exec(said)?.[1] ?? '';
    expect(existsSync(join(home, 'demo/demo.json'))).toBe(true);

    const called = () => page.waitForResponse((response) => response.url().endsWith('/call'));
    const first = called();
    await page.goto(address);
    expect((await first).status()).toBe(200);
    expect(page.url()).not.toContain('t=');
    const second = called();
    await page.reload();
    expect((await second).status()).toBe(200);

    program.kill('SIGINT');
    const [code] = (await once(program, 'exit')) as [number | null];
    expect(code).toBe(0);
  } finally {
    program.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  }
});
