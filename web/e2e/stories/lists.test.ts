import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessible } from '../support/accessible.ts';
import { published, written } from '../support/originals.ts';
import { founded, joined, workspace, type Desk } from '../support/people.ts';
import { story } from '../support/story.ts';

const base = `/workspaces/${workspace.slug}`;
const here = `/w/${workspace.slug}`;

/** A list that one meets, and what is typed to find one thing in it. */
interface List {
  path: string;
  typed: string;
  found: RegExp;
  /** What Enter leads to: an address, or what opens. */
  opens: (page: Page) => Promise<unknown>;
}

const lists: readonly List[] = [
  {
    path: `${here}/write`,
    typed: 'passerelle',
    found: /Trois ponts/,
    opens: (page) => page.waitForURL(/\/write\/[^/?]+$/),
  },
  {
    path: `${here}/channels`,
    typed: 'marché',
    found: /Stand du marché/,
    opens: (page) => page.waitForURL(/\/channels\/[^/?]+$/),
  },
  {
    path: `${here}/members`,
    typed: 'ruiz',
    found: /Ana Ruiz/,
    opens: (page) => page.getByRole('menuitemradio', { name: /contributor/ }).waitFor(),
  },
  {
    path: `${here}/tokens`,
    typed: 'releve',
    found: /Relevé du lundi/,
    opens: (page) => page.getByRole('dialog').waitFor(),
  },
  {
    path: `${here}/audit`,
    typed: 'stand',
    found: /Stand du marché/,
    opens: (page) => page.locator('[data-row] dl').waitFor(),
  },
  {
    path: `${here}/agenda?view=list`,
    typed: 'halles',
    found: /Les halles/,
    opens: (page) => page.getByRole('dialog').waitFor(),
  },
];

async function furnished(mira: Desk): Promise<void> {
  await published(mira, 'Trois ponts et une passerelle', 'Le premier pont date de 1840.');
  const later = await written(mira, 'Les halles rouvrent', 'Au printemps.');
  await written(mira, 'Une fontaine à restaurer', 'Elle fuit.');
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const planned = { local: `${soon}T09:00`, zone: 'Europe/Paris' };
  await mira.asks('POST', `${base}/originals/${later.id}/schedule`, { version: later.working_copy.version, planned });
  const after = await written(mira, 'Le pont des lavandières', 'Il tient.');
  await mira.asks('POST', `${base}/originals/${after.id}/schedule`, {
    version: after.working_copy.version,
    planned: { ...planned, local: `${soon}T15:00` },
  });
  for (const name of ['Stand du marché', 'Bulletin de quartier']) await mira.asks('POST', `${base}/channels/declare`, { name });
  for (const name of ['Relevé du lundi', 'Sauvegarde']) {
    await mira.asks('POST', `${base}/tokens`, { name, scopes: ['content:read'], ends_on: soon });
  }
}

story('every list is filtered and walked by keyboard, and the address keeps what it was narrowed to', async (stage) => {
  const mira = await founded(stage);
  await joined(stage, mira, { name: 'Ana Ruiz', email: 'ana@example.test', role: 'cm' });
  await furnished(mira);
  const { page } = mira;
  const rows = page.locator('#content [data-row]');

  for (const { path, typed, found, opens } of lists) {
    await mira.goes(path);
    await rows.first().waitFor();
    const all = await rows.count();
    assert.ok(all > 1, `${path} has ${all} rows`);

    // One key leads into the filter; what is typed stands in the address.
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'search', path);
    await page.keyboard.type(typed);
    await page.waitForURL((url) => url.searchParams.get('text') === typed);
    await rows.filter({ hasText: found }).first().waitFor();
    await page.waitForFunction((before) => document.querySelectorAll('#content [data-row]').length < before, all);
    const few = await rows.count();
    await accessible(page);

    // It survives a reload.
    await page.reload();
    await rows.filter({ hasText: found }).first().waitFor();
    assert.equal(await rows.count(), few, path);
    assert.equal(await page.getByRole('searchbox').inputValue(), typed);

    // Down from the filter, and Enter opens.
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', found, path);
    await page.keyboard.press('Enter');
    await opens(page);

    // Back, it is as one left it; and what isn't there says what to do.
    await mira.goes(`${path}${path.includes('?') ? '&' : '?'}text=zzzz`);
    await page.getByText('Nothing answers this filter.').waitFor();
    await accessible(page);
    await page.getByRole('link', { name: 'Show all' }).click();
    await page.waitForFunction((before) => document.querySelectorAll('#content [data-row]').length === before, all);
    await page.keyboard.press('j');
    assert.equal(await page.evaluate(() => document.activeElement?.hasAttribute('data-row')), true, path);
  }
});

story('going back finds a list as it was left', async (stage) => {
  const mira = await founded(stage);
  await furnished(mira);
  const { page } = mira;
  await mira.goes(`${here}/channels`);
  await page.getByRole('link', { name: 'By hand', exact: true }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('bulletin');
  await page.waitForURL(/text=bulletin/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/channels\/[^/?]+$/);
  await page.goBack();
  await page.waitForURL(/show=by-hand&text=bulletin/);
  assert.equal(await page.getByRole('searchbox').inputValue(), 'bulletin');
  assert.equal(await page.locator('#content .rows [data-row]').count(), 1);
});

story('the help sheet tells what works on the screen one is on', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });

  // Nothing to walk and nothing to filter: neither is promised.
  await mira.goes(`${here}/notices`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('?');
  await sheet.getByText('Everywhere').waitFor();
  assert.equal(await sheet.getByText('On this screen').count(), 0);
  assert.equal(await sheet.getByText('Filter this list').count(), 0);
  await sheet.getByText('Find anything, with one key').or(sheet.getByText('Go to Write')).first().waitFor();
  await accessible(page);
  await page.keyboard.press('Escape');

  await furnished(mira);
  await mira.goes(`${here}/write`);
  await page.locator('[data-row]').first().waitFor();
  await page.keyboard.press('?');
  await sheet.getByText('On this screen').waitFor();
  await sheet.getByText('Filter this list').waitFor();
  await sheet.getByText('Open the line').waitFor();
  // The same key means one thing at a time.
  assert.equal(await sheet.locator('kbd', { hasText: /^\/$/ }).count(), 1);
  await accessible(page);

  // Turned off, the letters are letters.
  await sheet.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  assert.notEqual(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'search');
});
