/** Two windows on one program (walk-commission M6): of one field or one decision the second is told, and nothing is lost. */
import { expect, test, type Page } from '@playwright/test';
import { pl } from '../../src-shared/language/pl.ts';
import { openWindow, type OpenedWindow } from './walk/demo.ts';
import { call, enterNumbers, MAYOR, openDemoPrecinct } from './walk/prepared.ts';
import { heading } from './walk/precinct.ts';
import { watched } from './walk/watched.ts';

let opened: OpenedWindow;
let other: Page;
test.beforeEach(async ({ page, context }) => {
  opened = await openWindow();
  await page.goto(opened.address);
  await openDemoPrecinct(page);
  other = await context.newPage();
  await other.goto(opened.another());
  await openDemoPrecinct(other);
});
test.afterEach(() => opened.close());

const view = (page: Page) => call(page, 'protocol.view', { id: MAYOR });
const bar = (page: Page) => page.locator('header').getByRole('alert');
const fields = (page: Page) => page.locator('main input[inputmode="numeric"]');
const remark = (page: Page) => page.locator('main textarea').last();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /Zapisano/ })).toBeVisible();

async function beginFirst(page: Page): Promise<void> {
  const { precinct } = await call(page, 'overview.view', {});
  const { version } = await view(page);
  const by = precinct.commission[0]?.name ?? '';
  await call(page, 'entry.begin', { id: MAYOR, seen: version, entry: 1, by });
}

/** Everything before the final print. */
async function readAloud(page: Page): Promise<void> {
  const id = MAYOR;
  const { attendance, voting, findings } = await view(page);
  const { votingDay } = await call(page, 'clock.view', {});
  const day = { opened: `${votingDay}T07:00:00+02:00`, closed: `${votingDay}T21:00:00+02:00` };
  const present = attendance.map((one) => ({ ...one, present: true }));
  await call(page, 'notes.saveAttendance', { id, attendance: present, ...day, was: { attendance, ...voting } });
  await call(page, 'notes.saveRefusals', { id, refusals: 0, was: null });
  for (const { rule, position } of findings)
    await call(page, 'notes.savePosition', {
      id,
      rule,
      text: 'Komisja policzyła karty jeszcze raz.',
      was: position,
    });
  const { version } = await view(page);
  await call(page, 'check.confirmReading', { id, seen: version, by: attendance[0]?.name ?? '' });
}

/** Both windows at one station, somebody at each keyboard. */
async function both(page: Page, station: string): Promise<void> {
  const { precinct } = await call(page, 'overview.view', {});
  const [, , third] = precinct.commission;
  for (const window of [page, other]) {
    await call(window, 'keyboard.take', { by: third?.name ?? '' });
    await window.goto(`${new URL(window.url()).origin}/#/protocol/${MAYOR}/${station}`);
    await window.reload();
  }
}

const small = { width: 683, height: 384 };
const large = { width: 1366, height: 768 };

/** The bar stands where it is seen, on a small screen and on a large one; the last one stays. */
async function told(page: Page, words: string, name: string, sizes = [large, small]): Promise<void> {
  await expect(bar(page)).toContainText(words);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expect(bar(page)).toBeInViewport({ ratio: 0.9 });
  }
  await watched(page).onScreen(name);
}

test('one number in both, and one after the entry was ended in the other: told, and what is chosen is kept', async ({
  page,
}) => {
  await beginFirst(page);
  await both(page, 'first');
  const path = (await view(page)).paths[0] ?? '';
  const onDisk = async () => (await view(page)).entry?.numbers[path];
  const typeNumber = async (window: Page, at: number, number: string) => {
    await fields(window).nth(at).fill('');
    await fields(window).nth(at).pressSequentially(number);
  };
  await expect(fields(other).first()).toBeFocused();
  await typeNumber(other, 0, '854');
  await typeNumber(page, 0, '935');
  await fields(page).first().press('Enter');
  await saved(page);
  // what somebody is typing is theirs until they say so, whatever stands by now
  await expect(fields(other).first()).toHaveValue('854');
  await fields(other).first().press('Enter');
  await told(other, pl.failures['changed-meanwhile'].what, 'number', [small, large]);
  expect(await onDisk()).toBe(935);
  await button(other, pl.ui.frame.unsaved.mine).click();
  await expect(bar(other)).toBeHidden();
  expect(await onDisk()).toBe(854);
  // the first window, where nobody types, shows at once what stands
  await expect(fields(page).first()).toHaveValue('854');
  await typeNumber(page, 0, '900');
  await typeNumber(other, 0, '901');
  await fields(other).first().press('Enter');
  await expect.poll(onDisk).toBe(901);
  await fields(page).first().press('Enter');
  await expect(bar(page)).toContainText(pl.failures['changed-meanwhile'].what);
  await button(page, pl.ui.frame.unsaved.theirs).click();
  await expect(bar(page)).toBeHidden();
  await expect(fields(page).first()).toHaveValue('901');
  expect(await onDisk()).toBe(901);

  await typeNumber(other, 8, '12');
  await call(page, 'entry.finish', { id: MAYOR, seen: (await view(page)).version, entry: 1 });
  await heading(other, pl.precinct.entry.begin.title(2));
  await told(other, pl.ui.frame.unsaved.late.what, 'after-the-end');
  await button(other, pl.ui.frame.overtaken.seen).click();
  await expect(bar(other)).toBeHidden();
});

test('one remark in both is told, and a final print that the other window did not see shows its symbol there', async ({
  page,
}) => {
  await enterNumbers(page);
  await both(page, 'notes/remarks');
  // at the same moment: the second one is sent before its window can know of the first
  await remark(other).fill('Mąż zaufania wyszedł o 22:10.');
  await remark(page).fill('Kartę wrzucono bez pieczęci.');
  await remark(page).blur();
  await saved(page);
  await told(other, pl.failures['changed-meanwhile'].what, 'text');
  await button(other, pl.ui.frame.unsaved.theirs).click();
  await expect(bar(other)).toBeHidden();
  await expect(remark(other)).toHaveValue('Kartę wrzucono bez pieczęci.');
  await remark(other).fill('Mąż zaufania wyszedł.');
  await remark(page).fill('Kartę wrzucono bez pieczęci. Komisja ją policzyła.');
  await remark(page).blur();
  await saved(page);
  await button(other, pl.ui.frame.unsaved.mine).click();
  await expect(bar(other)).toBeHidden();
  expect((await view(page)).remarks['otherRemarks']).toBe('Mąż zaufania wyszedł.');

  await readAloud(page);
  await both(page, 'papers');
  // somebody presses before their window could show what happened in the other one
  await expect(button(other, pl.precinct.papers.freeze)).toBeVisible();
  const { promise: shown, resolve: show } = Promise.withResolvers<void>();
  await other.route('**/call', async (route) => {
    if ((route.request().postDataJSON() as { name: string }).name === 'protocol.view') await shown;
    await route.continue();
  });
  await button(page, pl.precinct.papers.freeze).click();
  await heading(page, pl.precinct.papers.doneTitle);
  await button(other, pl.precinct.papers.freeze).click();
  show();
  await heading(other, pl.precinct.papers.doneTitle);
  await told(other, pl.ui.frame.overtaken.what, 'freeze');
  const { symbol } = await view(page);
  await expect(other.getByText((symbol ?? '-').replaceAll('-', ''))).toBeVisible();
  await button(other, pl.ui.frame.overtaken.seen).click();
  await expect(bar(other)).toBeHidden();
});
