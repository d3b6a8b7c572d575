/** From the last agreed protocol to sealed documents that anybody can verify, in a real browser, by keyboard. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import verify from '../../src-main/shells/cli/files/verify.ts';
import { fail } from '../../src-shared/result.ts';
import { pl } from '../../src-shared/language/pl.ts';
import { call } from '../support/cli.ts';
import { openCommune } from './walk/commune.ts';
import { publishTie, recordRuling, reviseTie, toResults } from './walk/results.ts';
import { openQuestions } from './walk/questions.ts';
import { openTiedCommune } from './walk/tie.ts';
import { watched } from './walk/watched.ts';

test('ties, lots, sealed documents, and a newer protocol that makes them stale', async ({ page }) => {
  test.setTimeout(240_000);
  const { faults, seen, onScreen } = watched(page);
  const tied = await openTiedCommune();
  try {
    await page.goto(tied.address);
    await openCommune(page, onScreen);
    await publishTie(page, tied, onScreen);

    const files = readdirSync(tied.results);
    expect(files).toEqual(
      expect.arrayContaining([
        'results.urna',
        'index.html',
        'protokol-council.pdf',
        'protokol-mayor.pdf',
        'losowanie-council-1-1.pdf',
        'losowanie-mayor-1-1.pdf',
      ]),
    );
    const published = join(tied.results, 'results.urna');
    const args = ['--issuer', tied.issuer, '--package', tied.package, '--results', published, tied.results];
    const verified = await call(verify, args);
    expect(verified.out).toContain('recomputed from the files: the same to the byte');
    expect(verified.code).toBe(0);

    await reviseTie(page, tied, onScreen);
    expect(faults).toEqual([]);
  } finally {
    await tied.close();
  }
  expect(seen.length).toBeGreaterThan(8);
});

test('what the law leaves open is decided by the commission and recorded (art. 443 § 2, empty seats)', async ({
  page,
}) => {
  const { faults, onScreen } = watched(page);
  const opened = await openQuestions();
  try {
    await page.goto(opened.address);
    await toResults(page);
    await expect(page.getByText(pl.commune.results.open.reading(1))).toBeVisible();
    await expect(page.getByText(pl.commune.results.ruling.elects(['Łucja Ćma']))).toBeVisible();
    await expect(page.getByText(pl.commune.results.ruling.elects(null))).toBeVisible();
    await onScreen('questions');
    await page.getByRole('radio', { name: new RegExp(pl.commune.results.ruling.reading.tied) }).press('Space');
    await recordRuling(page);
    await expect(page.getByText(pl.commune.results.open.reading(1))).toBeHidden();
    await page.getByRole('checkbox', { name: pl.commune.results.ruling.unfilledConfirm(1) }).press('Space');
    await recordRuling(page);
    await expect(page.getByText(pl.commune.results.final)).toBeVisible();
    await expect(page.getByText(pl.commune.results.ruling.answers.tied)).toBeVisible();
    await expect(page.getByText(pl.commune.results.ruling.answers.confirmed)).toBeVisible();
    await onScreen('questions-answered');
    expect(faults).toEqual([]);
  } finally {
    await opened.close();
  }
  const common = { contest: 'council', date: '2029-04-09', persons: ['Żaneta Ćwik', 'Jan Łoś'] };
  expect(opened.rulings).toEqual([
    { ...common, constituency: 1, question: 'reading', answer: 'tied', reason: 'Tak ustalono z komisarzem.' },
    {
      ...common,
      constituency: 2,
      question: 'unfilled',
      answer: 'confirmed',
      seats: 1,
      reason: 'Tak ustalono z komisarzem.',
    },
  ]);
});

test('the page refreshes by itself while somebody types: a stale result is told, no word is lost', async ({ page }) => {
  const { faults, onScreen } = watched(page);
  const opened = await openQuestions();
  try {
    await page.goto(opened.address);
    await toResults(page);
    const reason = page.getByLabel(pl.commune.results.ruling.reason, { exact: true }).first();
    await reason.fill('Tak ustalono z');
    await page.getByRole('radio', { name: new RegExp(pl.commune.results.ruling.reading.all) }).press('Space');
    await reason.focus();
    opened.turnStale();
    await expect(page.getByRole('heading', { name: pl.commune.publish.published.stale })).toBeVisible({
      timeout: 15_000,
    });
    await expect(reason).toBeFocused();
    await page.keyboard.type(' komisarzem.');
    await expect(reason).toHaveValue('Tak ustalono z komisarzem.');
    await expect(page.getByRole('radio', { name: new RegExp(pl.commune.results.ruling.reading.all) })).toBeChecked();
    await onScreen('stale-while-typing');
    expect(faults).toEqual([]);
  } finally {
    await opened.close();
  }
});

test('a form leads to what is missing, and to the field that the core refused; what is typed stays', async ({
  page,
}) => {
  const { faults, onScreen } = watched(page);
  const refusal = fail('date-before-voting', 'The date lies before the voting (2029-04-08).', 'date').error;
  const opened = await openQuestions({ refused: [refusal] });
  try {
    await page.goto(opened.address);
    await toResults(page);
    const form = page.locator('form').first();
    const record = form.getByRole('button', { name: pl.commune.results.ruling.record });
    const date = form.getByLabel(pl.commune.results.ruling.date);
    const persons = form.getByLabel(pl.commune.results.lot.persons, { exact: true });
    const missing = form.getByRole('alert').filter({ hasText: pl.ui.form.missing });
    await record.press('Enter');
    await expect(form.getByRole('radio').first()).toBeFocused();
    await expect(missing).toHaveCount(3);
    await onScreen('ruling-missing');
    await page.keyboard.press('Space');
    await record.press('Enter');
    await expect(persons).toBeFocused();
    await expect(persons).toHaveAccessibleDescription(new RegExp(pl.ui.form.missing));
    await persons.fill('Żaneta Ćwik');
    await form.getByLabel(pl.commune.results.ruling.reason, { exact: true }).fill('Tak ustalono.');
    await expect(missing).toHaveCount(0);
    await record.press('Enter');
    await expect(date).toBeFocused();
    await expect(date).toHaveAttribute('aria-invalid', 'true');
    await expect(date).toHaveAccessibleDescription(pl.failures['date-before-voting'].what);
    await expect(persons).toHaveValue('Żaneta Ćwik');
    await onScreen('ruling-refused');
    await date.fill('2029-04-08');
    await expect(date).toHaveAttribute('aria-invalid', 'false');
    await record.press('Enter');
    await expect(page.getByText(pl.commune.results.lot.done).first()).toBeVisible();
    expect(opened.rulings).toMatchObject([{ date: '2029-04-08', persons: ['Żaneta Ćwik'], reason: 'Tak ustalono.' }]);
    expect(faults).toEqual([]);
  } finally {
    await opened.close();
  }
});

test('a stored protocol that no longer opens: said in red, nothing computed, nothing to publish', async ({ page }) => {
  const { faults, onScreen } = watched(page);
  const opened = await openQuestions({ damaged: true });
  try {
    await page.goto(opened.address);
    await toResults(page);
    await expect(page.getByRole('alert')).toContainText(pl.failures['protocol-damaged'].what);
    await expect(page.getByRole('heading', { name: pl.commune.publish.title })).toBeHidden();
    await onScreen('damaged');
    expect(faults).toEqual([]);
  } finally {
    await opened.close();
  }
});
