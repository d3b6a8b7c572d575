/** A window is told what changed, and asks nothing by itself (docs/decisions/events.md). */
import { globSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { pl } from '../../src-shared/language/pl.ts';
import { openWindow, type OpenedWindow } from './walk/demo.ts';
import { call, MAYOR, openDemoCommune, openDemoPrecinct } from './walk/prepared.ts';

let opened: OpenedWindow;
test.beforeEach(async () => {
  opened = await openWindow();
});
test.afterEach(() => opened.close());

/** Milliseconds; 19 of 20 changes are seen sooner. */
const SOON = 200;
const fields = (page: Page) => page.locator('main input[inputmode="numeric"]');
const openStores = () => globSync('data/stores/*.sqlite-wal', { cwd: opened.home }).length;

async function at(page: Page, address: string, open: (page: Page) => Promise<void>, place: string): Promise<Page> {
  await page.goto(address);
  await open(page);
  await page.goto(`${new URL(page.url()).origin}/#/${place}`);
  await page.reload();
  return page;
}

test('a number saved in one window stands in the other before anybody could look there', async ({ page, context }) => {
  const other = await context.newPage();
  await at(page, opened.address, openDemoPrecinct, '');
  const { version } = await call(page, 'protocol.view', { id: MAYOR });
  const { precinct } = await call(page, 'overview.view', {});
  const by = precinct.commission[0]?.name ?? '';
  await call(page, 'entry.begin', { id: MAYOR, seen: version, entry: 1, by });
  await at(other, opened.another(), openDemoPrecinct, '');
  await call(other, 'keyboard.take', { by });
  await at(other, other.url(), async () => {}, `protocol/${MAYOR}/first`);
  // nobody stands in the field
  await fields(other).nth(3).focus();
  const path = (await call(page, 'protocol.view', { id: MAYOR })).paths[0] ?? '';

  const took: number[] = [];
  for (let n = 1; n <= 40; n++) {
    const seen = other.evaluate(async (wanted) => {
      const stands = () =>
        document.querySelector<HTMLInputElement>('main input[inputmode="numeric"]')?.value === wanted;
      while (!stands()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return Date.now();
    }, String(n));
    const was = { [path]: n === 1 ? null : n - 1 };
    await call(page, 'entry.saveNumbers', { id: MAYOR, entry: 1, changes: { [path]: n }, was });
    const saved = Date.now();
    took.push((await seen) - saved);
  }
  took.sort((a, b) => a - b);
  const p95 = took[Math.ceil(took.length * 0.95) - 1] ?? Infinity;
  console.log(`a change of one window seen in the other: p95 ${p95} ms of ${SOON}, most ${took.at(-1)} ms`);
  expect(p95).toBeLessThanOrEqual(SOON);
});

test('while nothing happens nothing is asked, on any screen that shows the night', async ({ page, context }) => {
  const pages = [page];
  for (let more = 0; more < 4; more++) pages.push(await context.newPage());
  const [overview, board, results, receive, start] = pages as [Page, Page, Page, Page, Page];
  await at(overview, opened.address, openDemoPrecinct, '');
  await at(board, opened.another(), openDemoCommune, 'board');
  await at(results, opened.another(), openDemoCommune, 'results');
  await at(receive, opened.another(), openDemoCommune, 'receive');
  await at(start, opened.another(), async () => {}, 'commune');
  for (const window of pages) await expect(window.locator('main h1')).toBeVisible();
  await expect(results.getByRole('navigation', { name: pl.commune.results.contests })).toBeVisible();
  // what loading and the last copies of the stores brought is over
  await page.waitForTimeout(1_000);
  const asked: string[] = [];
  for (const window of pages)
    window.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  // the last screen that asked by itself did so every ten seconds
  await page.waitForTimeout(11_000);
  expect(asked).toEqual([]);
});

test('a medium that is pulled out or put in shows by itself', async ({ page }) => {
  await at(page, opened.address, openDemoCommune, 'receive');
  const stick = page.getByRole('radio', { name: /pendrive/ });
  await expect(stick).toHaveCount(1);
  rmSync(join(opened.home, 'pendrive'), { recursive: true });
  await expect(stick).toHaveCount(0);
  mkdirSync(join(opened.home, 'pendrive'));
  await expect(stick).toHaveCount(1);
});

test('a closed tab leaves what it had open; one that is loaded again does not', async ({ context }) => {
  const tab = await context.newPage();
  await at(tab, opened.address, openDemoPrecinct, '');
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  expect(openStores()).toBe(1);
  await tab.reload();
  await tab.waitForTimeout(6_000);
  expect(openStores()).toBe(1);
  await tab.reload();
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  await tab.close();
  await expect.poll(openStores, { timeout: 10_000 }).toBe(0);
});
