import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { founded, founder, workspace } from '../support/people.ts';
import type { Desk } from '../support/people.ts';
import { story } from '../support/story.ts';

const noe = { name: 'Noé Kerbrat', email: 'noe@example.test', password: 'la marée monte avant midi' } as const;

story('somebody who is invited comes in on a telephone, in French', async (stage) => {
  const mira = await founded(stage);
  await mira.goes(`/w/${workspace.slug}/members`);
  await mira.page.getByText('You are alone here.').waitFor();
  await accessible(mira.page);
  const link = await invites(mira, noe.email);

  const { page } = await stage.person({ language: 'fr', width: 390 });
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: `${workspace.name} vous invite` }).waitFor();
  await page.getByText(`Une invitation de ${founder.name}.`).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await page.getByLabel('Votre nom').fill(noe.name);
  await page.getByLabel('Mot de passe').fill('marée');
  await page.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await page.getByText('Ce mot de passe fait 5 caractères ; il en faut au moins 12.').waitFor();
  assert.equal(await page.getByLabel('Votre nom').inputValue(), noe.name, 'what was typed is kept');
  await accessible(page);

  await page.getByLabel('Mot de passe').fill(noe.password);
  await page.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await page.waitForURL(`**/app/w/${workspace.slug}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await accessible(page);

  await mira.page.reload();
  await mira.page.getByText('Two people work here.').waitFor();
  await mira.page.getByText(noe.name, { exact: true }).waitFor();
  await mira.page.getByRole('button', { name: `Role of ${noe.name}: contributor` }).waitFor();
  assert.equal(await mira.page.getByRole('heading', { name: 'Invited' }).count(), 0, 'no invitation waits any more');

  const { page: somebodyElse } = await stage.person();
  await somebodyElse.goto(link);
  await somebodyElse.getByRole('heading', { level: 1, name: 'This invitation no longer works.' }).waitFor();
  await accessible(somebodyElse);
});

story('an invitation that was taken back opens nothing', async (stage) => {
  const mira = await founded(stage);
  await mira.goes(`/w/${workspace.slug}/members`);
  const link = await invites(mira, noe.email);
  await mira.page.getByRole('button', { name: `Take back the invitation for ${noe.email}` }).click();
  await mira.page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await mira.page.getByText(`The invitation for ${noe.email} no longer works.`).waitFor();
  await mira.page.getByRole('heading', { name: 'Invited' }).waitFor({ state: 'detached' });

  const { page } = await stage.person();
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'This invitation no longer works.' }).waitFor();
});

/** Invites a contributor and returns the link, shown once. */
async function invites({ page }: Desk, email: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('E-mail address').fill('noe');
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  await dialog.getByText('This isn’t a whole e-mail address. It looks like name@example.org.').waitFor();
  await accessible(page);
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByLabel('Role').selectOption('contributor');
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const ready = page.getByRole('dialog', { name: 'The invitation is ready' });
  await ready.waitFor();
  await accessible(page);
  const link = await ready.getByLabel('Link').inputValue();
  await page.keyboard.press('Escape');
  await ready.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: 'Invited' }).waitFor();
  await page.getByText(email).waitFor();
  return link;
}
