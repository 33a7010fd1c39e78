import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { looksAgainFor } from '../support/looking.ts';
import { place, published, written } from '../support/originals.ts';
import { founded, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const status = async (address: string): Promise<number> => (await fetch(address)).status;
const words = async (address: string): Promise<string> => (await fetch(address)).text();

story('what is planned is nowhere before its time, and everywhere after', async (stage) => {
  const mira = await founded(stage);
  const site = stage.parvis.url;
  const article = await written(mira, 'Le marché de Noël', 'Il ouvre le premier décembre.');
  const address = `${site}/le-marche-de-noel`;
  await mira.goes(place(article));
  await mira.page.getByRole('button', { name: 'More deeds' }).click();
  await mira.page.getByRole('menuitem', { name: 'Plan for later' }).click();
  const planning = mira.page.getByRole('dialog', { name: 'Plan for later' });
  await planning.getByLabel('Day and time').fill('2020-01-01T09:00');
  await planning.getByRole('button', { name: 'Plan', exact: true }).click();
  await planning.getByText('This time is past. Choose a later one, or publish now.').waitFor();
  await accessible(mira.page);

  // Long enough to look everywhere and find nothing, also on a busy machine.
  const at = new Date(Math.ceil(Date.now() / 1_000 + 15) * 1_000);
  await planning.getByLabel('Day and time').fill(paris(at));
  await planning.getByRole('button', { name: 'Plan', exact: true }).click();
  await mira.page.getByText(/^Goes live on /).waitFor();
  for (const early of [site, `${site}/feed.xml`, `${site}/sitemap.xml`]) {
    assert.doesNotMatch(await words(early), /march[ée][ -]de[ -]no[ëe]l/i, early);
  }
  assert.equal(await status(address), 404);
  assert.ok(Date.now() < at.getTime(), 'looked in time');
  await accessible(mira.page);

  const { page: reader } = await stage.person({ language: 'fr' });
  await reader.goto(site);
  await looksAgainFor(reader, reader.getByRole('link', { name: 'Le marché de Noël' }), 45);
  assert.ok(Date.now() >= at.getTime(), 'not before its time');
  assert.equal(await status(address), 200);
  assert.match(await words(`${site}/feed.xml`), /Le marché de Noël/);
  assert.match(await words(`${site}/sitemap.xml`), /le-marche-de-noel/);
});

story('what is taken away from readers is gone at once, and comes back', async (stage) => {
  const mira = await founded(stage);
  const article = await published(mira, 'Le bac', 'Le bac ne passe plus.');
  const address = `${stage.parvis.url}/le-bac`;
  const { page: reader } = await stage.person({ language: 'fr' });
  await reader.goto(stage.parvis.url);
  await reader.getByRole('link', { name: 'Le bac', exact: true }).click();
  await reader.getByText('Le bac ne passe plus.').waitFor();

  await mira.goes(place(article));
  await mira.page.getByRole('button', { name: 'More deeds' }).click();
  await mira.page.getByRole('menuitem', { name: 'Take away from readers' }).click();
  await mira.page.getByText('Readers no longer see it.').waitFor();
  await accessible(mira.page);
  await reader.reload();
  await reader.getByRole('heading', { level: 1, name: 'Il n’y a rien à cette adresse' }).waitFor();
  assert.doesNotMatch(await words(`${stage.parvis.url}/feed.xml`), /Le bac/);

  await mira.page.getByRole('button', { name: 'Undo' }).click();
  await mira.page.getByText('It is live.').waitFor();
  await reader.reload();
  await reader.getByText('Le bac ne passe plus.').waitFor();

  // The bin takes it away, too, and gives it back as a draft.
  await mira.page.getByRole('button', { name: 'More deeds' }).click();
  await mira.page.getByRole('menuitem', { name: 'Put in the bin' }).click();
  await mira.page.getByText('“Le bac” is in the bin.').waitFor();
  assert.ok([404, 410].includes(await status(address)));
  await mira.goes(`/w/${workspace.slug}/write`);
  await mira.page.getByRole('link', { name: 'In the bin' }).click();
  await mira.page.getByRole('link', { name: /Le bac/ }).click();
  await mira.page.getByText('This is in the bin. Bring it back to go on writing.').waitFor();
  await accessible(mira.page);
  await mira.page.getByRole('button', { name: 'Bring back' }).click();
  await mira.page.getByRole('button', { name: 'Publish', exact: true }).click();
  await mira.page.getByText('It is live.').waitFor();
  assert.equal(await status(address), 200);
});

/** How the clock of the workspace shows this moment, as a field for day and time takes it. */
function paris(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Paris' })
    .format(at)
    .replace(' ', 'T');
}
