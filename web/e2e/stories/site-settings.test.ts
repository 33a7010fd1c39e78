import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { founded, joined, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

story('a lead says how the site presents itself, readers see it, and it can be taken back', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}/site`);
  await page.getByRole('heading', { level: 1, name: 'Nothing stands on your site yet.' }).waitFor();
  await accessible(page);
  const site = (await page.getByRole('link', { name: 'See the site' }).getAttribute('href')) ?? '';
  const seen = async (): Promise<string> => (await fetch(site)).text();

  await page.getByLabel('What it is about').fill('Ce qui passe sous les ponts');
  await page.getByLabel('Originals on a page').fill('51');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Choose between 1 and 50 originals on a page.').waitFor();
  assert.equal(await page.getByLabel('What it is about').inputValue(), 'Ce qui passe sous les ponts', 'kept');
  assert.doesNotMatch(await seen(), /Ce qui passe sous les ponts/);

  await page.getByLabel('Originals on a page').fill('5');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. Readers see it now.').waitFor();
  assert.match(await seen(), /Ce qui passe sous les ponts/);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[type=number]')?.value === '10');
  assert.doesNotMatch(await seen(), /Ce qui passe sous les ponts/);
});

story('a CM keeps the sections; one that is used stays, and the refusal says why', async (stage) => {
  const mira = await founded(stage);
  const ana = await joined(stage, mira, { name: 'Ana Ruiz', email: 'ana@example.test', role: 'cm' });
  const { page } = ana;
  await ana.goes(`/w/${workspace.slug}/site`);
  await page.getByText('A lead can change this.').waitFor();

  for (const name of ['Chantiers', 'Portraits']) {
    await page.getByRole('button', { name: 'Add a category' }).click();
    const form = page.getByRole('dialog', { name: 'Add a category' });
    await form.getByLabel('Name').fill(name);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Add a category' }).click();
  const again = page.getByRole('dialog', { name: 'Add a category' });
  await again.getByLabel('Name').fill('Portraits');
  await again.getByRole('button', { name: 'Save' }).click();
  await again.getByText('That name is already in use here.').waitFor();
  await accessible(page);
  await page.keyboard.press('Escape');

  const names = page.getByRole('button', { name: /^(Chantiers|Portraits)/ });
  assert.match((await names.first().textContent()) ?? '', /Chantiers/);
  await page.getByRole('button', { name: 'Move Portraits up' }).click();
  await page.waitForFunction(() => document.querySelector('[data-row]')?.textContent?.includes('Portraits'));

  const base = `/workspaces/${workspace.slug}`;
  const categories = await ana.asks<{ id: string; name: string }[]>('GET', `${base}/categories`);
  const portraits = categories.find(({ name }) => name === 'Portraits')?.id;
  const made = await ana.asks<{ id: string; version: number }>('POST', `${base}/originals`, {
    kind: 'article',
    title: 'Le passeur',
    body: 'Il passe.',
  });
  await ana.asks('PUT', `${base}/originals/${made.id}`, {
    version: made.version,
    language: 'fr',
    category: portraits,
    tags: [],
    listed: true,
  });

  await page.getByRole('button', { name: /^Portraits/ }).click();
  const form = page.getByRole('dialog', { name: 'Change a category' });
  await form.getByRole('button', { name: 'Remove' }).click();
  await form.getByText('An original is still in this category.').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Chantiers/ }).click();
  await page.getByRole('dialog', { name: 'Change a category' }).getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Chantiers is removed.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: /^Chantiers/ }).waitFor();
});

story('a lead reads who did what; others are not shown the way there', async (stage) => {
  const mira = await founded(stage);
  const ana = await joined(stage, mira, { name: 'Ana Ruiz', email: 'ana@example.test', role: 'cm' });
  await ana.asks('POST', `/workspaces/${workspace.slug}/tags`, { name: 'Ponts' });

  await mira.goes(`/w/${workspace.slug}`);
  await mira.page.getByRole('button', { name: `Workspace: ${workspace.name}` }).click();
  await mira.page.getByRole('menuitem', { name: 'Audit log' }).click();
  await mira.page.getByText('Ana Ruiz made the tag “Ponts”').waitFor();
  await accessible(mira.page);

  await ana.goes(`/w/${workspace.slug}`);
  await ana.page.getByRole('button', { name: `Workspace: ${workspace.name}` }).click();
  await ana.page.getByRole('menuitem', { name: 'Members' }).waitFor();
  assert.equal(await ana.page.getByRole('menuitem', { name: 'Audit log' }).count(), 0);
});
