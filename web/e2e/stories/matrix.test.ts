import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { looksAgainFor } from '../support/looking.ts';
import { address, Person, prepared, type Said, storyOnMatrix } from '../support/matrix.ts';
import { type Desk, founded, workspace } from '../support/people.ts';
import type { Stage } from '../support/story.ts';
import { valid } from '../support/valid.ts';

const title = 'Les quais se repeignent';
const corrected = 'Les quais se repeignent : dites-nous la couleur avant vendredi. https://quais.example/couleurs';
const text = 'Les quais se repeignent : dites-nous la couleur. https://quais.example/couleurs';

storyOnMatrix('an article in a room: answered there, let through here, answered from here, taken back', async (stage) => {
  const [ours, lou] = await Promise.all([Person.movesIn('quais', 'Les Quais'), Person.movesIn('lou', 'Lou Marin')]);
  const room = await lou.opens('La place', { open: true });
  const mira = await founded(stage);
  const { page } = mira;
  const article = `${stage.parvis.url}/les-quais-se-repeignent`;
  await connects(mira, ours, room);
  await writesAndPublishes(mira);
  const post = await places(mira, lou, room);

  // Somebody there reacts, and answers; and answers once more, with something nasty.
  await lou.reacts(room, post.id, '👍');
  const first = await lou.answers(room, post.id, 'En bleu, comme la barque du passeur !');
  await lou.answers(room, first, 'Et ceci : <script>alert(1)</script><img src=x onerror=alert(1)>');

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

  // The answer, written here, stands in the room, below what it answers.
  await blue.getByRole('button', { name: 'Answer Lou Marin' }).click();
  await page.getByLabel('Answer Lou Marin').last().fill('Bleu, c’est noté. Merci, Lou.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article', { name: 'Message of us' }).getByText('it stands there').waitFor({ timeout: 30_000 });
  const answer = (await lou.reads(room)).find(({ body }) => body === 'Bleu, c’est noté. Merci, Lou.');
  assert.deepEqual([answer?.sender, answer?.answers], [ours.user, first]);
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

  // A mistake is corrected in place: it is the same message, with its answers and reactions.
  await page.getByRole('heading', { level: 1 }).getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: /Les Quais.*published/ }).click();
  await page.getByRole('heading', { level: 1, name: 'For Les Quais' }).waitFor();
  await page.getByLabel('Text', { exact: true }).fill(corrected);
  await page.getByRole('button', { name: 'Publish a correction' }).click();
  const correction = page.getByRole('dialog', { name: 'Publish a correction' });
  await correction.getByText('is changed in place; answers and likes stay').waitFor();
  await accessible(page);
  await correction.getByRole('button', { name: 'Publish a correction' }).click();
  await stands(lou, room, { id: post.id, body: corrected });

  // Withdrawn, it is gone from the room; what others said there stays.
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  const asking = page.getByRole('dialog', { name: 'Withdraw' });
  await asking.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await page.getByText('withdrawn', { exact: true }).waitFor({ timeout: 30_000 });
  await accessible(page);
  const left = await lou.reads(room);
  assert.ok(left.every(({ id }) => id !== post.id));
  assert.ok(left.some(({ id }) => id === first));
});

storyOnMatrix('what a team says in its own room stays among them', async (stage) => {
  const [ours, lou] = await Promise.all([Person.movesIn('equipe', 'L’équipe'), Person.movesIn('lou', 'Lou Marin')]);
  const room = await lou.opens('Entre nous', { open: false, asks: ours });
  const mira = await founded(stage);
  const { page } = mira;
  await connects(mira, ours, room);
  await writesAndPublishes(mira);
  const post = await places(mira, lou, room);
  await lou.answers(room, post.id, 'Entre nous : le gris était moins cher.');

  await mira.goes(`/w/${workspace.slug}/square`);
  await page.getByRole('button', { name: 'Look now' }).click();
  await page.getByRole('link', { name: /le gris était moins cher/ }).click({ timeout: 60_000 });
  const said = page.getByRole('article', { name: 'Message of Lou Marin' });
  await said.getByText('not for everybody').waitFor();
  await said.getByText('it was said in a room that isn’t open to everybody').waitFor();
  assert.equal(await said.getByRole('button', { name: 'Let through' }).count(), 0);
  await accessible(page);

  // It is answered like anything else, and none of it is for readers.
  await said.getByRole('button', { name: 'Answer Lou Marin' }).click();
  await page.getByLabel('Answer Lou Marin').last().fill('Le bleu tient plus longtemps.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article', { name: 'Message of us' }).getByText('it stands there').waitFor({ timeout: 30_000 });
  assert.ok((await lou.reads(room)).some(({ body }) => body === 'Le bleu tient plus longtemps.'));
  const reader = await reads(stage, `${stage.parvis.url}/les-quais-se-repeignent`);
  for (const words of ['moins cher', 'tient plus longtemps']) {
    assert.equal(await reader.getByText(words).count(), 0, words);
  }
});

storyOnMatrix('rooms that one can’t speak in, a wrong password and a private address are told apart', async (stage) => {
  const ours = await Person.movesIn('halle', 'La Halle');
  const mira = await founded(stage, { language: 'fr' });
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}/channels`);
  await page.getByRole('button', { name: 'Connecter un compte' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Connecter un compte' });
  await dialog.getByLabel('Réseau').selectOption({ label: 'Matrix' });
  await dialog.getByRole('button', { name: 'Connecter', exact: true }).click();
  assert.equal(await dialog.getByText('Ce champ est à remplir.').count(), 3, 'all that is needed is named at once');
  const tries = async (room: string, secret: string, server: string): Promise<void> => {
    await dialog.getByLabel('Nom sur Matrix').fill(ours.user);
    await dialog.getByLabel('Mot de passe ou jeton').fill(secret);
    await dialog.getByLabel('Salon').fill(room);
    await dialog.getByLabel('Serveur').fill(server);
    await dialog.getByRole('button', { name: 'Connecter', exact: true }).click();
  };
  await tries('la place', ours.password, address);
  await dialog.getByText('Ce n’est pas le nom d’un salon.').waitFor();
  await accessible(page);
  await tries(prepared.encrypted, ours.password, address);
  await dialog.getByText('Ce qui se dit dans ce salon est chiffré, et nous ne chiffrons pas').waitFor();
  await tries(prepared.silent, ours.password, address);
  await dialog.getByText('Dans ce salon, ce compte peut seulement lire.').waitFor();
  await tries(prepared.closed, ours.password, address);
  await dialog.getByText('Ce compte n’est pas admis dans le salon.').waitFor();
  await tries(prepared.closed, 'autre chose', address);
  await dialog.getByText('ni comme mot de passe du compte, ni comme jeton d’accès.').waitFor();
  await tries(prepared.closed, ours.password, 'https://10.0.0.7');
  await dialog.getByText('10.0.0.7 est une adresse d’un réseau privé : elle n’est pas contactée.').waitFor();
  await accessible(page);
  assert.equal(await dialog.getByLabel('Mot de passe ou jeton').inputValue(), ours.password);
});

async function connects(mira: Desk, ours: Person, room: string): Promise<void> {
  const { page } = mira;
  await mira.goes(`/w/${workspace.slug}/channels`);
  await page.getByRole('button', { name: 'Connect an account' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Connect an account' });
  await dialog.getByLabel('Network').selectOption({ label: 'Matrix' });
  await accessible(page);
  await dialog.getByLabel('Name on Matrix').fill(ours.user);
  await dialog.getByLabel('Password or access token').fill(ours.password);
  await dialog.getByLabel('Room').fill(`https://matrix.to/#/${encodeURIComponent(room)}`);
  await dialog.getByLabel('Server').fill(address);
  await dialog.getByLabel('Name of the channel').fill('Les Quais');
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Les Quais' }).waitFor({ timeout: 30_000 });
  await page.getByText(ours.user).first().waitFor();
  await accessible(page);
}

async function writesAndPublishes({ page }: Desk): Promise<void> {
  await page.getByRole('link', { name: 'Start writing' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Le bleu, le gris, ou le vert des joncs ?');
  await page.getByText(/^Saved /).waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
}

/** Writes for the room, places it, and gives what stands there. */
async function places({ page }: Desk, somebody: Person, room: string): Promise<Said> {
  await page.getByRole('link', { name: /Les Quais.*Write for it/ }).click();
  await page.getByRole('heading', { level: 1, name: 'For Les Quais' }).waitFor();
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByText(/^Saved /).waitFor();
  await page.getByText(/30,000/).first().waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Place now' }).click();
  await page.getByText('published', { exact: true }).waitFor({ timeout: 30_000 });
  const there = (await somebody.reads(room)).find(({ body }) => body === text);
  assert.ok(there, 'it stands there');
  const link = page.getByRole('link', { name: /^https:\/\/matrix\.to\// });
  const named = decodeURIComponent((await link.getAttribute('href')) ?? '');
  assert.ok(named.startsWith(`https://matrix.to/#/${room}/${there.id}`), named);
  return there;
}

/** Waits until a message reads so. */
async function stands(somebody: Person, room: string, wanted: { id: string; body: string }): Promise<void> {
  const late = Date.now() + 30_000;
  for (;;) {
    const there = (await somebody.reads(room)).find(({ id }) => id === wanted.id);
    if (there?.body === wanted.body) return;
    if (Date.now() > late) throw new Error(`it reads: ${there?.body}`);
  }
}

async function reads(stage: Stage, article: string) {
  const { page } = await stage.person({ language: 'fr' });
  await page.goto(article);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return page;
}
