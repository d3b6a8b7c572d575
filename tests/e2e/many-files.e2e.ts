/** A medium with many files: the verdicts of which only those in sight are drawn, and a slip's text that is still missing. */
import { expect, test, type Page } from '@playwright/test';
import type { JobView } from '../../src-shared/api/start/jobs.ts';
import type { VerdictView } from '../../src-shared/api/commune/receive.ts';
import { pl } from '../../src-shared/language/pl.ts';
import { fail, ok } from '../../src-shared/result.ts';
import { axeFaults } from '../support/axe.ts';
import { openPlayed, status } from './walk/played.ts';
import { heading, press } from './walk/precinct.ts';
import { watched } from './walk/watched.ts';

const FILES = 900;
const verdictOf = (_: unknown, at: number): VerdictView => ({
  path: `obwod-${at + 1}/mayor-1-r1.urna`,
  ...(at % 3 === 0 ? { ok: false, code: 'has-errors' } : { ok: true, code: 'accepted' }),
  kind: 'protocol',
  precinct: at + 1,
  contest: 'mayor',
  constituency: 1,
  passedOver: false,
  signer: { holder: `Łucja Ćma-${at + 1}`, role: 'chair' },
  warnings: at % 31 === 1 ? [{ code: 'hours-reversed' }] : [],
  errors: [],
});
const medium = { id: 'usb', label: 'pendrive', path: '/media/pendrive', kind: 'usb', writable: true } as const;

function answer(name: string) {
  if (name === 'welcome.status') return ok({ ...status, media: [medium] });
  if (name === 'receive.corrections') return ok({ waiting: [], accepted: [] });
  if (name === 'receive.medium') {
    job = { done: 300, of: null, result: null };
    return ok({ job: '1' });
  }
  if (name === 'jobs.cancel') end(fail('cancelled', ''));
  return name.startsWith('jobs.') ? ok(job) : fail('unknown-call', name);
}

let job: JobView;
function end(result: JobView['result']): void {
  job = { ...job, done: FILES, result };
  opened.tell({ stale: ['jobs.view'] });
}
/** Reading goes on until the test ends it. */
async function read(page: Page): Promise<void> {
  await press(page, 'button', pl.commune.receive.read, 'Enter');
  await expect(page.getByText(pl.commune.receive.progress(300))).toBeVisible();
}

let opened: Awaited<ReturnType<typeof openPlayed>>;
test.beforeEach(async ({ page }) => {
  opened = await openPlayed(answer);
  await page.goto(opened.address);
  await page.evaluate(() => (location.hash = '#/receive'));
  await heading(page, pl.commune.receive.title);
});
test.afterEach(() => opened.close());

const region = (page: Page, name: string) => page.getByRole('region', { name });
const drawn = (page: Page) => page.locator('tbody tr:not([aria-hidden])').count();

test('every verdict is found, and few are drawn', async ({ page }) => {
  const { faults, onScreen } = watched(page);
  await page.getByRole('radio', { name: /^pendrive/ }).press('Space');
  await read(page);
  await onScreen('reading');
  expect(await axeFaults(page)).toEqual([]);
  end(ok(Array.from({ length: FILES }, verdictOf)));
  const refused = region(page, pl.commune.receive.caption);
  await expect(refused).toBeVisible();
  await expect(refused.getByRole('rowheader').first()).toContainText(pl.commune.receive.precinct(1));
  expect(await drawn(page)).toBeLessThan(60);
  await onScreen('verdicts');
  await page.getByRole('searchbox', { name: pl.ui.table.filter(pl.commune.receive.what) }).fill('ćma-898');
  await expect(refused.getByRole('rowheader')).toHaveCount(1);
  await expect(refused.getByRole('rowheader')).toContainText(pl.commune.receive.precinct(898));
  // those in order lie folded until somebody looks
  const taken = pl.commune.receive.inOrder(580);
  await page.locator('summary').press('Enter');
  await expect(region(page, taken).getByRole('rowheader').first()).toContainText(pl.commune.receive.precinct(3));
  expect(await drawn(page)).toBeLessThan(60);
  await page.setViewportSize({ width: 683, height: 384 });
  expect(await axeFaults(page, ['serious', 'critical'])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(faults).toEqual([]);
});

test('a button pressed too early leads to what is missing', async ({ page }) => {
  await press(page, 'button', pl.commune.receive.read, 'Enter');
  await expect(page.getByRole('radio', { name: /^pendrive/ })).toBeFocused();
  await expect(page.getByRole('group', { name: pl.ui.kit.media.choose })).toHaveAccessibleDescription(
    pl.ui.form.missing,
  );
  await page.keyboard.press('Space');
  await expect(page.getByText(pl.ui.form.missing)).toBeHidden();
  await press(page, 'button', pl.commune.receive.take(0), 'Enter');
  const field = page.getByLabel(pl.commune.receive.text);
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(new RegExp(pl.ui.form.missing));
  await page.keyboard.type('URNA1:A');
  await expect(page.getByText(pl.ui.form.missing)).toBeHidden();
});

test('reading is stopped, says so, and is begun again', async ({ page }) => {
  const { faults } = watched(page);
  await page.getByRole('radio', { name: /^pendrive/ }).press('Space');
  await read(page);
  await page.getByRole('button', { name: pl.start.jobs.stop }).press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: pl.failures.cancelled.what })).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.getByRole('button', { name: pl.commune.receive.read })).toBeFocused();
  await read(page);
  await expect(page.getByRole('alert').filter({ hasText: pl.failures.cancelled.what })).toBeHidden();
  end(ok([verdictOf(null, 2)]));
  await expect(page.locator('summary')).toHaveText(pl.commune.receive.inOrder(1));
  expect(faults).toEqual([]);
});

test('who leaves the screen while a medium is read comes back to it, and to what it brought', async ({ page }) => {
  const go = async (place: string) => page.evaluate((to) => (location.hash = `#/${to}`), place);
  await page.getByRole('radio', { name: /^pendrive/ }).press('Space');
  await read(page);
  await go('results');
  await heading(page, pl.commune.results.title);
  await go('receive');
  await expect(page.getByText(pl.commune.receive.progress(300))).toBeVisible();
  await go('results');
  await heading(page, pl.commune.results.title);
  end(ok([verdictOf(null, 2)]));
  await go('receive');
  await expect(page.locator('summary')).toHaveText(pl.commune.receive.inOrder(1));
  await go('results');
  await go('receive');
  await heading(page, pl.commune.receive.title);
  await expect(page.locator('summary')).toBeHidden();
});
