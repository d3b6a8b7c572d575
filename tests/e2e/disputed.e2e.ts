/**
 * A conflict, a return, corrections and an emergency protocol at once: the screens of the commune and the offline verifier,
 * before they are settled and after (what core, papers, page and command line say is in unit/main/commune/disputed-night.test.ts).
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { buildVerifier, verifierFile } from '../../scripts/build-verifier.ts';
import { pl } from '../../src-shared/language/pl.ts';
import * as v from '../../src-shared/language/pl/verifier.ts';
import { axeFaults } from '../support/axe.ts';
import {
  correctedBecause,
  openDisputedNight,
  places,
  returnedBecause,
  returnTaken,
  settledBecause,
  type DisputedNight,
} from '../support/disputed-night.ts';
import { symbolOf } from '../support/sealed.ts';
import { openDemoCommune } from './walk/prepared.ts';
import { heading, press } from './walk/precinct.ts';
import { openWindowOn } from './walk/tie.ts';
import { watched } from './walk/watched.ts';

type Place = (typeof places)[keyof typeof places];

async function toBoard(page: Page): Promise<void> {
  await press(page, 'link', pl.commune.rooms.room.board, 'Enter');
  await heading(page, pl.commune.board.title);
}
/** What the board says of one protocol, beside its two marks. */
const cellOf = (page: Page, { precinct, contest }: Place) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${precinct}\\b`) }) })
    .locator(`td[data-contest="${pl.terms.contest[contest]}"]`);
async function toPaper(page: Page, { precinct, contest, constituency }: Place): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/agreement/${precinct}/${contest}/${constituency}`);
}
async function toResults(page: Page, contest: 'mayor' | 'council'): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/results/${contest}`);
  await heading(page, pl.commune.results.title);
}
const told = {
  conflict: pl.commune.results.caveat.conflict(1, [2]),
  waiting: pl.commune.results.caveat.waiting(1, [4]),
  returned: pl.commune.results.caveat.returned(1, [6]),
  unsigned: pl.commune.results.caveat.unsigned(1, [5]),
};
/** Published with the commune's key; the folder is kept, because the next one takes its place. */
async function publish(night: DisputedNight, to: string): Promise<void> {
  const medium = (await night.call('welcome.status', {})).media.find(({ label }) => label === 'pendrive')!.id;
  const [key] = await night.call('publish.keys', {});
  await night.call('publish.export', { medium, note: '', key: { ...key!, passphrase: night.passphrase } });
  cpSync(night.results, to, { recursive: true });
}

test('every screen says what is disputed; settled, it says what is true and what stays', async ({ page }) => {
  const { faults, onScreen } = watched(page);
  const night = await openDisputedNight();
  await night.dispute();
  const window = await openWindowOn(night);
  try {
    await page.goto(window.address);
    await openDemoCommune(page);
    await page.reload();
    await heading(page, pl.commune.board.title, 30_000);
    for (const words of [pl.commune.board.conflicts(1), pl.commune.board.returned(1), pl.commune.board.corrections(1)])
      await expect(page.getByText(words)).toBeVisible();
    await expect(cellOf(page, places.conflict)).toContainText(pl.commune.board.contents(2));
    await expect(cellOf(page, places.taken)).toContainText(pl.commune.board.revision(2));
    await expect(cellOf(page, places.waiting)).toContainText(pl.commune.board.correction);
    await expect(cellOf(page, places.emergency)).toContainText(pl.commune.board.unsigned);
    await expect(cellOf(page, places.returned)).toContainText(pl.commune.board.paperWord.returned);
    await onScreen('disputed-board');
    await toPaper(page, places.emergency);
    const { typedBy, source, reason } = night.typed.emergency;
    await expect(page.getByText(pl.commune.agreement.emergencyOf(typedBy, source, reason))).toBeVisible();
    await onScreen('disputed-emergency');
    await toPaper(page, places.waiting);
    await expect(page.getByText(pl.commune.agreement.correctionWaits)).toBeVisible();
    await toPaper(page, places.returned);
    await expect(page.getByText(pl.commune.agreement.returnedLead(returnedBecause))).toBeVisible();
    await onScreen('disputed-returned');
    await toPaper(page, places.conflict);
    await heading(page, pl.commune.agreement.conflict.title(2));
    await page.goto(`${page.url().split('#')[0]}#/receive`);
    await expect(page.getByRole('heading', { name: pl.commune.receive.corrections.title(1) })).toBeVisible();
    await expect(page.getByText(correctedBecause.reason).first()).toBeVisible();
    await onScreen('disputed-receive');
    await toResults(page, 'mayor');
    for (const words of [told.conflict, told.waiting, told.unsigned]) await expect(page.getByText(words)).toBeVisible();
    for (const words of [pl.commune.results.open.conflict(1), pl.commune.results.open.waiting(1)])
      await expect(page.getByRole('link', { name: words })).toBeVisible();
    await expect(page.getByRole('heading', { name: pl.commune.results.tracesTitle })).toBeVisible();
    await expect(page.getByText(`Zastępuje protokół o symbolu ${symbolOf(night.before)}.`)).toBeVisible();
    await onScreen('disputed-results-mayor');
    await toResults(page, 'council');
    await expect(page.getByText(told.returned).first()).toBeVisible();
    await onScreen('disputed-results-council');

    await night.settle();
    await toBoard(page);
    await expect(page.getByText(pl.commune.board.conflicts(1))).toBeHidden();
    await expect(page.getByRole('region', { name: pl.commune.board.attention })).toBeHidden();
    await expect(cellOf(page, places.waiting)).toContainText(pl.commune.board.revision(2));
    await expect(cellOf(page, places.emergency)).toContainText(pl.commune.board.unsigned);
    await onScreen('settled-board');
    await toPaper(page, places.conflict);
    await expect(page.getByText(symbolOf(night.contents[0]))).toBeVisible();
    await expect(page.getByText(pl.commune.agreement.conflict.setAsideBy(settledBecause.persons.join(', '), settledBecause.reason))).toBeVisible(); // prettier-ignore
    await onScreen('settled-conflict');
    await toPaper(page, places.returned);
    await heading(page, pl.commune.agreement.agreedTitle);
    const taken = pl.commune.agreement.withdrawn(returnedBecause, returnTaken.reason, returnTaken.persons.join(', '));
    await expect(page.getByText(taken)).toBeVisible();
    await onScreen('settled-returned');
    await toResults(page, 'mayor');
    await expect(page.getByText(pl.commune.results.final)).toBeVisible();
    await expect(page.getByText(told.unsigned)).toBeVisible();
    await expect(page.getByText(told.waiting)).toBeHidden();
    await expect(page.getByText(symbolOf(night.contents[0]))).toBeVisible();
    await onScreen('settled-results-mayor');
    expect(faults).toEqual([]);
  } finally {
    await window.close();
  }
});

test('the offline verifier says the same, contest by contest, before and after', async ({ page }) => {
  await buildVerifier();
  const kept = mkdtempSync(join(tmpdir(), 'urna-disputed-'));
  const night = await openDisputedNight();
  const open = async (folder: string) => {
    await page.goto(pathToFileURL(verifierFile).href);
    cpSync(join(night.demo, 'issuer.jwk'), join(folder, 'issuer.jwk'));
    cpSync(join(night.demo, 'package'), join(folder, 'package'), { recursive: true });
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await page.getByRole('button', { name: v.compare.yes }).press('Enter');
    await expect(page.getByRole('heading', { name: v.published.same }).first()).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  };
  const conclusion = page.getByRole('link', { name: v.published.see });
  const of = (contest: 'mayor' | 'council', words: string) => `${pl.terms.contest[contest]}: ${words}`;
  try {
    await publish(night, join(kept, 'open'));
    await night.dispute();
    await night.settle();
    await publish(night, join(kept, 'settled'));

    await open(join(kept, 'open'));
    for (const words of [of('mayor', told.waiting), of('mayor', told.unsigned), of('council', told.returned)])
      await expect(conclusion).toContainText(words);
    await expect(page.getByText(v.result.disputed)).toBeVisible();
    await expect(page.getByText(v.result.open)).toBeHidden();
    await expect(page.getByText(`Zastępuje protokół o symbolu ${symbolOf(night.before)}.`)).toBeVisible();

    await open(join(kept, 'settled'));
    await expect(conclusion).toContainText(of('mayor', told.unsigned));
    await expect(conclusion).not.toContainText(told.waiting);
    await expect(page.getByText(v.result.final).first()).toBeVisible();
    await expect(page.getByText(`Na papierze jest symbol ${symbolOf(night.contents[1])};`)).toBeVisible();
  } finally {
    await night.close();
    rmSync(kept, { recursive: true });
  }
});
