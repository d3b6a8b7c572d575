/** What every walk holds its screens to. */
import { expect, type Page } from '@playwright/test';
import { axeFaults } from '../../support/axe.ts';
import type { OnScreen } from './precinct.ts';

/** What must hold on every screen: axe finds nothing serious, nothing needs scrolling sideways, no field is a password's, nothing is logged as wrong. */
export function watched(page: Page): { faults: string[]; seen: string[]; onScreen: OnScreen } {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  const seen: string[] = [];
  async function onScreen(name: string): Promise<void> {
    seen.push(name);
    expect(await axeFaults(page, ['serious', 'critical']), name).toEqual([]);
    // A browser offers to keep what stands in one.
    expect(await page.locator('input[type="password"]').count(), name).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), name).toBe(true);
  }
  return { faults, seen, onScreen };
}
