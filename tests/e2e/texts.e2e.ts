/** A text is as safe as a number: whatever way its field, its page, its window or its program is left, it is there. */
import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { pl } from '../../src-shared/language/pl.ts';
import { startProgram, type Started } from '../support/program.ts';
import { layOutMachine, openWindow, type OpenedWindow } from './walk/demo.ts';
import { intercepted } from './walk/intercepted.ts';
import { call, enterNumbers, MAYOR, openDemoPrecinct } from './walk/prepared.ts';

const WORDS = 'Mąż zaufania wniósł zastrzeżenie do liczby kart.';
let opened: OpenedWindow;

test.describe('in a window', () => {
  test.beforeEach(async ({ page }) => {
    opened = await openWindow();
    await page.goto(opened.address);
    await openDemoPrecinct(page);
    await enterNumbers(page);
    await toNotes(page, 'remarks');
  });
  test.afterEach(() => opened.close());

  const ways: Record<string, (page: Page) => Promise<unknown>> = {
    'Ctrl+Enter, the page’s own «Dalej»': (page) => page.keyboard.press('Control+Enter'),
    'a link to another part': (page) => page.getByRole('link', { name: pl.precinct.notes.part.people }).press('Enter'),
    'the list of protocols': (page) =>
      page.getByRole('link', { name: pl.precinct.overview.title }).first().press('Enter'),
    'the browser’s Back': (page) => page.goBack(),
    'a reload': (page) => page.reload(),
    'a closed tab': (page) => page.close({ runBeforeUnload: true }),
    'leaving the field': (page) => page.keyboard.press('Tab'),
    'a pause of a second': () => new Promise((resolve) => setTimeout(resolve, 1_500)),
  };
  for (const [way, leave] of Object.entries(ways)) {
    test(`a remark is kept by ${way}`, async ({ page, context }) => {
      await page.getByRole('link', { name: pl.precinct.notes.part.warnings }).click();
      await page.getByRole('link', { name: pl.precinct.notes.part.remarks }).click();
      // a second window of the same program, to ask what is on the disk
      const asking = await context.newPage();
      await asking.goto('about:blank');
      const token = await page.evaluate(() => sessionStorage.getItem('urna-window') ?? '');
      await remark(page).fill('');
      await remark(page).pressSequentially(WORDS);
      await expect(page.getByText(pl.ui.frame.header.typing)).toBeVisible();
      await leave(page);
      await asking.goto(new URL('/', opened.address).href);
      await asking.evaluate((own) => sessionStorage.setItem('urna-window', own), token);
      await expect.poll(() => kept(asking)).toBe(WORDS);
    });
  }

  test('a position and an hour are kept by Ctrl+Enter, too', async ({ page }) => {
    await toNotes(page, 'warnings');
    const position = page.locator('main textarea').first();
    await position.fill('');
    await position.pressSequentially('Komisja przeliczyła karty jeszcze raz.');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(async () => (await view(page)).findings.map((one) => one.position))
      .toContain('Komisja przeliczyła karty jeszcze raz.');
    await toNotes(page, 'people');
    await page.getByLabel(pl.precinct.notes.people.hour).first().fill('7:05');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await view(page)).voting.opened).toContain('T07:05:00');
  });

  test('what a paste brings along unseen is gone; what no paper can print is named, kept on screen and holds the page', async ({ page }) => {
    await paste(page, 'Uwaga członka:\tkarta bez pie\u00adczęci\u200b');
    await expect(remark(page)).toHaveValue('Uwaga członka: karta bez pieczęci');
    await expect.poll(() => kept(page)).toBe('Uwaga członka: karta bez pieczęci');

    await paste(page, 'Dziękujemy za pomoc 👍');
    await expect(page.getByText(/„👍” \(U\+1F44D\).*21\. znak.*„my za pomoc ”/)).toBeVisible();
    const before = page.url();
    await page.keyboard.press('Control+Enter');
    await expect(notSaved(page)).toBeVisible();
    await expect(page.getByText(pl.ui.frame.unsaved.title)).toBeVisible();
    await expect(remark(page)).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(before);
    await expect(remark(page)).toHaveValue('Dziękujemy za pomoc 👍');
    // what the disk has is the text before
    expect(await kept(page)).toBe('Uwaga członka: karta bez pieczęci');
    // no other step is taken meanwhile, and nobody leaves without saying so
    await page.getByRole('button', { name: pl.ui.frame.header.leave }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: pl.ui.frame.header.leave, exact: true }).click();
    await expect(dialog.getByText(pl.failures['unsaved'].what)).toBeVisible();
    await dialog.getByRole('button', { name: pl.common.cancel }).click();
    await remark(page).fill('Dziękujemy za pomoc');
    await page.keyboard.press('Control+Enter');
    await expect(notSaved(page)).toBeHidden();
    await expect.poll(() => kept(page)).toBe('Dziękujemy za pomoc');
  }); // prettier-ignore

  test('a long paste is not cut: the limit is told, and the text waits to be shortened', async ({ page }) => {
    await paste(page, 'Zdarzenie. '.repeat(452));
    expect((await remark(page).inputValue()).length).toBe(4972);
    await expect(page.getByText(pl.ui.kit.typed.tooLong(972, 4000))).toBeVisible();
    // the box shows more than two lines of it
    const { height } = (await remark(page).boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(200);
    await remark(page).fill('Zdarzenie. '.repeat(360).trim());
    await expect(page.getByText(pl.ui.kit.typed.room(41))).toBeVisible();
    await expect.poll(() => kept(page)).toBe('Zdarzenie. '.repeat(360).trim());
  });

  test('a blank remark is no „brak uwag”', async ({ page }) => {
    await remark(page).fill('');
    await expect(page.getByText(pl.precinct.notes.blank)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(async () => (await view(page)).obstacles)
      .toContainEqual({
        kind: 'blank-remark',
        remark: 'otherRemarks',
      });
  });

  test('own words that a press replaced come back by another press, and by Ctrl+Z', async ({ page }) => {
    await remark(page).fill(WORDS);
    const phrase = page.getByRole('button', { name: 'brak uwag', exact: true }).last();
    await phrase.click();
    await expect(remark(page)).toHaveValue('brak uwag');
    await page.getByRole('button', { name: pl.precinct.notes.restore }).click();
    await expect(remark(page)).toHaveValue(WORDS);
    await phrase.click();
    await expect(remark(page)).toHaveValue('brak uwag');
    await page.keyboard.press('Control+z');
    await expect(remark(page)).toHaveValue(WORDS);
    await expect.poll(() => kept(page)).toBe(WORDS);
  });

  test('a disk that is full: the reason is in sight, the field is marked, and it is saved when there is room', async ({ page }) => {
    let full = true;
    await intercepted(page);
    await page.reload();
    await page.route('**/call', async (route) => {
      if (!full || !route.request().postData()?.includes('saveRemark')) return route.continue();
      await route.fulfill({ json: { ok: false, error: { code: 'store-full', message: 'The disk is full.' } } });
    });
    await remark(page).fill(WORDS);
    await page.keyboard.press('Control+Enter');
    await expect(notSaved(page)).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: pl.failures['store-full'].what })).toBeInViewport();
    await expect(page.getByText(pl.ui.kit.typed.unsaved)).toBeVisible();
    await expect(remark(page)).toHaveValue(WORDS);
    full = false;
    await page.getByRole('button', { name: pl.ui.frame.unsaved.again }).click();
    await expect(notSaved(page)).toBeHidden();
    await expect.poll(() => kept(page)).toBe(WORDS);
  }); // prettier-ignore
});

test('numbers: what could not be saved is marked, not counted, and holds the page', async ({ page }) => {
  await intercepted(page);
  opened = await openWindow();
  await page.goto(opened.address);
  await openDemoPrecinct(page);
  const { precinct } = await call(page, 'overview.view', {});
  const { version } = await call(page, 'protocol.view', { id: MAYOR });
  const by = precinct.commission[0]?.name ?? '';
  await call(page, 'entry.begin', { id: MAYOR, seen: version, entry: 1, by });
  await page.reload();
  await page.goto(`${new URL('/', opened.address).href}#/protocol/${MAYOR}/first`);
  const fields = page.locator('main input[inputmode="numeric"]');
  await expect(fields.first()).toBeFocused();
  await page.keyboard.type('111');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Wpisano 1 z|Wypełniono 1 z/)).toBeVisible();
  let broken: 'full' | 'silent' | null = 'full';
  const full = { json: { ok: false, error: { code: 'store-full', message: '' } } };
  await page.route('**/call', (route) =>
    broken === 'full' ? route.fulfill(full) : broken === 'silent' ? route.abort() : route.continue(),
  );
  await page.keyboard.type('222');
  await page.keyboard.press('Enter');
  await expect(page.getByText(pl.ui.frame.unsaved.title)).toBeInViewport();
  await expect(page.getByText(/Wpisano 1 z|Wypełniono 1 z/)).toBeVisible();
  await expect(fields.nth(1)).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(fields.nth(1)).toBeFocused();
  broken = null;
  await page.getByRole('button', { name: pl.ui.frame.unsaved.again }).click();
  await expect(page.getByText(/Wpisano 2 z|Wypełniono 2 z/)).toBeVisible();
  // a program that does not answer is said once, and gets what it missed as soon as it does
  broken = 'silent';
  await fields.nth(3).fill('444');
  await page.keyboard.press('Enter');
  await expect(page.getByText(pl.ui.frame.link.silentTitle)).toBeInViewport();
  await expect(page.getByText(pl.ui.frame.unsaved.title)).toBeHidden();
  await expect(fields.nth(3)).toHaveAttribute('aria-invalid', 'true');
  broken = null;
  await expect(page.getByText(/Wpisano 3 z|Wypełniono 3 z/)).toBeVisible();
  await expect(page.getByText(pl.ui.frame.link.silentTitle)).toBeHidden();
  // a number typed and not left counts, too, when the page is left by Back
  await fields.nth(2).focus();
  await page.keyboard.type('333');
  await page.goBack();
  await expect.poll(async () => Object.values((await view(page)).entry?.numbers ?? {})).toContain(333);
  await opened.close();
});

test('a text survives the program being killed', async ({ page }) => {
  test.setTimeout(240_000);
  const home = await layOutMachine();
  const first = await start(home);
  try {
    await page.goto(first.address);
    await openDemoPrecinct(page);
    await enterNumbers(page);
    await toNotes(page, 'remarks');
    await remark(page).fill('');
    await remark(page).pressSequentially(WORDS, { delay: 20 });
    await page.waitForTimeout(1_500);
  } finally {
    first.process.kill('SIGKILL');
    await first.ended;
  }
  const second = await start(home);
  try {
    await page.goto('about:blank');
    await page.goto(second.address);
    await openDemoPrecinct(page);
    expect(await kept(page)).toBe(WORDS);
  } finally {
    second.process.kill('SIGKILL');
    await second.ended;
    rmSync(home, { recursive: true, force: true });
  }
});

/** `npm start` without a window of its own. */
async function start(home: string): Promise<Started & { address: string }> {
  const program = startProgram({ URNA_HOME: home, URNA_WINDOW: 'none' });
  await program.says('Open this address');
  return { ...program, address: /^Urna: (http:\S+)$/m.exec(program.said())?.[1] ?? '' };
}

async function toNotes(page: Page, part: 'people' | 'remarks' | 'warnings'): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/protocol/${MAYOR}/notes/${part}`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: pl.precinct.notes.part[part] })).toBeVisible();
}

/** The last remark of the form: „21. Inne uwagi”. */
const remark = (page: Page) => page.locator('main textarea').last();
const notSaved = (page: Page) => page.getByText(pl.ui.frame.header.notSaved, { exact: true });
const view = (page: Page) => call(page, 'protocol.view', { id: MAYOR });
const kept = async (page: Page) => (await view(page)).remarks['otherRemarks'];

/** As somebody pastes: over all that stands there. */
async function paste(page: Page, text: string): Promise<void> {
  await remark(page).focus();
  await page.keyboard.press('Control+a');
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
}
