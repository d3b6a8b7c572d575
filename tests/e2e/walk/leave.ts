/** Ends the work at hand: back to the first screen. */
import { expect, type Page } from '@playwright/test';
import { pl } from '../../../src-shared/language/pl.ts';

export async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: pl.ui.frame.header.leave }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: pl.ui.frame.header.leave }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: pl.start.welcome.title })).toBeVisible();
}
