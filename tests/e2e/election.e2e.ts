/** The way of one protocol in a real browser, by keyboard, from the first screen to the result; axe on every screen. */
import { expect, test } from '@playwright/test';
import { openWindow } from './walk/demo.ts';
import { walkWay } from './walk/way.ts';
import { watched } from './walk/watched.ts';

test('from the first screen to the elected mayor', async ({ page }) => {
  test.setTimeout(300_000);
  const { faults, seen, onScreen } = watched(page);
  const opened = await openWindow();
  try {
    await page.goto(opened.address);
    await walkWay(page, onScreen);
    expect(faults).toEqual([]);
  } finally {
    await opened.close();
  }
  expect(seen.length).toBeGreaterThan(25);
});
