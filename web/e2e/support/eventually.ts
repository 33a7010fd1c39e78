import type { Locator, Page } from 'playwright-core';

/** Waits until something holds elsewhere, such as on a network, which doesn't tell. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const late = Date.now() + 30_000;
  while (!(await holds())) if (Date.now() > late) throw new Error('it never came to hold');
}

/** Looks at a page again and again, until it says something. */
export async function reloadedUntil(page: Page, says: Locator): Promise<void> {
  await eventually(async () => {
    await page.reload();
    return says
      .first()
      .waitFor({ timeout: 1_500 })
      .then(
        () => true,
        () => false,
      );
  });
}
