import type { Locator, Page } from 'playwright-core';

/** Loads the page again until this is seen: for what happens behind a page that doesn't follow it. */
export async function looksAgainFor(page: Page, wanted: Locator, seconds = 30): Promise<void> {
  const late = Date.now() + seconds * 1_000;
  for (;;) {
    await page.waitForLoadState('networkidle');
    if (await wanted.first().isVisible()) return;
    if (Date.now() > late) throw new Error(`not seen in ${seconds} s on ${page.url()}: ${wanted}`);
    await page.reload();
  }
}
