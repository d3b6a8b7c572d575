/** From ties to published documents, by keyboard: lots recorded, seats read, results sealed with the commune's key. */
import { expect, type Page } from '@playwright/test';
import { pl } from '../../../src-shared/language/pl.ts';
import { heading, press, type OnScreen } from './precinct.ts';

type Tied = { readonly passphrase: string; reviseMayor(precinct: number): void };

/** Lots drawn, the results sealed and published. */
export async function publishTie(page: Page, { passphrase }: Tied, onScreen: OnScreen): Promise<void> {
  await toResults(page);
  await drawCouncilSeat(page, onScreen);
  await drawRunoff(page, onScreen);
  await publishSealed(page, passphrase, onScreen);
}

/** A newer protocol of one precinct, that makes them stale. */
export async function reviseTie(page: Page, tied: Tied, onScreen: OnScreen): Promise<void> {
  tied.reviseMayor(7);
  await receiveNewer(page);
  await seeStale(page, 7, onScreen);
}

export async function toResults(page: Page): Promise<void> {
  await press(page, 'link', pl.commune.rooms.room.results, 'Enter');
  await heading(page, pl.commune.results.title);
}

/** The last council seat: two lists equal in everything, until a lot is recorded; the wrong list first, taken back. */
async function drawCouncilSeat(page: Page, onScreen: OnScreen): Promise<void> {
  await expect(page.getByText(pl.commune.results.open.lot(1))).toBeVisible();
  await expect(
    page.getByRole('heading', { name: pl.commune.results.lot.title(pl.commune.results.lot.what.list(1, 2, '')) }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: pl.commune.results.lot.record })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await onScreen('results-lot');
  await recordLot(page, /^Lista nr (?!16)/, onScreen);
  await withdrawLot(page, onScreen);
  await expect(page.getByText(pl.commune.results.open.lot(1))).toBeVisible();
  await recordLot(page, /^Lista nr 16/, onScreen);
  await expect(page.getByText(pl.commune.results.final)).toBeVisible();
  await expect(page.getByRole('cell', { name: pl.commune.results.by['lot'] ?? '' }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: pl.commune.results.lot.recordedTitle })).toBeVisible();
  await onScreen('results-decided');
}

/** The second place of the run-off. */
async function drawRunoff(page: Page, onScreen: OnScreen): Promise<void> {
  await press(page, 'link', new RegExp(pl.terms.contest.mayor), 'Enter');
  await expect(
    page.getByRole('heading', { name: pl.commune.results.lot.title(pl.commune.results.lot.what.mayor(1, 2, '')) }),
  ).toBeVisible();
  await onScreen('results-mayor-lot');
  await recordLot(page, /^Nr 3/, onScreen);
  await expect(page.getByText(pl.commune.results.final)).toBeVisible();
  await expect(page.getByText(pl.commune.results.decidedBy(pl.commune.results.by['lot'] ?? ''))).toBeVisible();
  await onScreen('results-mayor-decided');
}

async function recordLot(page: Page, drawn: RegExp, onScreen: OnScreen): Promise<void> {
  const one = page.getByRole('radio', { name: drawn });
  await one.focus();
  await page.keyboard.press('Space');
  await expect(one).toBeChecked();
  for (const [label, text] of [
    [pl.commune.results.lot.place, 'Łomża, ratusz, sala nr 5'],
    [pl.commune.results.lot.persons, 'Żaneta Ćwik, przewodnicząca\nJan Łoś, pełnomocnik listy nr 1'],
    [pl.commune.results.lot.manner, 'Dwie jednakowe koperty; losowała najstarsza członkini komisji.'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(text);
  }
  await onScreen('lot-filled');
  await page.keyboard.press('Control+Enter');
  await expect(one).toBeHidden();
  await expect(page.getByText(pl.commune.results.lot.done).first()).toBeVisible();
}

/** Somebody ticked the wrong list: the record stays, marked, and its question opens again. */
async function withdrawLot(page: Page, onScreen: OnScreen): Promise<void> {
  await press(page, 'button', pl.commune.results.withdrawal.open, 'Enter');
  const dialog = page.getByRole('dialog', { name: pl.commune.results.withdrawal.title });
  const confirm = dialog.getByRole('button', { name: pl.commune.results.withdrawal.confirm });
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByLabel(pl.commune.results.withdrawal.reason, { exact: true }).fill('Zaznaczono nie tę listę 👍');
  await dialog.getByLabel(pl.commune.results.lot.persons, { exact: true }).fill('Żaneta Ćwik, przewodnicząca');
  // told at the field while it is typed, and refused by the core all the same
  await expect(dialog.getByText(/„👍” \(U\+1F44D\)/)).toBeVisible();
  await confirm.press('Enter');
  await expect(dialog.getByRole('alert').filter({ hasText: 'text-unprintable' })).toBeVisible();
  await onScreen('withdraw-unprintable');
  await dialog.getByLabel(pl.commune.results.withdrawal.reason, { exact: true }).fill('Zaznaczono nie tę listę.');
  await confirm.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(pl.commune.results.withdrawal.mark)).toBeVisible();
  await expect(page.getByText('Zaznaczono nie tę listę.')).toBeVisible();
  await expect(page.getByRole('button', { name: pl.commune.results.withdrawal.open })).toBeHidden();
  await onScreen('results-withdrawn');
}

/** Who decided and why; the answer itself is chosen before. */
export async function recordRuling(page: Page): Promise<void> {
  const form = page
    .locator('form', { has: page.getByRole('button', { name: pl.commune.results.ruling.record }) })
    .first();
  await form.getByLabel(pl.commune.results.lot.persons, { exact: true }).fill('Żaneta Ćwik\nJan Łoś');
  await form.getByLabel(pl.commune.results.ruling.reason, { exact: true }).fill('Tak ustalono z komisarzem.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(pl.commune.results.lot.done).first()).toBeVisible();
}

/** Sealed with the commune's key: a wrong passphrase first, then the demo's. */
async function publishSealed(page: Page, passphrase: string, onScreen: OnScreen): Promise<void> {
  const field = page.getByLabel(pl.ui.kit.passphrase.label);
  await expect(page.getByText(pl.ui.kit.passphrase.demoHint(passphrase))).toBeVisible();
  await field.focus();
  await page.keyboard.type('to nie jest to');
  await page.keyboard.press('Enter');
  // Opening a key is slow on purpose.
  await expect(page.getByText(pl.failures['wrong-passphrase'].what).first()).toBeVisible({ timeout: 30_000 });
  await onScreen('publish-wrong-passphrase');
  await field.fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText(pl.commune.publish.sealed)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(pl.commune.publish.published.holds)).toBeVisible();
  await expect(page.getByText('protokol-council.pdf')).toBeVisible();
  await onScreen('published');
}

/** The same medium once more, with a newer revision on it. */
async function receiveNewer(page: Page): Promise<void> {
  await press(page, 'link', pl.commune.rooms.room.receive, 'Enter');
  await heading(page, pl.commune.receive.title);
  await page.getByRole('radio', { name: /^demo/ }).press('Space');
  await press(page, 'button', pl.commune.receive.read, 'Enter');
  await expect(page.getByRole('heading', { name: pl.commune.receive.outcome(1) })).toBeVisible({ timeout: 30_000 });
  await consent(page, 'Żaneta Ćwik');
}

/** The one correction that waits: who decides looks at what changes, and takes it. */
export async function consent(page: Page, by: string, onScreen: OnScreen = async () => {}): Promise<void> {
  await expect(page.getByRole('heading', { name: pl.commune.receive.corrections.title(1) })).toBeVisible();
  await page.getByLabel(pl.commune.receive.corrections.who).fill(by);
  await onScreen('correction');
  await page.getByLabel(pl.commune.receive.corrections.who).press('Enter');
  await expect(page.getByRole('columnheader', { name: pl.commune.receive.corrections.new })).toBeVisible();
  await onScreen('correction-shown');
  await press(page, 'button', pl.commune.receive.corrections.accept, 'Enter');
  await expect(page.getByRole('heading', { name: pl.commune.receive.corrections.acceptedTitle(1) })).toBeVisible();
}

async function seeStale(page: Page, precinct: number, onScreen: OnScreen): Promise<void> {
  await toResults(page);
  await expect(page.getByRole('heading', { name: pl.commune.publish.published.stale })).toBeVisible();
  await expect(
    page.getByText(pl.commune.publish.published.place(pl.terms.contest.mayor, precinct, null)),
  ).toBeVisible();
  await expect(page.getByText(pl.commune.publish.published.cause.replaced)).toBeVisible();
  await onScreen('stale');
}
