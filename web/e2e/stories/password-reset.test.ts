import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { runParvis } from '../support/parvis.ts';
import { founded, founder, signIn, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const anew = 'cinq autres mots bien rangés';

story('who forgot their password gets a link from whoever runs the instance', async (stage) => {
  const mira = await founded(stage);
  await mira.goes(`/w/${workspace.slug}`);
  await mira.page.getByRole('heading', { level: 1, name: founder.name }).waitFor();

  const operator = ['--data', stage.parvis.data, '--instance-url', stage.parvis.url];
  await assert.rejects(runParvis(['user', 'reset-password', 'nobody@example.test', ...operator]), /nobody signs in with/);
  const printed = await runParvis(['user', 'reset-password', founder.email, ...operator]);
  const link = printed.trim();
  assert.ok(link.startsWith(`${stage.parvis.url}/app/password/`), link);

  const { page } = await stage.person();
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'Choose a new password' }).waitFor();
  await accessible(page);
  await page.getByLabel('New password').fill('court');
  await page.getByRole('button', { name: 'Use this password' }).click();
  await page.getByText('This password has 5 characters; 12 are the least.').waitFor();
  await page.getByLabel('New password').fill(anew);
  await page.getByRole('button', { name: 'Use this password' }).click();
  await page.getByRole('heading', { level: 1, name: founder.name }).waitFor();

  // Whoever else sat there under their name is out.
  await mira.goes('/me');
  await mira.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await mira.page.getByLabel('E-mail address').fill(founder.email);
  await mira.page.getByLabel('Password').fill(founder.password);
  await mira.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await mira.page.getByText('This address and password don’t go together. Please check both.').waitFor();
  await accessible(mira.page);
  await signIn(mira.page, stage.parvis, founder.email, anew);

  const { page: late } = await stage.person({ language: 'fr' });
  await late.goto(link);
  await late.getByLabel('Nouveau mot de passe').fill('encore quatre autres mots');
  await late.getByRole('button', { name: 'Adopter ce mot de passe' }).click();
  await late.getByText('Ce lien ne vaut plus : il a servi, ou il est trop ancien.').waitFor();
  await accessible(late);
});
