import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { Account, type Reference, shows, storyOnBluesky } from '../support/bluesky.ts';
import { looksAgainFor } from '../support/looking.ts';
import { type Desk, founded, workspace } from '../support/people.ts';
import type { Stage } from '../support/story.ts';
import { valid } from '../support/valid.ts';

const title = 'Les quais se repeignent';
const text = 'Les quais se repeignent : dites-nous la couleur.';

storyOnBluesky('an article on Bluesky: answered there, let through here, answered from here, taken back', async (stage) => {
  const [ours, lou] = await Promise.all([Account.opens('quais', 'Les Quais'), Account.opens('lou', 'Lou Marin')]);
  const mira = await founded(stage);
  const { page } = mira;
  const article = `${stage.parvis.url}/les-quais-se-repeignent`;
  await connects(mira, ours);
  await writesAndPublishes(mira);
  const post = await places(mira, ours);

  // Somebody there likes it, and answers; and answers once more, with something nasty.
  await lou.likes(post);
  const first = await lou.replies(post, post, 'En bleu, comme la barque du passeur !');
  await lou.replies(post, post, 'Et ceci : <script>alert(1)</script><img src=x onerror=alert(1)>');
  await shows(post.uri, { answers: 2, likes: 1 });

  await mira.goes(`/w/${workspace.slug}/square`);
  await page.getByRole('button', { name: 'Look now' }).click();
  const row = page.getByRole('link', { name: /En bleu, comme la barque/ }).or(page.getByRole('link', { name: /Et ceci/ }));
  await row.first().waitFor({ timeout: 60_000 });
  await accessible(page);
  await row.first().click();
  const blue = page.getByRole('article', { name: 'Message of Lou Marin' }).filter({ hasText: 'En bleu' });
  await blue.getByText('waits for you').waitFor();
  await accessible(page);
  const reader = await reads(stage, article);
  assert.equal(await reader.getByText('En bleu').count(), 0, 'nothing stands there before it is let through');

  await blue.getByRole('button', { name: 'Let through' }).click();
  await page.getByText('Let through. What Lou Marin writes from now on appears by itself.').waitFor();
  await looksAgainFor(reader, reader.getByText('En bleu, comme la barque du passeur !'));
  await looksAgainFor(reader, reader.getByText('1 j’aime'));
  await valid(article);
  await accessible(reader);

  // The answer, written here, stands there.
  await blue.getByRole('button', { name: 'Answer Lou Marin' }).click();
  await page.getByLabel('Answer Lou Marin').last().fill('Bleu, c’est noté. Merci, Lou.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article', { name: 'Message of us' }).getByText('it stands there').waitFor({ timeout: 30_000 });
  assert.ok((await ours.posts()).includes('Bleu, c’est noté. Merci, Lou.'));
  await shows(first.uri, { answers: 1, likes: 0 });
  await looksAgainFor(reader, reader.getByText('Bleu, c’est noté. Merci, Lou.'));

  // What is nasty is shown as the words it is, and does nothing.
  const nasty = page.getByRole('article', { name: 'Message of Lou Marin' }).filter({ hasText: 'Et ceci' });
  await nasty.getByText('<script>alert(1)</script>').waitFor();
  if (await nasty.getByRole('button', { name: 'Let through' }).isVisible()) {
    await nasty.getByRole('button', { name: 'Let through' }).click();
  }
  await looksAgainFor(reader, reader.getByText('<script>alert(1)</script>'));
  assert.equal(await reader.locator('.replies script, .replies img[src="x"]').count(), 0);
  await valid(article);

  // Kept off the site, it is gone from the page, with what answers it.
  await blue.getByRole('button', { name: 'Keep off the site' }).click();
  await page.getByText('Kept off the site, and what answers it too.').waitFor();
  await accessible(page);
  await reader.reload();
  assert.equal(await reader.getByText('En bleu').count(), 0);
  assert.equal(await reader.getByText('Bleu, c’est noté').count(), 0);

  // Withdrawn, it is gone from Bluesky.
  await page.getByRole('heading', { level: 1 }).getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: /Les Quais.*published/ }).click();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  const asking = page.getByRole('dialog', { name: 'Withdraw' });
  await asking.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await page.getByText('withdrawn', { exact: true }).waitFor({ timeout: 30_000 });
  await accessible(page);
  assert.equal(await ours.post(rkey(post.uri)), undefined);
});

storyOnBluesky('a wrong app password, a private address and nobody’s handle are told apart', async (stage) => {
  const ours = await Account.opens('halle', 'La Halle');
  const mira = await founded(stage, { language: 'fr' });
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}/channels`);
  await page.getByRole('button', { name: 'Connecter un compte' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Connecter un compte' });
  await dialog.getByLabel('Réseau').selectOption({ label: 'Bluesky' });
  const tries = async (handle: string, secret: string, server: string): Promise<void> => {
    await dialog.getByLabel('Nom du compte').fill(handle);
    await dialog.getByLabel('Mot de passe d’application').fill(secret);
    await dialog.getByLabel('Serveur').fill(server);
    await dialog.getByRole('button', { name: 'Connecter', exact: true }).click();
  };
  await tries(ours.handle, 'aaaa-bbbb-cccc-dddd', '');
  await dialog.getByText('n’accepte pas cet accès.').waitFor();
  await accessible(page);
  await tries(ours.handle, ours.appPassword, 'https://10.0.0.7');
  await dialog.getByText('10.0.0.7 est une adresse d’un réseau privé : elle n’est pas contactée.').waitFor();
  await accessible(page);
  await tries('personne-ici.test', ours.appPassword, '');
  await dialog.getByText('Personne ne répond à ce nom.').waitFor();
  assert.equal(await dialog.getByLabel('Mot de passe d’application').inputValue(), ours.appPassword);
});

async function connects(mira: Desk, ours: Account): Promise<void> {
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}/channels`);
  await page.getByRole('button', { name: 'Connect an account' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Connect an account' });
  await dialog.getByLabel('Network').selectOption({ label: 'Bluesky' });
  await dialog.getByLabel('Handle').fill(ours.handle);
  await dialog.getByLabel('App password').fill(ours.appPassword);
  await dialog.getByLabel('Name of the channel').fill('Les Quais');
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Les Quais' }).waitFor({ timeout: 30_000 });
  await page.getByText(`@${ours.handle}`).first().waitFor();
  await accessible(page);
}

async function writesAndPublishes({ page }: Desk): Promise<void> {
  await page.getByRole('link', { name: 'Start writing' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Text' }).fill('Le chantier commence lundi.');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('It is live.').waitFor();
}

/** Writes for Bluesky, places it, and gives what stands there. */
async function places({ page }: Desk, ours: Account): Promise<Reference> {
  await page.getByRole('link', { name: /Les Quais.*Write for it/ }).click();
  await page.getByRole('heading', { level: 1, name: 'For Les Quais' }).waitFor();
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByText(/^Saved /).waitFor();
  await page.getByText('/ 300 characters').waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Place now' }).click();
  await page.getByText('published', { exact: true }).waitFor({ timeout: 30_000 });
  const address = (await page.getByRole('link', { name: /^https:\/\/bsky\.app\// }).getAttribute('href')) ?? '';
  const there = await ours.post(rkey(address));
  assert.ok(there, 'it stands there');
  assert.equal(there.value.text, text);
  return { uri: there.uri, cid: there.cid };
}

async function reads(stage: Stage, article: string) {
  const { page } = await stage.person({ language: 'fr' });
  await page.goto(article);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return page;
}

function rkey(address: string): string {
  return address.split('/').at(-1) ?? '';
}
