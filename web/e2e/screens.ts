import type { Page } from 'playwright-core';
import type { Parvis } from './support/parvis.ts';
import type { Screen } from './support/pictures.ts';

/** Every screen that there is. A new one is added here, so that somebody looks at it. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', signedIn: false, go: at('/app/sign-in') },
  { name: 'today', signedIn: true, go: at('/app') },
  { name: 'square', signedIn: true, go: inWorkspace('/square') },
  { name: 'conversation', signedIn: true, go: conversation },
  { name: 'site', signedIn: true, go: inWorkspace('/site') },
  { name: 'audit', signedIn: true, go: inWorkspace('/audit') },
  { name: 'design', signedIn: true, go: at('/app/design') },
];

/** A place of the workspace that the demonstration opens with. */
function inWorkspace(path: string): Screen['go'] {
  return async (page: Page, parvis: Parvis) => {
    await at('/app')(page, parvis);
    await page.waitForURL((url) => url.pathname.startsWith('/app/w/'));
    const [workspace] = /\/app\/w\/[^/]+/.exec(new URL(page.url()).pathname) ?? [''];
    await at(workspace + path)(page, parvis);
  };
}

async function conversation(page: Page, parvis: Parvis): Promise<void> {
  await inWorkspace('/square?show=all')(page, parvis);
  const list = page.url();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== list);
  await page.getByRole('textbox').waitFor();
}

function at(path: string): Screen['go'] {
  return async (page: Page, parvis: Parvis) => {
    await page.goto(parvis.url + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };
}
