/** A precinct's store emptied while the program is closed: the window says so, restores a copy, goes on, and takes it back. */
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pl } from '../../src-shared/language/pl.ts';
import { openWindow, type OpenedWindow } from './walk/demo.ts';
import { leave } from './walk/leave.ts';
import { heading, press } from './walk/precinct.ts';
import { call, enterNumbers, openDemoPrecinct } from './walk/prepared.ts';
import { watched } from './walk/watched.ts';

let opened: OpenedWindow;
test.beforeEach(async () => void (opened = await openWindow()));
test.afterEach(() => opened.close());

const picture = (name: string) => ({ path: join(test.info().outputDir, `${name}.png`), fullPage: true });

for (const { width, height } of [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
])
  test(`an emptied store is told, restored, worked on and taken back, at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const { faults, onScreen } = watched(page);
    await page.goto(opened.address);
    await openDemoPrecinct(page);
    await enterNumbers(page);
    await call(page, 'welcome.leave', {});
    const stores = join(opened.home, 'data/stores');
    const store = join(stores, readdirSync(stores)[0] ?? '');
    const before = readFileSync(store).length;
    truncateSync(store, 0);

    await page.reload();
    await press(page, 'link', new RegExp(pl.start.welcome.commission.title), 'Enter');
    await press(page, 'link', new RegExp(pl.start.package.demoTitle), 'Enter');
    await page
      .getByRole('checkbox', { name: pl.start.package.issuerSame })
      .or(page.getByText(pl.start.package.issuerTrusted))
      .waitFor();
    await page.getByLabel(pl.start.package.precinctLabel).fill('1');
    await page.keyboard.press('Enter');
    await heading(page, pl.start.rescue.title);
    await expect(page.getByText(pl.failures['store-emptied'].what)).toBeVisible();
    await onScreen('rescue');
    await page.screenshot(picture('rescue'));
    expect(readFileSync(store).length).toBe(0);

    await page.keyboard.press('Control+Enter');
    await heading(page, pl.start.rescue.titleRestored);
    await onScreen('rescue-restored');
    await page.screenshot(picture('rescue-restored'));
    await page.keyboard.press('Control+Enter');
    await heading(page, pl.precinct.overview.title);
    expect((await call(page, 'protocol.view', { id: 'mayor/1/r1' })).state).toBe('entered');

    await leave(page);
    await press(page, 'link', new RegExp(pl.start.welcome.commission.title), 'Enter');
    await press(page, 'link', new RegExp(pl.start.package.demoTitle), 'Enter');
    await page.getByLabel(pl.start.package.precinctLabel).fill('1');
    await press(page, 'link', pl.start.rescue.link, 'Enter');
    await heading(page, pl.start.rescue.titleSound);
    await onScreen('rescue-copies');
    await page.screenshot(picture('rescue-copies'));
    await press(page, 'button', `${pl.start.rescue.putBack}: 001`, 'Enter');
    await heading(page, pl.start.rescue.title);
    expect(readFileSync(store).length).toBe(0);
    await press(page, 'button', `${pl.start.rescue.putBack}: 002`, 'Enter');
    await heading(page, pl.start.rescue.titleSound);
    expect(readFileSync(store).length).toBeGreaterThanOrEqual(before);
    expect(faults).toEqual([]);
  });
