import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessible } from '../support/accessible.ts';
import { founded, founder, workspace } from '../support/people.ts';
import type { Parvis } from '../support/parvis.ts';
import { story } from '../support/story.ts';

story('a token is made on screen, used by a script, refused beyond its scope, taken back', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}`);
  await page.getByRole('button', { name: founder.name }).click();
  await page.getByRole('menuitem', { name: 'API tokens' }).click();
  await page.getByRole('heading', { level: 1, name: 'No script acts for you here.' }).waitFor();
  await accessible(page);

  const word = await makes(page);
  await page.getByRole('heading', { level: 1, name: 'One token acts for you here.' }).waitFor();
  await page.getByText('never used').waitFor();
  await page.getByText('sees originals and variants').waitFor();
  await accessible(page);

  // From here on a script, over plain HTTP: no cookie, no word from a page.
  const read = await asks(stage.parvis, word, 'GET', '/originals');
  assert.equal(read.status, 200);
  const refused = await asks(stage.parvis, word, 'POST', '/originals', { kind: 'note' });
  assert.equal(refused.status, 403);
  assert.match(refused.type, /^application\/problem\+json/);
  assert.equal(refused.body['code'], 'token-scope');
  assert.deepEqual(refused.body['extra'], { scope: 'content:write' });
  assert.equal(refused.body['title'], 'This token may not do that. It would need the scope content:write.');
  const own = await fetch(`${stage.parvis.url}/api/v1/session`, { headers: { authorization: `Bearer ${word}` } });
  assert.equal(own.status, 403, 'a token opens nothing about the account');

  await page.reload();
  await page.getByText('last used').waitFor();
  await page.getByRole('button', { name: 'Take back the token Newsletter export' }).click();
  const sure = page.getByRole('dialog', { name: 'Take back “Newsletter export”?' });
  await sure.waitFor();
  await accessible(page);
  await sure.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('heading', { level: 1, name: 'No script acts for you here.' }).waitFor();
  const over = await asks(stage.parvis, word, 'GET', '/originals');
  assert.equal(over.status, 401);
  assert.equal(over.body['code'], 'token-unknown');

  await mira.goes(`/w/${workspace.slug}/audit`);
  await page.getByText('made the token “Newsletter export”').waitFor();
  await page.getByText('took back the token “Newsletter export”').waitFor();
});

story('tokens on a telephone, in French', async (stage) => {
  const mira = await founded(stage, { language: 'fr', width: 390 });
  await mira.goesOn();
  await mira.goes(`/w/${workspace.slug}/tokens`);
  await mira.page.getByRole('button', { name: 'Créer un jeton' }).click();
  const dialog = mira.page.getByRole('dialog', { name: 'Créer un jeton' });
  await dialog.getByLabel('À quoi il sert').fill('Export de la lettre');
  await dialog.getByRole('button', { name: 'Le créer' }).click();
  await dialog.getByText('Choisissez au moins une chose que le jeton permet.').waitFor();
  await accessible(mira.page);
  await dialog.getByLabel('Canaux').selectOption('Voir et modifier');
  await dialog.getByRole('button', { name: 'Le créer' }).click();
  await mira.page.getByRole('dialog', { name: 'Le jeton est prêt' }).waitFor();
  await mira.page.keyboard.press('Escape');
  await mira.page.getByText('voit et modifie les canaux').waitFor();
  assert.equal(await mira.page.evaluate(() => document.documentElement.scrollWidth), 390);
  await accessible(mira.page);
});

/** Makes a token that sees originals, and returns its word, shown once. */
async function makes(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make a token' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a token' });
  await dialog.getByLabel('What it is for').fill('Newsletter export');
  await dialog.getByLabel('Originals and variants').selectOption('See');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Make it' }).click();
  const ready = page.getByRole('dialog', { name: 'The token is ready' });
  await ready.waitFor();
  await accessible(page);
  const word = await ready.getByLabel('Token', { exact: true }).inputValue();
  assert.match(word, /^parvis_[\w-]{43}$/);
  await page.keyboard.press('Escape');
  return word;
}

interface Answer {
  status: number;
  type: string;
  body: Record<string, unknown>;
}

/** What a script is answered that sends a token. */
async function asks(parvis: Parvis, word: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${parvis.url}/api/v1/workspaces/${workspace.slug}${path}`, {
    method,
    headers: { authorization: `Bearer ${word}`, 'accept-language': 'en', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: (await response.json()) as Record<string, unknown>,
  };
}
