/** The whole way of one protocol: the commission's half, then the coordinator's. */
import type { Page } from '@playwright/test';
import { agreeMayor, openCommune, readResults, receiveAll } from './commune.ts';
import { leave } from './leave.ts';
import { carryMayor, closeMayor, countMayor, openPrecinct, type OnScreen } from './precinct.ts';

export async function walkWay(page: Page, onScreen: OnScreen): Promise<void> {
  await openPrecinct(page, onScreen);
  await countMayor(page, onScreen);
  await closeMayor(page, onScreen);
  await carryMayor(page, onScreen);
  // what the commission printed on every page
  const symbol =
    (await page
      .getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/)
      .first()
      .textContent()) ?? '';
  await leave(page);
  await openCommune(page, onScreen);
  await receiveAll(page, onScreen);
  await agreeMayor(page, symbol, onScreen);
  await readResults(page, onScreen);
}
