/** The board of a large city: 500 precincts in four contests, of which only those in sight are drawn. */
import { expect, test, type Page } from '@playwright/test';
import type { BoardCell, BoardView } from '../../src-shared/api/commune/board.ts';
import { pl } from '../../src-shared/language/pl.ts';
import { knownContests } from '../../src-shared/primitives.ts';
import { fail, ok } from '../../src-shared/result.ts';
import { axeFaults } from '../support/axe.ts';
import { now, openPlayed, status, title } from './walk/played.ts';
import { heading } from './walk/precinct.ts';
import { watched } from './walk/watched.ts';

const PRECINCTS = 500;
const numbers = Array.from({ length: PRECINCTS }, (_, at) => at + 1);
const papers = ['none', 'typing', 'agreed', 'agreed', 'different'] as const;
const cellOf = (precinct: number, contest: BoardCell['contest']): BoardCell => ({
  precinct,
  contest,
  constituency: 1,
  file: precinct % 11 === 0 ? 'none' : 'received',
  paper: precinct === 317 && contest === 'mayor' ? 'returned' : papers[precinct % papers.length]!,
  revision: precinct % 7 === 0 ? 2 : 1,
  receivedAt: now,
  flag: null,
  contents: 0,
  correction: precinct % 31 === 0,
  unsigned: false,
  warnings: [],
});
const board: BoardView = {
  precincts: numbers.map((number) => ({
    number,
    seat: number % 3 === 0 ? `Szkoła Podstawowa nr ${number} im. Czterech Pór Roku, ul. Łąkowa ${number}` : 'Świetlica',
    type: number % 50 === 0 ? 'hospital' : 'regular',
  })),
  contests: knownContests.map((contest) => ({
    contest,
    title,
    body: '',
    received: 455,
    agreed: 200,
    expected: PRECINCTS,
  })),
  cells: numbers.flatMap((precinct) => knownContests.map((contest) => cellOf(precinct, contest))),
  oddities: [],
  at: now,
};

function answer(name: string) {
  if (name === 'welcome.status') return ok(status);
  if (name === 'board.view') return ok(board);
  return name === 'board.questions' ? ok([]) : fail('unknown-call', name);
}

let opened: Awaited<ReturnType<typeof openPlayed>>;
test.beforeEach(async ({ page }) => {
  opened = await openPlayed(answer);
  await page.goto(opened.address);
  await heading(page, pl.commune.board.title);
});
test.afterEach(() => opened.close());

const region = (page: Page) => page.getByRole('region', { name: pl.commune.board.caption });
const rowOf = (page: Page, precinct: number) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${precinct}\\b`) }) });
const drawnRows = (page: Page) => page.locator('tbody tr:not([aria-hidden])').count();
/** A row may be higher than its region: what counts is its beginning, or its end. */
const inSight = (page: Page, precinct: number, edge: 'top' | 'bottom') =>
  rowOf(page, precinct).evaluate((row, side) => {
    const [own, place] = [row.getBoundingClientRect(), row.closest('[role="region"]')!.getBoundingClientRect()];
    return own[side] >= place.top - 1 && own[side] <= place.bottom + 1;
  }, edge);

for (const [width, height] of [
  [1366, 768],
  [683, 384],
] as const)
  test(`at ${width} × ${height} only what is in sight is drawn, and keys reach the last precinct`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const { faults, onScreen } = watched(page);
    await expect(rowOf(page, 1)).toBeVisible();
    expect(await drawnRows(page)).toBeLessThan(40);
    expect(await axeFaults(page)).toEqual([]);
    await onScreen('big-board');
    const table = page.getByRole('table');
    await expect(table).toHaveAttribute('aria-rowcount', `${PRECINCTS + 2}`);
    await expect(rowOf(page, 1)).toHaveAttribute('aria-rowindex', '3');

    await region(page).focus();
    // a press while the browser still glides may count for none
    await expect(async () => {
      await page.keyboard.press('PageDown');
      expect(await region(page).evaluate((place) => place.scrollTop)).toBeGreaterThan(2 * height);
    }).toPass();
    await page.keyboard.press('End');
    await expect.poll(() => rowOf(page, PRECINCTS).count()).toBe(1);
    await expect.poll(() => inSight(page, PRECINCTS, 'bottom')).toBe(true);
    await expect(rowOf(page, PRECINCTS)).toHaveAttribute('aria-rowindex', `${PRECINCTS + 2}`);
    expect(await drawnRows(page)).toBeLessThan(40);
    await expect(rowOf(page, 1)).toHaveCount(0);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Home');
    await expect.poll(() => inSight(page, 1, 'top')).toBe(true);
    expect(faults).toEqual([]);
  });

test('a row keeps the focus wherever the others are scrolled to, and Tab goes on from it', async ({ page }) => {
  const link = rowOf(page, 2).getByRole('link').first();
  await link.focus();
  await page.keyboard.press('End');
  await expect.poll(() => rowOf(page, PRECINCTS).count()).toBe(1);
  await expect(link).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(rowOf(page, 2).getByRole('link').nth(1)).toBeFocused();
  await expect.poll(() => inSight(page, 2, 'bottom')).toBe(true);
});

test('rows are sought and sorted; another order undoes what a header was pressed for', async ({ page }) => {
  const { faults } = watched(page);
  const precinct = page.getByRole('searchbox', { name: pl.ui.table.filter(pl.commune.board.precinct) });
  const mayor = page.getByRole('searchbox', { name: pl.ui.table.filter(pl.terms.contest.mayor) });
  await precinct.fill('lakowa 31');
  await expect(page.getByRole('status').filter({ hasText: pl.ui.table.found(3, PRECINCTS) })).toBeVisible();
  await precinct.fill('');
  await mayor.fill(pl.commune.board.paperWord.returned);
  await expect(page.getByRole('status').filter({ hasText: pl.ui.table.found(1, PRECINCTS) })).toBeVisible();
  await expect(rowOf(page, 317)).toBeVisible();
  await mayor.fill('');

  const header = page.getByRole('columnheader', { name: pl.commune.board.precinct });
  await header.getByRole('button').press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await header.getByRole('button').press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('rowheader').first()).toHaveText(/^500/);
  await page.getByLabel(pl.commune.board.order).selectOption('worst');
  await expect(header).toHaveAttribute('aria-sort', 'none');
  await expect(page.getByRole('rowheader').first()).toHaveText(/^4\D/);
  expect(faults).toEqual([]);
});
