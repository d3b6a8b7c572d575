/** The results page in a real browser, from the disk: nothing is asked of any network, axe finds nothing, a phone suffices. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { resultsPage } from '../../src-main/exchange/results-page.ts';
import { computeResults, decideBodies, firstEdition } from '../../src-shared/results/compute.ts';
import { told } from '../../src-shared/results/view/contest.ts';
import { axeFaults } from '../support/axe.ts';
import { demoPayloads } from '../support/commune.ts';
import { agreed } from '../support/results.ts';
import { hashOf } from '../support/sealed.ts';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'urna-page-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

function pageFor(scenario: 'plain' | 'tie', precincts: number): string {
  const { pkg, payloads } = demoPayloads(scenario);
  const evidence = agreed(payloads.filter(({ precinct }) => precinct <= precincts));
  const bodies = told([...decideBodies(pkg, evidence)].filter(([, body]) => body.own));
  const hash = hashOf(computeResults(pkg, evidence));
  const papers = [{ path: 'protokol-council.pdf', title: 'Protokół z wyborów do rady' }];
  const path = join(folder, `${scenario}-${precincts}.html`);
  writeFileSync(
    path,
    resultsPage({
      pkg,
      bodies,
      hash,
      file: 'results.urna',
      edition: firstEdition,
      papers,
      data: [],
      note: 'Uwaga próbna',
    }),
  );
  return pathToFileURL(path).href;
}

for (const [what, scenario, precincts] of [
  ['final', 'plain', 19],
  ['partial', 'plain', 9],
  ['waiting for a lot', 'tie', 19],
] as const)
  test(`a ${what} result on a phone and a desktop: nothing sticks out, nothing is asked for, axe finds nothing`, async ({
    page,
  }) => {
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) problems.push(request.url());
    });
    await page.goto(pageFor(scenario, precincts));
    for (const details of await page.locator('summary').all()) await details.click();
    for (const width of [360, 1366]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect(await axeFaults(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

test('the keyboard reaches a wide table and the skip link leads to the results', async ({ page }) => {
  await page.goto(pageFor('plain', 19));
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(page.url()).toContain('#wyniki');
  await page.locator('.scroll').first().focus();
  await expect(page.locator('.scroll').first()).toBeFocused();
});
