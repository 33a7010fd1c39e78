import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessible } from '../support/accessible.ts';
import { rehearsal } from '../support/channels.ts';
import { place, published } from '../support/originals.ts';
import { type Desk, founded, joined, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

story('a declared place: somebody publishes there by hand and pastes the link', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const article = await published(mira, 'Les quais repeints', 'Le chantier commence lundi.');
  await mira.goes(`/w/${workspace.slug}/channels`);
  await page.getByRole('heading', { level: 1, name: 'You speak on your own site only.' }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Declare a place' }).first().click();
  const declaring = page.getByRole('dialog', { name: 'Declare a place' });
  await declaring.getByLabel('What is it called?').fill('La page de la mairie');
  await declaring.getByLabel('Address').fill('la mairie');
  await declaring.getByRole('button', { name: 'Declare', exact: true }).click();
  await declaring.getByText('This is not an address that a browser opens.').waitFor();
  assert.equal(await declaring.getByLabel('What is it called?').inputValue(), 'La page de la mairie');
  await accessible(page);
  await declaring.getByLabel('Address').fill('https://mairie.example/quais');
  await declaring.getByRole('button', { name: 'Declare', exact: true }).click();

  // What is undecided stays in sight, until somebody decides.
  await page.getByRole('heading', { level: 1, name: 'La page de la mairie' }).waitFor();
  await page.getByText('Nobody has decided yet:').waitFor();
  await accessible(page);
  await page.getByLabel('Keeper').selectOption({ label: 'Mira Lassalle' });
  await page.getByLabel('Rhythm').fill('2');
  await page.getByLabel('In a', { exact: true }).selectOption('month');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved', { exact: true }).waitFor();

  await mira.goes(place(article));
  await page.getByRole('link', { name: /La page de la mairie.*Write for it/ }).click();
  await page.getByRole('heading', { level: 1, name: 'For La page de la mairie' }).waitFor();
  await page.getByLabel('Text', { exact: true }).fill('Les quais seront repeints à partir de lundi.');
  await page.getByText(/^Saved /).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'I publish it by hand' }).click();
  await page.getByText('to be published by hand').waitFor();

  // It waits for her in Today, too.
  await mira.goes(`/w/${workspace.slug}`);
  await page.getByText('to publish by hand').waitFor();
  await accessible(page);
  await page.goBack();
  await page.getByRole('button', { name: 'It is out: paste the link' }).click();
  const pasting = page.getByRole('dialog', { name: 'It is out: paste the link' });
  await pasting.getByLabel('Its address').fill('quelque part');
  await pasting.getByRole('button', { name: 'Save', exact: true }).click();
  await pasting.getByText('This is not an address that a browser opens.').waitFor();
  await accessible(page);
  await pasting.getByLabel('Its address').fill('https://mairie.example/quais/2026-11');
  await pasting.getByLabel('Minutes it took').fill('15');
  await pasting.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('published', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'https://mairie.example/quais/2026-11' }).waitFor();
  await page.getByRole('button', { name: '15 min' }).waitFor();
  await page.getByRole('button', { name: 'Receipt' }).click();
  await page.getByRole('dialog', { name: 'Receipt' }).getByText('What happened').waitFor();
  await accessible(page);
});

story('what the network refuses says why, and goes out when tried again', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const article = await published(mira, 'Les quais repeints', 'Le chantier commence lundi.');
  await connects(mira);
  await tells(page, 'refuse');
  await accessible(page);
  await writes(mira, place(article), 'Les quais seront repeints.');
  await page.getByRole('button', { name: 'Place now' }).click();
  await page.getByText('failed', { exact: true }).waitFor();
  await page.getByText('The network refused this').waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await page.getByText('published', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Receipt' }).click();
  const receipt = page.getByRole('dialog', { name: 'Receipt' });
  await receipt.getByText('Attempt 1: failed').waitFor();
  await accessible(page);
});

story('a time-out after it was taken is looked up, and nothing is sent twice', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const article = await published(mira, 'Les quais repeints', 'Le chantier commence lundi.');
  await connects(mira);
  await tells(page, 'accept, and time out before answering');
  await writes(mira, place(article), 'Les quais seront repeints.');
  await page.getByRole('button', { name: 'Place now' }).click();
  await page.getByText('unconfirmed', { exact: true }).waitFor();
  await page.getByText('Looked for again').waitFor();
  await accessible(page);

  // It settles by itself, in front of her eyes.
  await page.getByText('published', { exact: true }).waitFor({ timeout: 45_000 });
  await page.getByRole('button', { name: 'Receipt' }).click();
  const receipt = page.getByRole('dialog', { name: 'Receipt' });
  await receipt.getByText('Attempt 1: outcome unknown').waitFor();
  await receipt.getByText('Attempt 2: found there').waitFor();
  assert.equal(await receipt.getByText(/Attempt \d/).count(), 2);
});

story('a network that asks us to wait is left alone, and says when it goes on', async (stage) => {
  const mira = await founded(stage, { language: 'fr', width: 390 });
  const { page } = mira;
  const article = await published(mira, 'Les quais repeints', 'Le chantier commence lundi.');
  const channel = await rehearsal(mira);
  await mira.goes(`${place(article)}/${channel.id}`);
  await page.getByRole('heading', { level: 1, name: 'Pour les.quais' }).waitFor();
  await page.getByLabel('Texte', { exact: true }).fill('Les quais seront repeints.');
  await page.getByText(/^Enregistré/).first().waitFor();
  // At the last moment: listening would use it up, too, and the wait would be over.
  await mira.asks('PUT', `/workspaces/${workspace.slug}/channels/${channel.id}/rehearsal`, {
    kind: 'rate_limit',
    times: 1,
    seconds: 12,
  });
  await page.getByRole('button', { name: 'Placer maintenant' }).click();
  await page.getByText('nous demande de ralentir').waitFor();
  await page.getByText('Prochain essai').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await accessible(page);
  await page.getByText('publiée', { exact: true }).waitFor({ timeout: 45_000 });
});

story('a contributor writes for a channel, and is told who places', async (stage) => {
  const mira = await founded(stage);
  const article = await published(mira, 'Les quais repeints', 'Le chantier commence lundi.');
  const channel = await rehearsal(mira);
  const noe = await joined(stage, mira, { name: 'Noé', email: 'noe@example.test', role: 'contributor' });
  await noe.goes(`${place(article)}/${channel.id}`);
  const { page } = noe;
  await page.getByRole('heading', { level: 1, name: 'For les.quais' }).waitFor();
  await page.getByRole('button', { name: 'Suggest a first text' }).click();
  await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '').startsWith('Les quais repeints'));
  await page.getByLabel('Text', { exact: true }).fill('é'.repeat(501));
  await page.getByText('This text has 501 characters; this network takes 500.').waitFor();
  await page.getByText('You write here; others place.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Place now' }).count(), 0);
  await accessible(page);
});

/** Connects the rehearsal network by hand, with a usage of its own. */
async function connects(mira: Desk): Promise<void> {
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}/channels`);
  await page.getByRole('button', { name: 'Add a usage' }).click();
  const naming = page.getByRole('dialog', { name: 'Add a usage' });
  await naming.getByLabel('Name').fill('Suivre le chantier');
  await naming.getByLabel('In a sentence').fill('On vient voir où en sont les quais.');
  await naming.getByRole('button', { name: 'Save', exact: true }).click();
  await naming.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Connect an account' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Connect an account' });
  await dialog.getByLabel('Network').selectOption({ label: 'Rehearsal network' });
  await dialog.getByLabel('Name there').fill('les.quais');
  await dialog.getByLabel('Usage').selectOption({ label: 'Suivre le chantier' });
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'les.quais' }).waitFor();
}

/** Tells the rehearsal network, on its page, what to do wrong once. */
async function tells(page: Page, what: string): Promise<void> {
  await page.getByText('No failure is set: what you place here goes out.').waitFor();
  await page.getByLabel('The next time, it is to').selectOption({ label: what });
  await page.getByRole('button', { name: 'Make it fail', exact: true }).click();
  await page.getByText(`${what} once more`).waitFor();
}

/** Goes to an article and writes for the channel beside it. */
async function writes(mira: Desk, article: string, text: string): Promise<void> {
  await mira.goes(article);
  await mira.page.getByRole('link', { name: /les\.quais.*Write for it/ }).click();
  await mira.page.getByRole('heading', { level: 1, name: 'For les.quais' }).waitFor();
  await mira.page.getByLabel('Text', { exact: true }).fill(text);
  await mira.page.getByText(/^Saved /).waitFor();
}
