import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { founded, founder, printedToken, signIn, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

story('the one who runs the instance opens it with the printed token', async (stage) => {
  const { page } = await stage.person();
  await page.goto(`${stage.parvis.url}/app`);
  await page.getByRole('heading', { level: 1, name: 'Let’s open the house' }).waitFor();

  const token = page.getByLabel('Set-up token');
  await token.fill('not-the-token');
  await page.getByLabel('Your name').fill(founder.name);
  await page.getByLabel('E-mail address').fill(founder.email);
  await page.getByLabel('Password').fill(founder.password);
  await page.getByLabel('Name of the brand or organisation').fill(workspace.name);
  await page.getByLabel('In addresses').fill(workspace.slug);
  await page.getByLabel('Title of the blog').fill('Le journal des quais');
  await page.getByRole('button', { name: 'Open the house' }).click();

  await page.getByText('This isn’t the token.').waitFor();
  await accessible(page);
  assert.equal(await page.getByLabel('Your name').inputValue(), founder.name, 'what was typed is kept');

  await token.fill(await printedToken(stage.parvis));
  await page.getByRole('button', { name: 'Open the house' }).click();
  await page.getByRole('heading', { level: 1, name: founder.name }).waitFor();
  assert.equal(new URL(page.url()).pathname, `/app/w/${workspace.slug}`);
  await accessible(page);
});

story('an instance is opened once', async (stage) => {
  const token = await printedToken(stage.parvis);
  await founded(stage);
  const { page } = await stage.person();
  await page.goto(`${stage.parvis.url}/app/setup?token=${token}`);
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  const again = await fetch(`${stage.parvis.url}/api/v1/setup`);
  assert.deepEqual(((await again.json()) as { needed: boolean }).needed, false);
});

story('who founded it comes back with their password, also after a restart', async (stage) => {
  await founded(stage);
  await stage.parvis.stop();
  const parvis = await stage.another({ data: stage.parvis.data });
  const { page } = await stage.person();
  await signIn(page, parvis, founder.email, founder.password);
  await page.getByRole('heading', { level: 1, name: founder.name }).waitFor();
});
