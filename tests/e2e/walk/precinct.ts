/** The commission's way through the window, by keyboard: from the first screen to the medium. */
import { expect, type Page } from '@playwright/test';
import { pl } from '../../../src-shared/language/pl.ts';
import { paperOf } from './demo.ts';

/** Called on every screen; what is done there (axe, a picture) is the caller's business. */
export type OnScreen = (name: string) => Promise<void>;

const CONTEST = 'mayor';
const BODY = /Prezydent Miasta/;
const paper = paperOf(1, CONTEST);

/** Moves the focus to a control as Tab would, and presses a key on it. */
export async function press(page: Page, role: 'link' | 'button' | 'checkbox', name: string | RegExp, key: string) {
  const control = page.getByRole(role, { name }).first();
  await control.focus();
  await expect(control).toBeFocused();
  await page.keyboard.press(key);
}

export async function heading(page: Page, name: string | RegExp, timeout = 5_000): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout });
}

export async function openPrecinct(page: Page, onScreen: OnScreen): Promise<void> {
  await heading(page, pl.start.welcome.title);
  await onScreen('start');
  await press(page, 'link', new RegExp(pl.start.welcome.commission.title), 'Enter');
  await heading(page, pl.start.package.chooseTitle);
  await onScreen('choose-package');
  await press(page, 'link', new RegExp(pl.start.package.demoTitle), 'Enter');
  await heading(page, pl.start.package.openTitle);
  await page.getByRole('checkbox', { name: pl.start.package.issuerSame }).press('Space');
  await page.getByLabel(pl.start.package.precinctLabel).fill('1');
  await onScreen('open-package');
  await page.keyboard.press('Enter');
  await heading(page, pl.precinct.overview.title);
  await onScreen('overview');
}

const fieldsOf = (page: Page) => page.locator('main input[inputmode="numeric"]');

/** Types the section on screen field by field with Enter. */
async function typeSection(page: Page, numbers: Readonly<Record<string, number>>, midway: () => Promise<void>) {
  await expect(fieldsOf(page).first()).toBeFocused();
  const ids = await fieldsOf(page).evaluateAll((all) => all.map((one) => one.id));
  for (const [at, id] of ids.entries()) {
    const path = pathOf(id);
    await expect(page.locator(`#${id}`)).toBeFocused();
    await page.keyboard.type(`${numbers[path] ?? 0}`);
    if (at === Math.min(5, ids.length - 1)) await midway();
    if (id !== ids.at(-1)) await page.keyboard.press('Enter');
  }
}

/** Both sections of the mayor's form: the first ended by one hand, with Enter in its last field and on the button, the other with Ctrl+Enter. */
export async function typePaper(page: Page, numbers: Readonly<Record<string, number>>, midway: OnScreen) {
  await typeSection(page, numbers, () => midway('entry'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: pl.common.next, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#field-boxBallots')).toBeFocused();
  await typeSection(page, numbers, () => midway('entry-results'));
  await page.keyboard.press('Control+Enter');
}

/** Path of the field the person stands in. */
export async function fieldInHand(page: Page): Promise<string> {
  return pathOf((await page.locator('main input:focus').getAttribute('id')) ?? '');
}

function pathOf(id: string): string {
  const bare = id.replace(/^field-/, '');
  return bare.startsWith('results-') ? bare.replaceAll('-', '/') : bare;
}

/** The first person takes the draft in hand and stands in the first field; the name of the second. */
export async function beginMayor(page: Page, onScreen: OnScreen): Promise<string | undefined> {
  await press(page, 'link', BODY, 'Enter');
  await heading(page, pl.precinct.entry.begin.title(1));
  await onScreen('begin');
  const [first, second] = await page.locator('main li button b').allTextContents();
  await press(page, 'button', new RegExp(first ?? ''), 'Enter');
  await expect(fieldsOf(page).first()).toBeFocused();
  // where tabs are listed: what is done, by whom, and where
  await expect(page).toHaveTitle(
    new RegExp(`^${pl.ui.entry.title(1, first ?? '')} · ${pl.ui.frame.header.precinct} \\d+ · Urna$`),
  );
  return second;
}

export async function countMayor(page: Page, onScreen: OnScreen): Promise<void> {
  const second = await beginMayor(page, onScreen);
  // one ballot too many in the box: the rules say so on «Dalej», not before, and the number is corrected
  await typePaper(page, { ...paper, boxBallots: (paper['boxBallots'] ?? 0) + 1 }, onScreen);
  await expect(page.getByRole('heading', { name: pl.ui.findings.boxTitle })).toBeFocused();
  await onScreen('findings');
  await page.locator('#field-boxBallots').fill(`${paper['boxBallots']}`);
  await page.locator('#field-boxBallots').press('Control+Enter');

  await heading(page, pl.precinct.entry.begin.title(2));
  await onScreen('begin-second');
  await press(page, 'button', new RegExp(second ?? ''), 'Enter');
  // the second typist mistypes one number: it comes back masked and is read from the paper again
  await typePaper(page, { ...paper, 'results/1': (paper['results/1'] ?? 0) + 10 }, async () => {});
  // the sums show that something is wrong, yet nobody is kept from finishing: Ctrl+Enter once more
  await expect(page.getByRole('heading', { name: pl.ui.findings.boxTitle })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await heading(page, pl.precinct.entry.differences.title(1));
  await page.getByLabel(pl.precinct.entry.differences.who).selectOption({ index: 1 });
  await onScreen('differences');
  await page.locator('#field-results-1').fill(`${paper['results/1']}`);
  await page.keyboard.press('Enter');
}

/** Words, reading aloud, final print. */
export async function closeMayor(page: Page, onScreen: OnScreen): Promise<void> {
  await heading(page, pl.precinct.notes.part.people);
  // nobody is marked present beforehand
  for (const member of await page.locator('main li').getByRole('checkbox').all()) await member.press('Space');
  for (const hour of ['7:00', '21:00'])
    await press(page, 'button', new RegExp(`${hour}$`.replace('7:00', '0?7:00')), 'Enter');
  await page.getByLabel(pl.precinct.notes.people.refusalsLabel).fill('0');
  await page.getByLabel(pl.precinct.notes.people.refusalsLabel).blur();
  await onScreen('notes-people');
  await press(page, 'button', pl.common.next, 'Enter');
  await heading(page, pl.precinct.notes.part.remarks);
  await onScreen('notes-remarks');
  await press(page, 'button', pl.common.next, 'Enter');
  await heading(page, pl.precinct.notes.part.warnings);
  for (const box of await page.locator('main textarea').all()) {
    await box.fill('Komisja ponownie przeliczyła karty. Liczby są prawidłowe.');
    await box.blur();
  }
  await onScreen('notes-warnings');
  await press(page, 'button', pl.precinct.notes.toCheck, 'Enter');

  await heading(page, pl.precinct.check.title);
  await onScreen('check');
  await page.getByRole('checkbox', { name: pl.precinct.check.pilesYes }).press('Space');
  await page.getByRole('checkbox', { name: pl.precinct.check.heard }).press('Space');
  await page.getByLabel(pl.precinct.check.by).selectOption({ index: 1 });
  await onScreen('check-confirm');
  await press(page, 'button', pl.ui.kit.documents.make.draft, 'Enter');
  await expect(page.getByText(/-projekt\.pdf/)).toBeVisible();
  await press(page, 'button', pl.precinct.check.confirm, 'Enter');

  await heading(page, pl.precinct.papers.title);
  await onScreen('print');
  await press(page, 'button', pl.precinct.papers.freeze, 'Enter');
  await heading(page, pl.precinct.papers.doneTitle);
  await press(page, 'button', pl.ui.kit.documents.make.final, 'Enter');
  await expect(page.getByText(/-mayor-1-r1\.pdf/)).toBeVisible();
  await onScreen('printed');
}

/** The chair's key, the slip, the medium; the key is opened with the demo's own passphrase where no other is given. */
export async function carryMayor(page: Page, onScreen: OnScreen, passphrase?: string): Promise<void> {
  await press(page, 'link', pl.precinct.papers.toSign, 'Enter');
  await heading(page, pl.precinct.seal.title);
  await page.getByRole('checkbox', { name: pl.precinct.seal.onPaper }).press('Space');
  await onScreen('sign');
  await press(page, 'button', new RegExp(pl.terms.memberRole.chair), 'Enter');
  const hint = await page.getByText(pl.ui.kit.passphrase.demoHint('')).textContent();
  const words =
    passphrase ?? (hint ?? '').replaceAll('\u00a0', ' ').replace(pl.ui.kit.passphrase.demoHint(''), '').trim();
  await page.getByLabel(pl.ui.kit.passphrase.label).focus();
  await page.keyboard.type(words);
  await onScreen('sign-passphrase');
  await page.keyboard.press('Enter');

  // unlocking a key costs a second of a quick machine on purpose, and several of a busy one
  await heading(page, pl.precinct.carry.title, 60_000);
  await press(page, 'button', pl.ui.kit.documents.make.slip, 'Enter');
  await expect(page.getByText(/-karta-przekazania\.pdf/)).toBeVisible();
  await press(page, 'button', pl.precinct.carry.save, 'Enter');
  await expect(page.getByText(pl.precinct.carry.checklistTitle)).toBeVisible();
  await onScreen('carry');
  await press(page, 'link', pl.precinct.carry.toList, 'Enter');
  await heading(page, pl.precinct.overview.title);
}
