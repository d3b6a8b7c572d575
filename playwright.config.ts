import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

// Chromium without a window of its own, from an npm package (x64 Linux), costs half of what Debian's does; else what is
// installed. The tests of the program's own window find the browser as the program does.
const installed = [process.env.E2E_CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path));
const packaged = process.platform === 'linux' && process.arch === 'x64' && process.env.E2E_CHROMIUM === undefined;
const executablePath = packaged || installed === undefined ? await sparticuz.executablePath() : installed;

/**
 * Every way of ending a desktop program, Debian's Chromium as the program's own window, and what `@long` marks (a demo that is
 * killed or fails while it is laid out): `npm run proof -- electron own-window laying-out`.
 */
const long = ['ending.e2e.ts', 'own-window.e2e.ts'];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  ...(process.env.URNA_LONG === undefined && { testIgnore: long, grepInvert: /@long/ }),
  globalSetup: './tests/e2e/walk/set-up.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  // As long as an action may take: unlocking a key costs seconds on purpose.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    actionTimeout: 15_000,
    viewport: { width: 1366, height: 768 },
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
