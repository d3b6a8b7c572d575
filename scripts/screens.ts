// `npm run screens`: walks the window as the end-to-end tests do and keeps a picture of every screen (1366 × 768, Polish,
// light) and of every page of the protocol's PDF in docs/screens/: one protocol all the way, then a tie until its results
// are published.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import config from '../playwright.config.ts';
import { openCommune } from '../tests/e2e/walk/commune.ts';
import { openWindow } from '../tests/e2e/walk/demo.ts';
import { publishTie, reviseTie } from '../tests/e2e/walk/results.ts';
import { openTiedCommune } from '../tests/e2e/walk/tie.ts';
import { walkWay } from '../tests/e2e/walk/way.ts';
import { buildRenderer } from './build.ts';

const folder = 'docs/screens';
const { launchOptions, viewport, locale, timezoneId } = config.use ?? {};

await buildRenderer();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const opened = await openWindow();
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage({ viewport: viewport ?? null, locale: locale!, timezoneId: timezoneId! });
  const onScreen = async (name: string) => {
    // fonts and the focus ring settle; nothing moves
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
    process.stdout.write(`${name}\n`);
  };
  await page.goto(opened.address);
  await walkWay(page, onScreen);
  const medium = join(opened.home, 'pendrive');
  const tied = await openTiedCommune();
  try {
    await page.goto(tied.address);
    await openCommune(page, async () => {});
    await publishTie(page, tied, onScreen);
    await reviseTie(page, tied, onScreen);
  } finally {
    await tied.close();
  }
  for (const pdf of readdirSync(medium).filter((name) => name.endsWith('.pdf'))) {
    const to = join(folder, pdf.includes('raport') ? 'pdf-warnings' : 'pdf-protocol');
    spawnSync('pdftoppm', ['-r', '80', '-png', join(medium, pdf), to], { stdio: 'inherit' });
  }
} finally {
  await browser.close();
  await opened.close();
}
