import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { painted } from '../support/paint.ts';
import { founded, joined, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';
import { valid } from '../support/valid.ts';

const title = 'Trois ponts et une passerelle';
const address = 'trois-ponts-et-une-passerelle';

story('a contributor writes, is told who publishes; the CM publishes, and readers read', async (stage) => {
  const mira = await founded(stage);
  const noe = await joined(stage, mira, { name: 'Noé Kerbrat', email: 'noe@example.test', role: 'contributor' });
  const ana = await joined(stage, mira, { name: 'Ana Ruiz', email: 'ana@example.test', role: 'cm' });
  const site = stage.parvis.url;

  // Noé writes, with keys and tools.
  await noe.goes(`/w/${workspace.slug}/write`);
  await noe.page.getByRole('heading', { level: 1, name: 'Nothing is written yet.' }).waitFor();
  await accessible(noe.page);
  await noe.page.getByRole('main').getByRole('link', { name: 'New article' }).first().click();
  await noe.page.getByRole('textbox', { name: 'Title' }).click();
  await noe.page.keyboard.type(title);
  await noe.page.keyboard.press('Enter');
  const text = noe.page.getByRole('textbox', { name: 'Text' });
  await noe.page.keyboard.type('Le premier pont date de ');
  await noe.page.keyboard.press('Control+b');
  await noe.page.keyboard.type('1840');
  await noe.page.keyboard.press('Control+b');
  await noe.page.keyboard.type('.');
  await noe.page.keyboard.press('Enter');
  await noe.page.keyboard.press('Enter');
  await noe.page.getByRole('button', { name: 'Heading' }).click();
  await noe.page.keyboard.type('La passerelle');
  assert.equal(await text.inputValue(), 'Le premier pont date de **1840**.\n\n## La passerelle');
  await noe.page.getByText(/^Saved /).waitFor();

  // A picture, with what it shows.
  await noe.page.getByRole('button', { name: 'Add a picture' }).click();
  const choosing = noe.page.waitForEvent('filechooser');
  await noe.page.getByRole('dialog', { name: 'Add a picture' }).getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles({ name: 'passerelle.png', mimeType: 'image/png', buffer: painted(1200, 700) });
  const describing = noe.page.getByRole('dialog', { name: 'What does the picture show?' });
  await describing.getByLabel('Alternative text').fill('La passerelle au lever du jour, vue du quai');
  await accessible(noe.page);
  await describing.getByRole('button', { name: 'Put it in', exact: true }).click();
  await describing.waitFor({ state: 'detached' });
  assert.match(await text.inputValue(), /!\[La passerelle au lever du jour, vue du quai\]\(media:/);
  await noe.page.getByText(/^Saved /).waitFor();

  // He may not publish, and is told who can.
  await noe.page.getByText('You write here; others publish.').waitFor();
  await noe.page.getByText('When it is ready, tell a CM or lead.').waitFor();
  assert.equal(await noe.page.getByRole('button', { name: 'Publish' }).count(), 0);
  await accessible(noe.page);
  const asked = noe.page.url().split('/').at(-1);
  const refused = noe.asks('POST', `/workspaces/${workspace.slug}/originals/${asked}/publish`, { version: 1 });
  await assert.rejects(refused, /403 .*Your role doesn’t allow this\. Who can do it: CM, lead\./);
  assert.equal((await fetch(`${site}/${address}`)).status, 404);

  // Ana finds it, looks at it in the site's clothes, publishes.
  await ana.goes(`/w/${workspace.slug}/write`);
  await ana.page.getByRole('link', { name: new RegExp(title) }).click();
  await ana.page.getByRole('button', { name: 'Preview' }).click();
  const preview = ana.page.frameLocator('iframe[title="Preview"]');
  await preview.getByRole('heading', { level: 1, name: title }).waitFor();
  await preview.getByRole('img', { name: 'La passerelle au lever du jour, vue du quai' }).waitFor();
  await accessible(ana.page);
  await ana.page.keyboard.press('Escape');
  await ana.page.getByRole('button', { name: 'Publish', exact: true }).click();
  await ana.page.getByText('It is live.').waitFor();
  await ana.page.getByRole('link', { name: `${site}/${address}` }).waitFor();
  await accessible(ana.page);

  // A reader without scripts reads it.
  const { page: reader } = await stage.person({ language: 'fr', scripts: false });
  await reader.goto(site);
  await reader.getByRole('link', { name: title }).click();
  await reader.waitForURL(`${site}/${address}`);
  await reader.getByRole('heading', { level: 1, name: title }).waitFor();
  await reader.getByText('Le premier pont date de 1840.').waitFor();
  await reader.getByRole('heading', { level: 2, name: 'La passerelle' }).waitFor();
  await reader.getByRole('img', { name: 'La passerelle au lever du jour, vue du quai' }).waitFor();
  await valid(`${site}/${address}`);
  await valid(site);

  // And so does one with a telephone, by keyboard, in either light.
  const { page: telephone } = await stage.person({ language: 'fr', width: 390 });
  await telephone.goto(`${site}/${address}`);
  await telephone.keyboard.press('Tab');
  assert.equal(await telephone.locator(':focus').textContent(), 'Aller au texte');
  assert.equal(await telephone.evaluate(() => document.documentElement.scrollWidth), 390);
  await accessible(telephone);
  await telephone.goto(site);
  await accessible(telephone);

  // A feed reader, too.
  const feed = await (await fetch(`${site}/feed.xml`)).text();
  assert.match(feed, new RegExp(`<title[^>]*>${title}</title>`));
  assert.match(feed, /La passerelle au lever du jour/);
});

story('a note has an address of its own, and nothing stands where nothing was', async (stage) => {
  const mira = await founded(stage);
  const site = stage.parvis.url;
  await mira.goes(`/w/${workspace.slug}/write`);
  await mira.page.getByRole('link', { name: 'New note' }).click();
  await mira.page.getByRole('textbox', { name: 'Text' }).fill('La passerelle est fermée jusqu’à **lundi**.');
  await mira.page.getByRole('button', { name: 'Publish', exact: true }).click();
  await mira.page.getByText('It is live.').waitFor();
  await accessible(mira.page);
  const link = mira.page.getByRole('link', { name: `${site}/notes/` });
  const note = (await link.getAttribute('href')) ?? '';
  assert.match(note, /\/notes\/[a-z0-9]+$/);

  const { page: reader } = await stage.person({ language: 'fr' });
  await reader.goto(note);
  await reader.getByText('La passerelle est fermée jusqu’à lundi.').first().waitFor();
  await accessible(reader);
  await valid(note);

  const nowhere = await reader.goto(`${site}/il-n-y-a-rien`);
  assert.equal(nowhere?.status(), 404);
  await reader.getByRole('heading', { level: 1, name: 'Il n’y a rien à cette adresse' }).waitFor();
  await accessible(reader);
  await valid(`${site}/il-n-y-a-rien`);
});
