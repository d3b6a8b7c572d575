/** From the last agreed protocol to sealed documents that anybody can verify, in a real browser, by keyboard. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import verify from '../../src-main/shells/cli/files/verify.ts';
import { pl } from '../../src-shared/language/pl.ts';
import { call } from '../support/cli.ts';
import { openCommune } from './walk/commune.ts';
import {
  drawCouncilSeat,
  drawRunoff,
  publishSealed,
  receiveNewer,
  recordRuling,
  seeStale,
  toResults,
} from './walk/results.ts';
import type { OnScreen } from './walk/precinct.ts';
import { openQuestions } from './walk/questions.ts';
import { openTiedCommune } from './walk/tie.ts';

/** What must hold on every screen: axe finds nothing serious, nothing needs scrolling sideways, nothing is logged as wrong. */
function watched(page: Page): { faults: string[]; seen: string[]; onScreen: OnScreen } {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  const seen: string[] = [];
  async function onScreen(name: string): Promise<void> {
    seen.push(name);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), name).toBe(true);
  }
  return { faults, seen, onScreen };
}

test('ties, lots, sealed documents, and a newer protocol that makes them stale', async ({ page }) => {
  test.setTimeout(240_000);
  const { faults, seen, onScreen } = watched(page);
  const tied = await openTiedCommune();
  try {
    await page.goto(tied.address);
    await openCommune(page, onScreen);
    await toResults(page);
    await drawCouncilSeat(page, onScreen);
    await drawRunoff(page, onScreen);
    await publishSealed(page, tied.passphrase, onScreen);

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

    tied.reviseMayor(7);
    await receiveNewer(page);
    await seeStale(page, 7, onScreen);
  } finally {
    await tied.close();
  }
  expect(faults).toEqual([]);
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
    await expect(page.getByText(pl.results.open.reading(1))).toBeVisible();
    await expect(page.getByText(pl.ruling.elects(['Łucja Ćma']))).toBeVisible();
    await expect(page.getByText(pl.ruling.elects(null))).toBeVisible();
    await onScreen('questions');
    await page.getByRole('radio', { name: new RegExp(pl.ruling.reading.tied) }).press('Space');
    await recordRuling(page);
    await expect(page.getByText(pl.results.open.reading(1))).toBeHidden();
    await page.getByRole('checkbox', { name: pl.ruling.unfilledConfirm(1) }).press('Space');
    await recordRuling(page);
    await expect(page.getByText(pl.results.final)).toBeVisible();
    await expect(page.getByText(pl.ruling.answers.tied)).toBeVisible();
    await expect(page.getByText(pl.ruling.answers.confirmed)).toBeVisible();
    await onScreen('questions-answered');
  } finally {
    await opened.close();
  }
  const common = { contest: 'council', date: '2029-04-09', persons: ['Żaneta Ćwik', 'Jan Łoś'] };
  expect(opened.rulings).toEqual([
    { ...common, constituency: 1, question: 'reading', answer: 'tied', reason: 'Tak ustalono z komisarzem.' },
    { ...common, constituency: 2, question: 'unfilled', answer: 'confirmed', reason: 'Tak ustalono z komisarzem.' },
  ]);
  expect(faults).toEqual([]);
});

test('a stored protocol that no longer opens: said in red, nothing computed, nothing to publish', async ({ page }) => {
  const { faults, onScreen } = watched(page);
  const opened = await openQuestions(true);
  try {
    await page.goto(opened.address);
    await toResults(page);
    await expect(page.getByRole('alert')).toContainText(pl.failures['protocol-damaged']?.what ?? '');
    await expect(page.getByRole('heading', { name: pl.publish.title })).toBeHidden();
    await onScreen('damaged');
  } finally {
    await opened.close();
  }
  expect(faults).toEqual([]);
});
