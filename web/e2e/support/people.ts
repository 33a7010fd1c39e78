import type { Page } from 'playwright-core';
import type { Parvis } from './parvis.ts';

/** Signs in with the link that the demonstration prints, which works once. */
export async function followPrintedLink(page: Page, parvis: Parvis): Promise<void> {
  const [link] = await parvis.printed(/https?:\/\/[^\s"]+\/app\/sign-in\/link\/[^\s"]+/);
  await page.goto(link);
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
}

/** Signs in at the front door, as the form is in English. */
export async function signIn(page: Page, parvis: Parvis, email: string, password: string): Promise<void> {
  await page.goto(`${parvis.url}/app/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
}
