import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { story } from '../support/story.ts';
import { valid } from '../support/valid.ts';

story('a fresh instance answers and says that it is well', async ({ parvis }) => {
  const health = await fetch(`${parvis.url}/healthz`);
  assert.equal(health.status, 200);
  assert.equal(await health.text(), 'ok\n');
  assert.equal((await fetch(`${parvis.url}/readyz`)).status, 200);
});

for (const [language, title] of [
  ['en', 'Let’s open the house'],
  ['fr', 'Ouvrons la maison'],
] as const) {
  story(`whoever comes to a fresh instance is asked to open it (${language})`, async (stage) => {
    await valid(`${stage.parvis.url}/app`);
    const { page } = await stage.person({ language });
    await page.goto(`${stage.parvis.url}/app`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    await accessible(page);
  });

  story(`the first page fits a telephone (${language})`, async (stage) => {
    const { page } = await stage.person({ language, width: 390 });
    await page.goto(`${stage.parvis.url}/app`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    await accessible(page);
  });
}
