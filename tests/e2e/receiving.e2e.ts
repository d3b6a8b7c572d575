/** What a commune decides on the truth, in a real browser, by keyboard: two contents, a correction, a reveal, a return. */
import { expect, test, type Page } from '@playwright/test';
import { pl } from '../../src-shared/language/pl.ts';
import { flattened } from '../../src-shared/protocol/numbers.ts';
import type { ProtocolPayload } from '../../src-shared/protocol/payload.ts';
import { corrected, correctedBecause, oneVoteMoved } from '../support/disputed-night.ts';
import { symbolOf } from '../support/sealed.ts';
import { openWindow, type OpenedWindow } from './walk/demo.ts';
import { layOnPendrive, mayorOf } from './walk/disputed.ts';
import { openDemoCommune } from './walk/prepared.ts';
import { heading, press, typePaper, type OnScreen } from './walk/precinct.ts';
import { consent } from './walk/results.ts';
import { watched } from './walk/watched.ts';

let opened: OpenedWindow;
test.beforeEach(async ({ page }) => {
  opened = await openWindow();
  await page.goto(opened.address);
  await openDemoCommune(page);
  await page.reload();
  await heading(page, pl.commune.board.title, 30_000);
});
test.afterEach(() => opened.close());

async function read(page: Page, ...payloads: readonly ProtocolPayload[]): Promise<void> {
  layOnPendrive(opened.home, ...payloads);
  await press(page, 'link', pl.commune.rooms.room.receive, 'Enter');
  await heading(page, pl.commune.receive.title);
  await page.getByRole('radio', { name: /^pendrive/ }).press('Space');
  await press(page, 'button', pl.commune.receive.read, 'Enter');
  await expect(page.getByRole('heading', { name: pl.commune.receive.outcome(1) })).toBeVisible({ timeout: 30_000 });
}
async function toBoard(page: Page): Promise<void> {
  await press(page, 'link', pl.commune.rooms.room.board, 'Enter');
  await heading(page, pl.commune.board.title);
}
async function begin(page: Page, by: string, symbol: string): Promise<void> {
  await page.getByLabel(pl.commune.agreement.who).fill(by);
  await page.getByLabel(pl.commune.agreement.paperSymbol.label).fill(symbol.slice(0, 11));
  await page.getByLabel(pl.commune.agreement.paperSymbol.label).press('Enter');
}
const numbersOf = ({ values, results }: ProtocolPayload) => flattened(values, results);
const nowhere: OnScreen = async () => {};
const place = pl.commune.board.place(2, pl.terms.contest.mayor);

test('two signed contents: red on the board, settled by the symbol on the paper, and then it agrees', async ({
  page,
}) => {
  const { faults, onScreen } = watched(page);
  const first = mayorOf(opened.home, 2);
  const other = oneVoteMoved(first);
  await read(page, first, other);
  await expect(page.getByText(pl.commune.receive.verdicts['conflicting-revision'].word)).toBeVisible();
  await expect(page.getByText(symbolOf(first).slice(0, 11))).toBeHidden();
  await onScreen('receive-conflict');
  await toBoard(page);
  await expect(page.getByText(pl.commune.board.conflicts(1))).toBeVisible();
  await expect(page.getByText(pl.commune.board.contents(2))).toBeVisible();
  await onScreen('board-conflict');
  await press(page, 'link', place, 'Enter');
  await heading(page, pl.commune.agreement.conflict.title(2));
  await expect(page.getByText(`…${symbolOf(other).slice(-5)}`)).toBeVisible();
  await onScreen('conflict');
  await page.getByLabel(pl.commune.agreement.paperSymbol.label).fill(symbolOf(other).slice(0, 11));
  await page.getByLabel(pl.commune.agreement.conflict.persons).fill('Żaneta Ćwik\nJan Łoś');
  await page
    .getByLabel(pl.commune.agreement.conflict.reason)
    .fill('Przewodnicząca: pierwszy plik zapisano przed ponownym liczeniem.');
  await press(page, 'button', pl.commune.agreement.conflict.resolve, 'Enter');
  await heading(page, pl.commune.agreement.title);
  await expect(page.getByText(symbolOf(first))).toBeVisible();
  await onScreen('conflict-settled');
  await begin(page, 'Ola Łoś', symbolOf(first));
  await expect(page.getByText(pl.commune.agreement.paperSymbol.differsRevision(1))).toBeVisible();
  await onScreen('symbol-differs');
  await begin(page, 'Ola Łoś', symbolOf(other));
  await typePaper(page, numbersOf(other), nowhere);
  await heading(page, pl.commune.agreement.agreedTitle);
  await onScreen('conflict-agreed');
  await toBoard(page);
  await expect(page.getByText(pl.commune.board.conflicts(1))).toBeHidden();
  expect(faults).toEqual([]);
});

test('a correction waits with its reason, shows what changes, and is taken by name', async ({ page }) => {
  const { faults, onScreen } = watched(page);
  const first = mayorOf(opened.home, 2);
  await read(page, first, corrected(first));
  await expect(page.getByText(correctedBecause.reason)).toBeVisible();
  await onScreen('receive-correction');
  await consent(page, 'Żaneta Ćwik', onScreen);
  await onScreen('correction-taken');
  await toBoard(page);
  await expect(page.getByText(pl.commune.board.revision(2))).toBeVisible();
  expect(faults).toEqual([]);
});

test('numbers once shown: another person types the whole paper, blind', async ({ page }) => {
  const { faults, onScreen } = watched(page);
  const first = mayorOf(opened.home, 2);
  const numbers = numbersOf(first);
  await read(page, first);
  await press(page, 'link', pl.commune.board.compare, 'Enter');
  await heading(page, pl.commune.agreement.title);
  await begin(page, 'Żaneta Ćwik', symbolOf(first));
  await typePaper(page, { ...numbers, 'results/1': (numbers['results/1'] ?? 0) + 1 }, nowhere);
  await heading(page, pl.commune.agreement.differTitle(1));
  await press(page, 'button', pl.commune.agreement.showDifferences, 'Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await onScreen('reveal');
  await page.getByLabel(pl.commune.agreement.revealBy).press('Enter');
  await heading(page, pl.commune.agreement.spoiledTitle);
  await expect(page.getByLabel(pl.commune.agreement.reason, { exact: true })).toHaveValue(/w pliku/);
  await onScreen('revealed');
  // no way around: coming back shows nothing, and whoever saw the numbers does not type
  await toBoard(page);
  await page.goBack();
  await heading(page, pl.commune.agreement.spoiledTitle);
  await begin(page, 'żaneta ćwik', symbolOf(first));
  await expect(page.getByText(pl.failures['saw-the-numbers'].what)).toBeVisible();
  await begin(page, 'Ola Łoś', symbolOf(first));
  await expect(page.locator('#field-results-1, main input[inputmode="numeric"]').first()).toHaveValue('');
  await typePaper(page, numbers, nowhere);
  await heading(page, pl.commune.agreement.agreedTitle);
  expect(faults).toEqual([]);
});

test('a return is told on the board, and one by mistake is taken back', async ({ page }) => {
  const { faults, onScreen } = watched(page);
  const first = mayorOf(opened.home, 2);
  await read(page, first);
  await press(page, 'link', pl.commune.board.compare, 'Enter');
  await begin(page, 'Żaneta Ćwik', symbolOf(oneVoteMoved(first)));
  await expect(page.getByText(pl.commune.agreement.paperSymbol.differsUnknown)).toBeVisible();
  await page.getByLabel(pl.commune.agreement.reason, { exact: true }).fill('Na papierze jest inny symbol.');
  await page.getByLabel(pl.commune.agreement.returnedBy).fill('Żaneta Ćwik');
  await press(page, 'button', pl.commune.agreement.return, 'Enter');
  await heading(page, pl.commune.agreement.returnedTitle);
  await onScreen('returned');
  await toBoard(page);
  await expect(page.getByText(pl.commune.board.returned(1))).toBeVisible();
  await onScreen('board-returned');
  await press(page, 'link', place, 'Enter');
  await press(page, 'button', pl.commune.agreement.withdraw, 'Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(pl.commune.agreement.withdrawReason).fill('Wzięto papier innego obwodu.');
  await dialog.getByLabel(pl.commune.agreement.withdrawPersons).fill('Żaneta Ćwik');
  await onScreen('return-withdraw');
  await dialog.getByRole('button', { name: pl.commune.agreement.withdraw }).press('Enter');
  await heading(page, pl.commune.agreement.title);
  await expect(page.getByText(/Wzięto papier innego obwodu/)).toBeVisible();
  await onScreen('return-withdrawn');
  expect(faults).toEqual([]);
});
