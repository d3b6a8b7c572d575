import type { Page } from '@playwright/test';

/**
 * For a page whose calls a test holds up later: said before its first address. A browser that is told to ask about calls
 * while a page is open lets one of some hundreds through that was made in the same moment; once it asks, it asks of all.
 */
export async function intercepted(page: Page): Promise<void> {
  await page.route('**/never-asked-for', (route) => route.abort());
}
