import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { eventually } from '../support/eventually.ts';
import { looksAgainFor } from '../support/looking.ts';
import { type Member, type Server, type Status, storyOnMastodon } from '../support/mastodon.ts';
import { type Desk, founded, workspace } from '../support/people.ts';
import type { Stage } from '../support/story.ts';
import { valid } from '../support/valid.ts';

const title = 'Le bac reprend';
const text = 'Le bac reprend lundi. Les horaires : https://example.com/le-bac/horaires-et-tarifs-de-la-saison?annee=2027';
const people = { quais: 'Les Quais', lou: 'Lou Marin' };

storyOnMastodon(
  'an article on Mastodon: let in by its server, placed under a warning, answered, edited, taken back',
  people,
  async (stage, server) => {
    const [ours, lou] = server.members as [Member, Member];
    const mira = await founded(stage);
    const { page } = mira;
    const article = `${stage.parvis.url}/le-bac-reprend`;
    await letsIn(mira, server, ours);
    await writesAndPublishes(mira);
    const piece = await places(mira, lou);

    // Somebody there likes it, and answers.
    await lou.likes(piece.id);
    const first = await lou.says('@quais Et le dimanche ?\n\n<script>alert(1)</script>', piece.id);
    await mira.goes(`/w/${workspace.slug}/square`);
    await page.getByRole('button', { name: 'Look now' }).click();
    const row = page.getByRole('link', { name: /Et le dimanche/ });
    await row.first().waitFor({ timeout: 60_000 });
    await accessible(page);
    await row.first().click();
    const question = page.getByRole('article', { name: 'Message of Lou Marin' }).filter({ hasText: 'Et le dimanche' });
    await question.getByText('waits for you').waitFor();
    await question.getByText('<script>alert(1)</script>').waitFor();
    await accessible(page);
    const reader = await reads(stage, article);
    assert.equal(await reader.getByText('Et le dimanche').count(), 0, 'nothing stands there before it is let through');

    await question.getByRole('button', { name: 'Let through' }).click();
    await page.getByText('Let through. What Lou Marin writes from now on appears by itself.').waitFor();
    await looksAgainFor(reader, reader.getByText('Et le dimanche ?'));
    await looksAgainFor(reader, reader.getByText('1 j’aime'));
    assert.equal(await reader.locator('.replies script').count(), 0);
    await valid(article);
    await accessible(reader);

    // The answer, written here, stands there: it names whom it answers, so that they hear of it.
    await question.getByRole('button', { name: 'Answer Lou Marin' }).click();
    await page.getByLabel('Answer Lou Marin').last().fill('Le dimanche aussi, dès neuf heures.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article', { name: 'Message of us' }).getByText('it stands there').waitFor({ timeout: 30_000 });
    const answers = await lou.below(first.id);
    assert.match(answers[0]?.content ?? '', /@<span>lou<\/span>.*Le dimanche aussi/);
    await looksAgainFor(reader, reader.getByText('Le dimanche aussi, dès neuf heures.'));

    // Kept off the site, it is gone from the page, with what answers it.
    await question.getByRole('button', { name: 'Keep off the site' }).click();
    await page.getByText('Kept off the site, and what answers it too.').waitFor();
    await reader.reload();
    assert.equal(await reader.getByText('Et le dimanche').count(), 0);

    // Corrected, it says so in its place, with its answers; the server keeps what stood there before.
    await page.getByRole('heading', { level: 1 }).getByRole('link', { name: title }).click();
    await page.getByRole('link', { name: /Les Quais.*published/ }).click();
    await page.getByRole('heading', { level: 1, name: 'For Les Quais' }).waitFor();
    await page.getByLabel('Text', { exact: true }).fill('Le bac reprend mardi.');
    await page.getByText(/^Saved /).waitFor();
    await page.getByRole('button', { name: 'Publish a correction' }).click();
    const correcting = page.getByRole('dialog', { name: 'Publish a correction' });
    await correcting.getByText('is changed in place; answers and likes stay.').waitFor();
    await accessible(page);
    await correcting.getByRole('button', { name: 'Publish a correction' }).click();
    await correcting.waitFor({ state: 'hidden' });
    await eventually(async () => (await lou.sees(piece.id))?.content === '<p>Le bac reprend mardi.</p>');
    assert.equal((await lou.history(piece.id)).length, 2);
    assert.equal((await lou.sees(piece.id))?.favourites_count, 1);
    await page.getByText('published', { exact: true }).waitFor({ timeout: 30_000 });

    // Withdrawn, it is gone from Mastodon.
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByRole('dialog', { name: 'Withdraw' }).getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByText('withdrawn', { exact: true }).waitFor({ timeout: 30_000 });
    await accessible(page);
    assert.equal(await lou.sees(piece.id), undefined);
  },
);

storyOnMastodon('whoever says no there, or brings a wrong token, is told what to do', people, async (stage, server) => {
  const [ours] = server.members as [Member, Member];
  const mira = await founded(stage, { language: 'fr' });
  const { page } = mira;
  const dialog = await opens(mira, 'Connecter un compte', 'Réseau');
  await dialog.getByLabel('Serveur du compte').fill('https://10.0.0.7');
  await dialog.getByRole('button', { name: 'Continuer sur le serveur' }).click();
  await dialog.getByText(/10\.0\.0\.7 est une adresse d’un réseau privé/).waitFor();
  await accessible(page);

  // Refused there, nothing is connected here.
  await dialog.getByLabel('Serveur du compte').fill(server.url);
  await dialog.getByRole('button', { name: 'Continuer sur le serveur' }).click();
  await page.getByRole('button', { name: 'Deny' }).click();
  await page.getByText('Le serveur n’a pas donné l’accès.').waitFor();
  await accessible(page);
  await page.getByRole('link', { name: 'Vers les canaux' }).click();

  // By a token: a wrong one first.
  const again = await opens(mira, 'Connecter un compte', 'Réseau');
  await again.getByRole('button', { name: 'J’ai un jeton d’accès' }).click();
  await again.getByLabel('Nom sur Mastodon').fill(`@quais@${server.address}`);
  await again.getByLabel('Jeton d’accès').fill('nobodys');
  await again.getByLabel('Serveur', { exact: false }).last().fill(server.url);
  await again.getByRole('button', { name: 'Connecter', exact: true }).click();
  await again.getByText('n’accepte pas cet accès.').waitFor();
  await accessible(page);
  await again.getByLabel('Jeton d’accès').fill(ours.token);
  await again.getByRole('button', { name: 'Connecter', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Les Quais' }).waitFor({ timeout: 30_000 });
});

async function opens({ page, ...mira }: Desk, button: string, network: string) {
  await page.goto(`${mira.parvis.url}/app/w/${workspace.slug}/channels`);
  await page.getByRole('button', { name: button }).first().click();
  const dialog = page.getByRole('dialog', { name: button });
  await dialog.getByLabel(network).selectOption({ label: 'Mastodon' });
  return dialog;
}

/** Goes to the account's server, signs in there, says yes, and comes back to a connected channel. */
async function letsIn(mira: Desk, server: Server, ours: Member): Promise<void> {
  const { page } = mira;
  const dialog = await opens(mira, 'Connect an account', 'Network');
  await dialog.getByLabel('The account’s server').fill(server.url);
  await dialog.getByLabel('Name of the channel').fill('Les Quais');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Continue at the server' }).click();
  await page.getByRole('heading', { name: 'Authorization required' }).waitFor({ timeout: 30_000 });
  await page.getByLabel('User name').fill(ours.acct);
  await page.getByLabel('Password').fill(ours.password);
  await page.getByRole('button', { name: 'Authorize' }).click();
  await page.getByRole('heading', { level: 1, name: 'Les Quais' }).waitFor({ timeout: 30_000 });
  assert.doesNotMatch(page.url(), /code=|state=/);
  await page.getByText(`@quais@${server.address}`).first().waitFor();
  await accessible(page);
}

async function writesAndPublishes({ page }: Desk): Promise<void> {
  await page.getByRole('link', { name: 'Start writing' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Text' }).fill('Les horaires sont affichés sur les deux rives.');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('It is live.').waitFor();
}

/** Writes for Mastodon under a warning, places it, and gives what stands there. */
async function places({ page }: Desk, lou: Member): Promise<Status> {
  await page.getByRole('link', { name: /Les Quais.*Write for it/ }).click();
  await page.getByRole('heading', { level: 1, name: 'For Les Quais' }).waitFor();
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByLabel('Content warning').fill('Horaires');
  await page.getByLabel('Who sees it').selectOption({ label: 'Everybody, without being shown to strangers' });
  // The address counts 23, however long, and the warning counts with the text.
  const counted = text.indexOf('https') + 23 + 'Horaires'.length;
  await page.getByText(`${counted} / 500 characters`).waitFor();
  await page.getByText(/^Saved /).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Place now' }).click();
  await page.getByText('published', { exact: true }).waitFor({ timeout: 30_000 });
  const link = page.getByRole('link', { name: /\/@quais\/\d+$/ });
  const id = ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
  const there = await lou.sees(id);
  assert.ok(there, 'it stands there');
  assert.equal(there.spoiler_text, 'Horaires');
  assert.equal(there.visibility, 'unlisted');
  return there;
}

async function reads(stage: Stage, article: string) {
  const { page } = await stage.person({ language: 'fr' });
  await page.goto(article);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return page;
}
