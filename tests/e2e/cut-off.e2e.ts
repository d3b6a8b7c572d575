/** A window that the program does not answer says so at once, whatever it shows, and keeps what was typed. */
import { expect, test, type Page } from '@playwright/test';
import { pl } from '../../src-shared/language/pl.ts';
import { openWindow, type OpenedWindow } from './walk/demo.ts';
import { intercepted } from './walk/intercepted.ts';
import { heading, openPrecinct, press } from './walk/precinct.ts';
import { watched } from './walk/watched.ts';

let opened: OpenedWindow;
test.beforeEach(async ({ page }) => {
  await intercepted(page);
  opened = await openWindow();
});
test.afterEach(() => opened.close());

const origin = () => new URL(opened.address).origin;
const nothing = async () => {};
const banner = (page: Page) => page.locator('header').getByRole('alert');
const field = (page: Page) => page.locator('main input[inputmode="numeric"]').first();

/** Spends the address in a tab of its own, which is then closed. */
async function spend(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(opened.address);
  await heading(other, pl.start.welcome.title);
  await other.close();
}

async function openEntry(page: Page): Promise<void> {
  await page.goto(opened.address);
  await openPrecinct(page, nothing);
  await press(page, 'link', /Prezydent Miasta/, 'Enter');
  await page.locator('main li button').first().press('Enter');
  await expect(field(page)).toBeFocused();
}

/** As when the program is not there, or its connection is torn. */
const unreachable = (page: Page, times?: number) =>
  page.route('**/call', (route) => route.abort('connectionrefused'), times === undefined ? {} : { times });

const dead: [string, (page: Page) => Promise<unknown>][] = [
  ['an address that was spent', async (page) => spend(page).then(() => page.goto(opened.address))],
  ['the plain address, from a bookmark or after the tab was closed', async (page) => page.goto(`${origin()}/`)],
  ['a place in the window, from a bookmark', async (page) => page.goto(`${origin()}/#/commission`)],
  ['an address that another one killed', async (page) => page.goto((opened.another(), opened.address))],
  [
    'a token of an earlier run',
    async (page) => {
      await page.addInitScript(() => sessionStorage.setItem('urna-window', 'A'.repeat(43)));
      await page.goto(`${origin()}/`);
    },
  ],
];

for (const [title, visit] of dead)
  test(`${title} shows a window that is cut off, and nothing else`, async ({ page }) => {
    const { onScreen } = watched(page);
    await visit(page);
    await heading(page, pl.ui.frame.link.cutTitle);
    for (const step of pl.ui.frame.link.cutSteps) await expect(page.getByText(step)).toBeVisible();
    await expect(page.getByText(pl.start.welcome.title)).toBeHidden();
    await page.setViewportSize({ width: 683, height: 384 });
    await onScreen('cut off');
    await page.evaluate(() => (location.hash = '#/commission'));
    await heading(page, pl.ui.frame.link.cutTitle);
    await expect(page.getByText(pl.start.package.noMedia)).toBeHidden();
  });

test('a new address pasted into a window that is cut off opens it', async ({ page }) => {
  await page.goto(`${origin()}/`);
  await heading(page, pl.ui.frame.link.cutTitle);
  await page.goto(opened.another());
  await heading(page, pl.start.welcome.title);
  expect(page.url()).toBe(`${origin()}/`);
  await page.reload();
  await heading(page, pl.start.welcome.title);
});

test('an address pasted into a window that works changes nothing, and stays unspent', async ({ page, context }) => {
  await page.goto(opened.address);
  await openPrecinct(page, nothing);
  await page.goto(`${origin()}/#/protocol/mayor/1/r1/notes`);
  // a browser gives up one way for the next where they come too fast
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/protocol/mayor/1/r1/notes');
  const another = opened.another();
  await page.goto(another);
  await expect(page).toHaveURL(`${origin()}/#/protocol/mayor/1/r1/notes`);
  await expect(page.getByText(pl.ui.frame.header.leave)).toBeVisible();
  const other = await context.newPage();
  await other.goto(another);
  await heading(other, pl.start.welcome.title);
});

test('a window whose program stops says so at its next call, and keeps what was typed', async ({ page }) => {
  const { onScreen } = watched(page);
  await openEntry(page);
  await page.keyboard.type('1234');
  await opened.close();
  await page.keyboard.press('Enter');
  await expect(banner(page)).toBeVisible();
  await expect(banner(page)).toContainText(`${pl.ui.frame.link.silentTitle}. ${pl.ui.frame.link.notNow}`);
  await expect(field(page)).toHaveValue(/^1\s?234$/);
  for (const size of [
    { width: 1366, height: 768 },
    { width: 683, height: 384 },
  ]) {
    await page.setViewportSize(size);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(banner(page)).toBeInViewport();
    await onScreen(`program stopped, ${size.width}`);
  }
  opened = await openWindow();
});

test('a window the program no longer knows says so wherever it is, and does not take itself for saved', async ({
  page,
}) => {
  await openEntry(page);
  await page.keyboard.type('1234');
  await page.evaluate(() => sessionStorage.setItem('urna-window', 'A'.repeat(43)));
  await page.keyboard.press('Enter');
  await expect(banner(page)).toContainText(`${pl.ui.frame.link.cutTitle}. ${pl.ui.frame.link.nothingSaved}`);
  await expect(field(page)).toHaveValue(/^1\s?234$/);
});

test('a window comes back by itself when the program answers again', async ({ page }) => {
  await openEntry(page);
  await page.keyboard.type('1234');
  await unreachable(page);
  await page.keyboard.press('Enter');
  await expect(banner(page)).toBeVisible();
  await page.unroute('**/call');
  await expect(banner(page)).toBeHidden();
  // What was typed meanwhile is saved without anybody's help.
  await expect(page.getByText(/^Zapisano \d/)).toBeVisible();
  await page.reload();
  await expect(field(page)).toHaveValue(/^1\s?234$/);
});

test('a page that was asked for while the program was silent is there when it answers', async ({ page }) => {
  await page.goto(opened.address);
  await openPrecinct(page, nothing);
  await page
    .getByRole('link', { name: /Prezydent Miasta/ })
    .first()
    .waitFor();
  await unreachable(page);
  await press(page, 'link', /Prezydent Miasta/, 'Enter');
  await expect(banner(page)).toBeVisible();
  await page.unroute('**/call');
  await expect(banner(page)).toBeHidden();
  await heading(page, pl.precinct.entry.begin.title(1));
});

test('a window that opens while the program is silent waits for it', async ({ page }) => {
  await unreachable(page);
  await page.goto(opened.address);
  await heading(page, pl.ui.frame.link.silentTitle);
  await page.unroute('**/call');
  await heading(page, pl.start.welcome.title);
});

test('one torn connection is nothing a person hears of', async ({ page }) => {
  await openEntry(page);
  await page.keyboard.type('1234');
  await unreachable(page, 1);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Zapisano \d/)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});
