/** From the last agreed protocol to sealed documents that anybody can verify, in a real browser, by keyboard. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import verify from '../../src-main/shells/cli/files/verify.ts';
import { call } from '../support/cli.ts';
import { openCommune } from './walk/commune.ts';
import { drawCouncilSeat, drawRunoff, publishSealed, receiveNewer, seeStale, toResults } from './walk/results.ts';
import { openTiedCommune } from './walk/tie.ts';

test('ties, lots, sealed documents, and a newer protocol that makes them stale', async ({ page }) => {
  test.setTimeout(240_000);
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
