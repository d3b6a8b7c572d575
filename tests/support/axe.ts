/** What axe finds on a page as it stands. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Looks in the page itself: no screen has a frame of another origin, for which axe would open a second page each time
 * and take twice as long.
 * @returns one line per violation of the impacts named, or of any
 */
export async function axeFaults(page: Page, impacts?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impacts === undefined || impacts.includes(impact ?? ''))
    .map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html).join(' ')}`);
}
