import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { originals, type Original } from '../support/originals.ts';
import { founded, joined, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const briefs = `/w/${workspace.slug}/briefs`;

story('a brief turned into something better than asked', async (stage) => {
  const lea = await founded(stage);
  const mira = await joined(stage, lea, { name: 'Noé Kerbrat', email: 'noe-briefs@example.test', role: 'cm' });
  const { page } = mira;

  // The CM gives a client a link.
  await mira.goes(briefs);
  await page.getByRole('heading', { level: 1, name: 'Nobody has asked for content yet.' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'A brief asks before anything is made' }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'A link for a client' }).click();
  const inviting = page.getByRole('dialog', { name: 'A link for a client' });
  await inviting.getByLabel('Whom it is for').fill('Colette Roux');
  await inviting.getByLabel('Language of their page').selectOption('fr');
  await accessible(page);
  await inviting.getByRole('button', { name: 'Make the link' }).click();
  const link = await inviting.locator('code').innerText();
  await inviting.getByRole('button', { name: 'Close' }).last().click();
  await page.getByText('this link wasn’t opened yet').waitFor();

  // Without an account the client asks for a post on every network: what for first, the form last.
  const { page: client } = await stage.person({ language: 'en', width: 390 });
  await client.goto(link);
  await client.getByRole('heading', { level: 1, name: 'Colette Roux, de quoi avez-vous besoin' }).waitFor();
  await client.getByRole('button', { name: 'Demander', exact: true }).click();
  await accessible(client);
  await client.getByLabel('Ce qui doit être différent ensuite').fill('Que l’on sache que le marché a lieu quand il pleut.');
  await client.getByLabel('Ce que l’on vient faire, avec vos mots').fill('Savoir si le marché a lieu');
  await client.getByLabel('En quelques mots').fill('Un post sur chaque réseau');
  await client.getByLabel('Lieux').fill('Tous les réseaux');
  await client.getByLabel('Forme').selectOption('Une note');
  await client.getByRole('button', { name: 'Demander', exact: true }).click();
  await client.getByText('Merci. La réponse sera ici').waitFor();
  await client.getByText(`${workspace.name} va vous répondre`).waitFor();
  assert.equal(await client.evaluate(() => document.documentElement.scrollWidth), 390);
  await accessible(client);

  // The CM sees it by itself, and answers before anything is made.
  await page.getByRole('heading', { level: 1, name: 'One brief waits for an answer.' }).waitFor();
  await accessible(page);
  await page.getByRole('link', { name: /Un post sur chaque réseau/ }).click();
  await page.getByRole('heading', { level: 1, name: /Colette Roux asks, and waits for an answer/ }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  const answering = page.getByRole('dialog', { name: 'Answer the brief' });
  await answering.getByLabel('Better otherwise, or elsewhere, or later').check();
  await answering.getByRole('button', { name: 'Send the answer' }).click();
  await answering.getByLabel('What, and why it serves better').fill('Un article que l’on retrouve chaque semaine.');
  await answering.getByLabel('Better as').selectOption('An article that answers one question');
  await answering.getByLabel('Hours, at least').fill('4');
  await answering.getByLabel('Hours, at most').fill('6');
  await accessible(page);
  await answering.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('Costs 4 to 6 hours.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Begin the original' }).count(), 0, 'the client agrees first');
  await accessible(page);

  await client.reload();
  await client.getByText('Coûte de 4 à 6 heures.').waitFor();
  await client.getByText('Un article qui répond à une question').waitFor();
  await accessible(client);
  await client.getByRole('button', { name: 'Je suis d’accord' }).click();
  await client.getByText('Vous êtes d’accord. On va commencer.').waitFor();

  // It becomes an original that remembers who asked, is written and published.
  await page.getByRole('heading', { level: 1, name: 'Agreed. It can be begun.' }).waitFor();
  await page.getByRole('button', { name: 'Begin the original' }).click();
  await page.getByRole('link', { name: 'Asked by Colette Roux: Un post sur chaque réseau' }).waitFor();
  await accessible(page);
  const { items } = await mira.asks<{ items: { id: string }[] }>('GET', originals);
  const id = items[0]?.id ?? '';
  const begun = await mira.asks<Original>('GET', `${originals}/${id}`);
  assert.equal(begun.working_copy.title, 'Un post sur chaque réseau');
  assert.equal(begun.working_copy.body, '', 'nothing internal slips into a draft');
  const saved = await mira.asks<{ version: number }>('PUT', `${originals}/${id}/working-copy`, {
    version: begun.working_copy.version,
    title: 'Le marché a-t-il lieu quand il pleut ?',
    summary: '',
    body: 'Oui, sous la halle.',
  });
  await mira.asks('POST', `${originals}/${id}/publish`, { version: saved.version });

  // It counts as begun with the CM, and the number opens what is behind it.
  await mira.goes(briefs);
  await page.getByText('The one original published began with a CM.').waitFor();
  await page.getByText('Fewer than 10: too few for a share.').waitFor();
  await page.getByRole('link', { name: '1 From a brief that was answered first' }).click();
  await page.getByRole('heading', { level: 1, name: 'One original of the period began like this.' }).waitFor();
  await page.getByRole('link', { name: /Le marché a-t-il lieu quand il pleut/ }).waitFor();
  await accessible(page);
  await client.reload();
  await client.getByText('C’est publié.').waitFor();
});

story('a viewer’s brief becomes a campaign, on a telephone in French', async (stage) => {
  const lea = await founded(stage, { language: 'fr', width: 390 });
  const vic = await joined(stage, lea, { name: 'Vic Arnaud', email: 'vic-briefs@example.test', role: 'viewer' });
  await vic.goes(`${briefs}/new`);
  const asking = vic.page;
  const send = asking.locator('form button[type=submit]');
  await send.waitFor();
  await accessible(asking);
  const { id } = await vic.asks<{ id: string }>('POST', `/workspaces/${workspace.slug}/briefs`, {
    title: 'La fête du quai',
    purpose: 'Que les voisins viennent.',
    usage_words: 'Savoir ce qui a lieu',
  });
  const { page } = lea;
  await lea.goes(`${briefs}/${id}`);
  await page.getByRole('button', { name: 'Répondre', exact: true }).click();
  const answering = page.getByRole('dialog', { name: 'Répondre au brief' });
  await answering.getByLabel('Faisable tel quel').check();
  await answering.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await page.getByText('Ce que cela coûte n’est pas connu.').waitFor();
  await page.getByRole('link', { name: 'Commander une campagne' }).click();
  await page.getByText('Issue du brief').waitFor();
  await page.getByLabel('Du', { exact: true }).fill('2030-06-01');
  await page.getByLabel('Au', { exact: true }).fill('2030-05-01');
  await page.getByRole('button', { name: 'La commander' }).click();
  await page.getByText('Le dernier jour précède le premier.').waitFor();
  await page.getByLabel('Au', { exact: true }).fill('2030-06-21');
  await accessible(page);
  await page.getByRole('button', { name: 'La commander' }).click();
  await page.getByRole('heading', { level: 1, name: 'Elle commence le 1er juin 2030.' }).waitFor();
  await page.getByText('Rien n’en fait encore partie. Ajoutez le premier original.').waitFor();
  await page.getByRole('link', { name: /Demandé par Vic Arnaud/ }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await accessible(page);
  await lea.goes(`/w/${workspace.slug}/campaigns`);
  await page.getByRole('heading', { level: 1, name: 'Aucune campagne n’est en cours.' }).waitFor();
  await accessible(page);
});
