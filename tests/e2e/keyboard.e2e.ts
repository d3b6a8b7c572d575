/** Who is at the keyboard, in the window: asked after ten minutes without a key, and the work comes back as it was. */
import { expect, test } from '@playwright/test';
import { pl } from '../../src-shared/language/pl.ts';
import { openWindow, paperOf } from './walk/demo.ts';
import { intercepted } from './walk/intercepted.ts';
import { call, enterNumbers, MAYOR, openDemoPrecinct } from './walk/prepared.ts';

test('after ten minutes without a key the window asks; a number not left is saved for who typed it, the cursor comes back', async ({
  page,
}) => {
  const opened = await openWindow();
  try {
    await page.clock.install();
    await page.goto(opened.address);
    await openDemoPrecinct(page);
    const { precinct } = await call(page, 'overview.view', {});
    const [first = '', other = ''] = precinct.commission.map(({ name }) => name);
    await call(page, 'entry.begin', { id: MAYOR, seen: 1, entry: 1, by: first });
    await page.reload();
    await page.goto(`${new URL('/', opened.address).href}#/protocol/${MAYOR}/first`);
    const field = page.locator('main input[inputmode="numeric"]').first();
    await expect(field).toBeFocused();
    await page.keyboard.type('111');

    await page.clock.fastForward('01:30');
    const view = () => call(page, 'protocol.view', { id: MAYOR });
    await expect.poll(async () => (await view()).entry?.numbers['ballotsReceived']).toBe(111);
    await page.clock.fastForward('10:00');
    await expect(page.getByRole('heading', { level: 1, name: pl.precinct.keyboard.title })).toBeVisible();
    await expect(field).toBeHidden();
    expect((await call(page, 'welcome.status', {})).typist).toBeNull();
    expect((await view()).typists.first).toEqual([first]);

    await page.getByRole('button', { name: new RegExp(other) }).click();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('111');
    await page.keyboard.press('Enter');
    await page.keyboard.type('222');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await view()).typists.first).toEqual([first, other]);
  } finally {
    await opened.close();
  }
});

test('hands alone: what is no number is told until the field is left, F9 fills a list with zeros, F8 leads to what is wrong from where one reads it', async ({
  page,
}) => {
  const opened = await openWindow();
  try {
    await page.goto(opened.address);
    await openDemoPrecinct(page);
    const { precinct } = await call(page, 'overview.view', {});
    await call(page, 'entry.begin', { id: MAYOR, seen: 1, entry: 1, by: precinct.commission[0]!.name });
    await page.reload();
    await page.goto(`${new URL('/', opened.address).href}#/protocol/${MAYOR}/first`);
    const fields = page.locator('main input[inputmode="numeric"]');
    await expect(fields.first()).toBeFocused();
    await page.keyboard.type('12,5');
    await expect(fields.first()).toHaveValue('125');
    await expect(page.getByText(pl.ui.entry.refused.digits)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.type('1234567890');
    await expect(page.getByText(pl.ui.entry.refused.long)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.type('1000');
    await page.keyboard.press('Enter');
    await expect(page.getByText(pl.ui.entry.refused.long)).toBeHidden();

    // no list on this page: F9 writes nothing
    await page.keyboard.press('F9');
    await expect(fields.nth(1)).toHaveValue('');
    // the page's end is told, and F8 goes from the box to the first field it is about
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: pl.ui.findings.boxTitle })).toBeFocused();
    await page.keyboard.press('F8');
    await expect(fields.nth(2)).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('#field-boxBallots')).toBeFocused();
    const candidates = page.locator('main input[id^="field-results-"]');
    await candidates.first().fill('7');
    await candidates.nth(1).press('F9');
    await expect(candidates.nth(1)).toHaveValue('0');
    await expect(candidates.first()).toHaveValue('7');
    await expect
      .poll(async () => (await call(page, 'protocol.view', { id: MAYOR })).entry?.numbers['results/2'])
      .toBe(0);
  } finally {
    await opened.close();
  }
});

test('numbers that differ are read on without waiting for an answer: every digit stays with the line it was read from', async ({
  page,
}) => {
  const opened = await openWindow();
  try {
    await intercepted(page);
    await page.goto(opened.address);
    await openDemoPrecinct(page);
    const lines = ['results/1', 'results/2', 'results/3'];
    const paper = paperOf(1, 'mayor');
    const right = lines.map((path) => paper[path] ?? 0);
    const slips = Object.fromEntries(lines.map((path, at) => [path, (right[at] ?? 0) + 10]));
    await enterNumbers(page, slips);
    await page.reload();
    const readings: string[] = [];
    await page.route('**/call', async (route) => {
      const sent = route.request().postData() ?? '';
      const [, path, value] = /"entry.resolve".*"path":"([^"]+)","value":(\d+)/.exec(sent) ?? [];
      if (path !== undefined) {
        readings.push(`${path} ${value}`);
        await new Promise((slow) => setTimeout(slow, 400));
      }
      await route.continue();
    });
    await page.goto(`${new URL('/', opened.address).href}#/protocol/${MAYOR}/second`);
    await page.getByLabel(pl.precinct.entry.differences.who).selectOption({ index: 1 });
    const field = (path: string) => page.locator(`#field-${path.replaceAll('/', '-')}`);
    await field('results/1').focus();
    // the second is misread: it is told beside its line, and nobody is called back from the third
    for (const value of [right[0], (right[1] ?? 0) + 20, right[2]]) {
      await page.keyboard.type(`${value}`);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText(pl.precinct.entry.differences.unmatched(1).slice(0, 16))).toBeVisible();
    await expect(field('results/3')).toHaveCount(0);
    await expect(field('results/2')).toBeFocused();
    await expect(field('results/2')).toHaveValue('');
    await page.keyboard.type(`${right[1]}`);
    await page.keyboard.press('Enter');
    // while its answer is awaited nothing can be added to it
    await page.keyboard.type('9');
    await expect(page.getByRole('heading', { level: 1, name: pl.precinct.notes.part.people })).toBeVisible();
    expect(readings).toEqual([
      `results/1 ${right[0]}`,
      `results/2 ${(right[1] ?? 0) + 20}`,
      `results/3 ${right[2]}`,
      `results/2 ${right[1]}`,
    ]);
    expect((await call(page, 'protocol.view', { id: MAYOR })).entry).toBeNull();
  } finally {
    await opened.close();
  }
});
