import type { Page } from 'playwright-core';
import type { Parvis } from './support/parvis.ts';
import type { Screen } from './support/pictures.ts';

/** Every screen that there is. A new one is added here, so that somebody looks at it. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', signedIn: false, go: at('/app/sign-in') },
  { name: 'workbench', signedIn: true, go: at('/app') },
  { name: 'design', signedIn: true, go: at('/app/design') },
];

function at(path: string): Screen['go'] {
  return async (page: Page, parvis: Parvis) => {
    await page.goto(parvis.url + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };
}
