/**
 * What somebody feels who types: the time from a key to the next picture on the screen, and from starting to a window
 * that can be used, beside an empty page of the same shell. Nothing where there is no browser or no built window.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import config from '../../playwright.config.ts';
import { pl } from '../../src-shared/language/pl.ts';
import { openWindow } from '../e2e/walk/demo.ts';
import { openPrecinct, press } from '../e2e/walk/precinct.ts';
import { measured, type Figures } from './measure.ts';

const quiet = async () => {};
/** The longest ballot of the demo: every list of the regional assembly. */
const LONGEST = /Sejmik/;

/** Milliseconds: sixteen keys a second, twice as fast as people on a keypad, yet no robot whose keys wait for each other. */
const BETWEEN_KEYS = 60;

declare global {
  interface Window {
    keyed: number[];
  }
}

export async function benchPaint(): Promise<Figures | undefined> {
  if (!existsSync(join(import.meta.dirname, '..', '..', 'dist', 'renderer'))) return undefined;
  const opened = await openWindow();
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'pl-PL' });
    await page.goto(opened.address);
    await openPrecinct(page, quiet);
    await press(page, 'link', LONGEST, 'Enter');
    await page.locator('main li button').first().press('Enter');
    await page.locator('main input[inputmode="numeric"]').first().waitFor();
    await watchKeys(page);
    let fields = await typeSection(page);
    // such numbers contradict each other; the second time nobody is kept
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: pl.ui.findings.boxTitle }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('#field-boxBallots').waitFor();
    fields += await typeSection(page);
    const times = (await page.evaluate(() => window.keyed)).toSorted((a, b) => a - b);
    const worst = times[Math.floor(times.length * 0.95)];
    if (worst === undefined) throw new Error('no key was painted');
    return measured(`key to paint, p95 of ${times.length} keys, ${fields} fields`, 'ms', 50, worst);
  } finally {
    await browser.close();
    await opened.close();
  }
}

/** From the key until the frame that follows it is drawn: a task set in a frame runs after its picture. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyed = [];
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => window.keyed.push(performance.now() - timeStamp)));
      },
      { capture: true },
    );
  });
}

/** Types a number into every field on screen; @returns how many. */
async function typeSection(page: Page): Promise<number> {
  const fields = page.locator('main input[inputmode="numeric"]');
  const count = await fields.count();
  for (let at = 0; at < count; at++) {
    await fields.nth(at).focus();
    await page.keyboard.type('123', { delay: BETWEEN_KEYS });
  }
  return count;
}

if (import.meta.main) console.log(await benchPaint());
