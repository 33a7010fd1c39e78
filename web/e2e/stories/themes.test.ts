import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessible } from '../support/accessible.ts';
import { originals, place, published, type Original } from '../support/originals.ts';
import { painted } from '../support/paint.ts';
import { founded, joined, workspace, type Desk } from '../support/people.ts';
import { story } from '../support/story.ts';
import { valid } from '../support/valid.ts';

const base = `/workspaces/${workspace.slug}`;

/** A picture whose point is at its right edge. */
async function picture(desk: Desk): Promise<string> {
  const { csrf } = await desk.asks<{ csrf: string }>('GET', '/session');
  const file = { name: 'etal.png', mimeType: 'image/png', buffer: painted(1700, 800) };
  const answer = await desk.page.request.post(`${desk.parvis.url}/api/v1${base}/media?name=etal.png`, {
    headers: { 'x-parvis-csrf': csrf, 'content-type': file.mimeType },
    data: file.buffer,
  });
  const { id } = (await answer.json()) as { id: string };
  await desk.asks('PUT', `${base}/media/${id}`, {
    name: 'etal.png',
    alt_en: 'A stall',
    alt_fr: 'Un étal',
    focal_x: 1000,
    focal_y: 0,
  });
  return id;
}

/** A site with one of everything, and more than a page of it. Gives its address. */
async function furnished(desk: Desk): Promise<string> {
  const cover = await picture(desk);
  const sections = [];
  for (const name of ['Chantiers', 'Portraits']) {
    sections.push(await desk.asks<{ id: string }>('POST', `${base}/categories`, { name, sentence: `Des ${name}.` }));
  }
  const tag = await desk.asks<{ id: string }>('POST', `${base}/tags`, { name: 'Ponts' });
  const author = await desk.asks<{ id: string }>('POST', `${base}/authors`, { name: 'Mira Lassalle', sentence: 'Écrit.' });
  for (let number = 1; number <= 13; number++) {
    const kind = number % 4 === 0 ? 'note' : 'article';
    const language = number % 5 === 0 ? 'en' : 'fr';
    const made = await desk.asks<Original & { version: number }>('POST', originals, {
      kind,
      language,
      ...(kind === 'article' && { title: `Texte ${number}` }),
      body: 'La passerelle *ouvre*.\n\n## Les arches\n\n- une\n- deux\n\n> Trois.',
      ...(number % 3 === 1 && { cover: { media: cover, alt: '' } }),
    });
    await desk.asks('PUT', `${originals}/${made.id}`, {
      version: made.version,
      language,
      category: sections[number % 2]?.id,
      author: author.id,
      tags: [tag.id],
      listed: true,
    });
    await desk.asks('POST', `${originals}/${made.id}/publish`, { version: made.working_copy.version });
  }
  const { url } = await desk.asks<{ url: string }>('GET', `${base}/site`);
  return url;
}

/** Where each kind of page is, found as a reader finds it. */
async function pages(site: string): Promise<string[]> {
  const home = await (await fetch(site)).text();
  const [note = ''] = /notes\/\w+/.exec(home) ?? [];
  const year = new Date().getFullYear();
  return [
    '',
    'page/2',
    'texte-13',
    note,
    'category/chantiers',
    'tag/ponts',
    'author/mira-lassalle',
    'archive',
    `archive/${year}`,
    'search',
    'search?q=passerelle',
    'search?q=passerele',
    'search?q=tramway',
  ];
}

async function sheetOf(page: Page): Promise<string> {
  return (await page.locator('link[rel=stylesheet]').getAttribute('href')) ?? '';
}

story('a lead sees the site in both themes beside one another, chooses, and readers see it at once', async (stage) => {
  const mira = await founded(stage);
  const site = await furnished(mira);
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}/site`);
  for (const theme of ['Seuil', 'Halle']) {
    const shown = page.frameLocator(`iframe[title="Your site in ${theme}"]`);
    await shown.locator('h1', { hasText: 'Le journal des quais' }).waitFor();
    assert.match((await shown.locator('link[rel=stylesheet]').getAttribute('href')) ?? '', new RegExp(theme.toLowerCase()));
  }
  await page.getByRole('button', { name: 'An article' }).click();
  await page.frameLocator('iframe[title="Your site in Halle"]').locator('h1', { hasText: 'Texte 13' }).waitFor();
  await page.getByRole('button', { name: 'Phone' }).click();
  assert.equal(await page.locator('iframe').first().evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.innerWidth), 390);
  await accessible(page);

  // Walking about in a theme that nobody else sees.
  const link = await page.getByRole('link', { name: 'Preview the site in Halle' }).getAttribute('href');
  const { page: walk } = await stage.person({ language: 'fr', scripts: false });
  await walk.goto(link ?? '');
  await walk.getByText('Aperçu d’un thème').waitFor();
  await walk.getByRole('link', { name: 'Rechercher' }).click();
  await walk.getByRole('searchbox').fill('passerelle');
  await walk.getByRole('button', { name: 'Rechercher' }).click();
  await walk.locator('main h2 a').first().click();
  await walk.getByRole('heading', { level: 1, name: /Texte/ }).waitFor();
  assert.match(await sheetOf(walk), /halle/);
  assert.match(await (await fetch(site)).text(), /assets\/seuil-/, 'readers notice nothing');

  await page.getByRole('button', { name: 'Use Halle' }).click();
  await page.getByText('Readers see Halle now.').waitFor();
  await page.getByRole('button', { name: 'Use Seuil' }).waitFor();
  assert.match(await (await fetch(site)).text(), /assets\/halle-/);

  // What else the form says leaves the theme as it is.
  await page.getByLabel('What it is about').fill('Ce qui passe sous les ponts');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. Readers see it now.').waitFor();
  assert.match(await (await fetch(site)).text(), /assets\/halle-[^]*Ce qui passe sous les ponts/);

  await page.getByRole('button', { name: 'Use Seuil' }).click();
  await page.getByText('Readers see Seuil now.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Use Seuil' }).waitFor();
  assert.match(await (await fetch(site)).text(), /assets\/halle-/);
});

for (const theme of ['seuil', 'halle']) {
  story(`every page of the site is accessible, valid and within its width in ${theme}`, async (stage) => {
    const mira = await founded(stage);
    const site = await furnished(mira);
    await mira.asks('PUT', `${base}/site`, {
      title: 'Le journal des quais',
      tagline: 'Ce qui passe sous les ponts',
      footer: '[Mentions légales](/mentions)',
      language: 'fr',
      items_per_page: 10,
      theme,
    });
    const { page } = await stage.person({ language: 'fr', scripts: false });
    const { page: looking } = mira;
    for (const path of await pages(site)) {
      await valid(site + path);
      await looking.goto(site + path);
      assert.match(await sheetOf(looking), new RegExp(theme), path);
      await accessible(looking);
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(site + path);
        const wide = await page.locator('body').evaluate((body) => body.ownerDocument.documentElement.scrollWidth);
        assert.ok(wide <= width, `${path} is ${wide} wide at ${width}`);
      }
    }
    await looking.goto(`${site}nowhere`);
    await accessible(looking);
    await looking.goto(site);
    const kept = await looking.locator('img.fx10.fy0').first().evaluate((image) => getComputedStyle(image).objectPosition);
    assert.equal(kept, '100% 0%', 'a crop keeps the point');
  });
}

story('a site that has a host of its own is previewed in the workbench all the same', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const text = await published(mira, 'Le passeur', 'Il passe.');
  await mira.asks('POST', '/instance/workspaces', {
    workspace: { name: 'Les Marchés couverts', slug: 'marches' },
    site: { title: 'Sous la halle', language: 'fr', zone: 'Europe/Paris' },
  });
  const { url } = await mira.asks<{ url: string }>('GET', `${base}/site`);
  assert.notEqual(new URL(url).host, new URL(stage.parvis.url).host);

  await mira.goes(`/w/${workspace.slug}/site`);
  for (const theme of ['Seuil', 'Halle']) {
    const shown = page.frameLocator(`iframe[title="Your site in ${theme}"]`);
    await shown.locator('h1', { hasText: 'Le journal des quais' }).waitFor();
  }
  await mira.goes(place(text));
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.frameLocator('iframe[title="Preview"]').getByRole('heading', { level: 1, name: 'Le passeur' }).waitFor();
});

story('a CM is told the theme, may not change it, and a word that names none is refused', async (stage) => {
  const mira = await founded(stage);
  const ana = await joined(stage, mira, { name: 'Ana Ruiz', email: 'ana@example.test', role: 'cm' });
  await ana.goes(`/w/${workspace.slug}/site`);
  await ana.page.getByText('Theme', { exact: true }).waitFor();
  await ana.page.getByText('Seuil', { exact: true }).waitFor();
  assert.equal(await ana.page.getByRole('button', { name: /^Use / }).count(), 0);
  const site = await ana.asks<Record<string, unknown>>('GET', `${base}/site`);
  const { title, tagline, footer, language, items_per_page } = site;
  const form = { title, tagline, footer, language, items_per_page };
  await assert.rejects(ana.asks('PUT', `${base}/site`, { ...form, theme: 'halle' }), /403/);
  await assert.rejects(
    mira.asks('PUT', `${base}/site`, { ...form, theme: 'dark' }),
    /The theme of a site is one of: seuil, halle\./,
  );
});
