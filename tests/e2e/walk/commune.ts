/** The coordinator's way through the window, by keyboard: receive, board, agree with the paper, decide, export. */
import { expect, type Page } from '@playwright/test';
import { pl } from '../../../src-shared/language/pl.ts';
import { paperOf } from './demo.ts';
import { heading, press, typePaper, type OnScreen } from './precinct.ts';

export async function openCommune(page: Page, onScreen: OnScreen): Promise<void> {
  await press(page, 'link', new RegExp(pl.start.welcome.commune.title), 'Enter');
  await heading(page, pl.start.package.chooseTitle);
  await press(page, 'link', new RegExp(pl.start.package.demoTitle), 'Enter');
  await heading(page, pl.start.package.openTitle);
  const same = page.getByRole('checkbox', { name: pl.start.package.issuerSame });
  if (await same.isVisible()) await same.press('Space');
  await onScreen('open-commune');
  await press(page, 'button', pl.start.package.openCommune, 'Enter');
  await heading(page, pl.commune.board.title);
  await onScreen('board-empty');
}

/** All media of the demo, and the pendrive the walk through precinct 1 wrote. */
export async function receiveAll(page: Page, onScreen: OnScreen): Promise<void> {
  for (const medium of [/^demo/, /^pendrive/]) {
    await press(page, 'link', pl.commune.rooms.room.receive, 'Enter');
    await heading(page, pl.commune.receive.title);
    await page.getByRole('radio', { name: medium }).press('Space');
    await press(page, 'button', pl.commune.receive.read, 'Enter');
    await expect(page.getByRole('heading', { name: pl.commune.receive.outcome(1) })).toBeVisible({ timeout: 30_000 });
    await onScreen(`receive-${medium.source.slice(1)}`);
  }
  await press(page, 'link', pl.commune.rooms.room.board, 'Enter');
  await heading(page, pl.commune.board.title);
  await onScreen('board');
}

/** One paper with a number misread: the difference is shown, read again, and the protocol agrees. */
export async function agreeMayor(page: Page, symbol: string, onScreen: OnScreen): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/agreement/1/mayor/1`);
  await heading(page, pl.commune.agreement.title);
  await page.getByLabel(pl.commune.agreement.who).fill('Żaneta Ćwik');
  // as it is read: the first two groups, in small letters
  await page.getByLabel(pl.commune.agreement.paperSymbol.label).fill(symbol.slice(0, 11).toLowerCase());
  await onScreen('agreement-begin');
  await page.getByLabel(pl.commune.agreement.paperSymbol.label).press('Enter');
  const paper = paperOf(1, 'mayor');
  await typePaper(page, { ...paper, 'results/1': (paper['results/1'] ?? 0) + 100 }, () => onScreen('agreement-typing'));
  await expect(page.getByText(pl.commune.agreement.differTitle(1))).toBeVisible();
  await onScreen('agreement-differs');
  await page.locator('#field-results-1').fill(`${paper['results/1']}`);
  await page.keyboard.press('Enter');
  await press(page, 'button', pl.commune.agreement.compareAgain, 'Enter');
  await expect(page.getByText(pl.commune.agreement.agreedTitle)).toBeVisible();
  await onScreen('agreement-agreed');
}

export async function readResults(page: Page, onScreen: OnScreen): Promise<void> {
  await press(page, 'link', pl.commune.rooms.room.results, 'Enter');
  await heading(page, pl.commune.results.title);
  await onScreen('results-council');
  await page.getByRole('region', { name: pl.commune.results.quotients(1) }).scrollIntoViewIfNeeded();
  await onScreen('results-quotients');
  await press(page, 'link', new RegExp(pl.terms.contest.mayor), 'Enter');
  await expect(page.getByText(pl.commune.results.mayorVotes).first()).toBeVisible();
  await onScreen('results-mayor');
}
