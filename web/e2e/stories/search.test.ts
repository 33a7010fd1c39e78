import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessible } from '../support/accessible.ts';
import { originals, place, type Original } from '../support/originals.ts';
import { founded, workspace, type Desk } from '../support/people.ts';
import { story } from '../support/story.ts';
import { valid } from '../support/valid.ts';

/** Publishes an article in a language, with a topic and a section if they are named. */
async function published(desk: Desk, language: string, title: string, body: string, tags: string[] = []): Promise<Original> {
  const made = await desk.asks<Original & { version: number }>('POST', originals, { kind: 'article', language, title, body });
  if (tags.length > 0) {
    await desk.asks('PUT', `${originals}/${made.id}`, { version: made.version, language, tags, listed: true });
  }
  return desk.asks<Original>('POST', `${originals}/${made.id}/publish`, { version: made.working_copy.version });
}

async function someOfBoth(desk: Desk): Promise<string> {
  const topic = await desk.asks<{ id: string }>('POST', `/workspaces/${workspace.slug}/tags`, { name: 'Marchés' });
  await published(desk, 'fr', 'Les chevaux de la halle', 'On y a logé **vingt** bêtes. L’été, la cour sent le foin.', [topic.id]);
  await published(desk, 'fr', 'Écrire une lettre', 'Une lettre que l’on attend, avec des recommandations.', [topic.id]);
  await published(desk, 'en', 'The horses of the hall', 'Twenty of them were stabled under this very roof.');
  await published(desk, 'en', 'Measuring a community', 'What communities tell, and what they don’t.');
  const { url } = await desk.asks<{ url: string }>('GET', `/workspaces/${workspace.slug}/site`);
  return url;
}

/** Looks for something with the keyboard alone. */
async function looksFor(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: /What are you looking for|Que cherchez-vous/ }).fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => address.searchParams.get('q') === words);
}

function titles(page: Page): Promise<string[]> {
  return page.locator('main li h2').allInnerTexts();
}

story('a reader finds inflected words in both languages, from the first page on', async (stage) => {
  const mira = await founded(stage);
  const site = await someOfBoth(mira);
  const { page } = mira;
  await page.goto(site);
  await page.getByRole('link', { name: /^(Search|Rechercher)$/ }).click();
  await accessible(page);
  for (const [words, title] of [
    ['cheval', 'Les chevaux de la halle'],
    ['LETTRES', 'Écrire une lettre'],
    ['ete', 'Les chevaux de la halle'],
    ['horse', 'The horses of the hall'],
    ['measured', 'Measuring a community'],
  ] as const) {
    await looksFor(page, words);
    assert.deepEqual(await titles(page), [title], words);
  }
  await looksFor(page, 'cheval');
  assert.deepEqual(await page.locator('mark').allInnerTexts(), ['chevaux']);
  await accessible(page);
  await valid(page.url());
  await page.getByRole('link', { name: 'Les chevaux de la halle' }).click();
  await page.getByRole('heading', { level: 1, name: 'Les chevaux de la halle' }).waitFor();
});

story('a reader who mistypes is understood in both languages, told so, and may insist', async (stage) => {
  const mira = await founded(stage);
  const site = await someOfBoth(mira);
  const { page } = mira;
  await page.goto(`${site}search`);
  for (const [words, meant, title] of [
    ['cheveaux', 'chevaux', 'Les chevaux de la halle'],
    ['recomandation', 'recommandations', 'Écrire une lettre'],
    ['hroses', 'horses', 'The horses of the hall'],
    ['comunities', 'communities', 'Measuring a community'],
  ] as const) {
    await looksFor(page, words);
    assert.deepEqual(await page.locator('.instead em').allInnerTexts(), [meant], words);
    assert.equal((await titles(page))[0], title, words);
  }
  await accessible(page);
  await valid(page.url());
  await page.getByRole('link', { name: /comunities/ }).click();
  await page.waitForURL((address) => address.searchParams.get('exact') === '1');
  assert.deepEqual(await titles(page), []);
  await accessible(page);
  await valid(page.url());
});

story('every page that lists is accessible, valid, and leads on', async (stage) => {
  const mira = await founded(stage);
  const site = await someOfBoth(mira);
  const { page } = mira;
  const year = new Date().getFullYear();
  for (const path of ['', 'search', 'tag/marches', 'archive', `archive/${year}`, 'nowhere']) {
    await page.goto(`${site}${path}`);
    await accessible(page);
    const answer = await fetch(`${site}${path}`);
    const html = await answer.text();
    assert.ok(html.length < 20_000, `${path} has ${html.length} characters`);
    if (answer.ok) await valid(`${site}${path}`);
  }
  await page.goto(`${site}tag/marches`);
  assert.deepEqual(await titles(page), ['Écrire une lettre', 'Les chevaux de la halle']);
  const feeds = await page.locator('head link[rel=alternate]').evaluateAll((links) => links.map((it) => (it as HTMLLinkElement).href));
  assert.equal(feeds.length, 6);
  for (const feed of feeds) assert.equal((await fetch(feed)).status, 200, feed);
});

story('a CM picks what is read after an article, by keyboard, and readers see it first', async (stage) => {
  const mira = await founded(stage);
  const site = await someOfBoth(mira);
  const { page } = mira;
  const { items } = await mira.asks<{ items: { id: string; title: string; path: string }[] }>('GET', originals);
  const horses = items.find(({ title }) => title === 'The horses of the hall');
  assert.ok(horses);
  await mira.goes(place(horses));
  await page.getByRole('combobox', { name: 'Read also' }).fill('meas');
  await page.getByRole('option', { name: 'Measuring a community' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take “Measuring a community” off' }).waitFor();
  await accessible(page);
  await page.goto(new URL(horses.path, site).href);
  await accessible(page);
  await valid(page.url());
  const also = page.getByRole('navigation', { name: /Read also|À lire aussi/ });
  await also.getByRole('link', { name: 'Measuring a community' }).click();
  await page.getByRole('heading', { level: 1, name: 'Measuring a community' }).waitFor();
});
