import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

// Debian's browser where it is installed, else the one inside an npm package (headless, x64 Linux).
const installed = [process.env.E2E_CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path));
const executablePath = installed ?? (await sparticuz.executablePath());

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
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
