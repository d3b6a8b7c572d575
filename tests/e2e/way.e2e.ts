/** The way of one protocol in a real browser, by keyboard, from the first screen to the result; axe on every screen. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { agreeMayor, openCommune, readResults, receiveAll } from './walk/commune.ts';
import { openWindow } from './walk/demo.ts';
import { carryMayor, closeMayor, countMayor, openPrecinct } from './walk/precinct.ts';
import { leave } from './walk/leave.ts';

test('from the first screen to the elected mayor', async ({ page }) => {
  test.setTimeout(300_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  const seen: string[] = [];
  async function onScreen(name: string): Promise<void> {
    seen.push(name);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    // nothing may need scrolling sideways at 1366 × 768
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), name).toBe(true);
  }
  const opened = await openWindow();
  try {
    await page.goto(opened.address);
    await openPrecinct(page, onScreen);
    await countMayor(page, onScreen);
    await closeMayor(page, onScreen);
    await carryMayor(page, onScreen);
    await leave(page);
    await openCommune(page, onScreen);
    await receiveAll(page, onScreen);
    await agreeMayor(page, onScreen);
    await readResults(page, onScreen);
  } finally {
    await opened.close();
  }
  expect(faults).toEqual([]);
  expect(seen.length).toBeGreaterThan(25);
});
