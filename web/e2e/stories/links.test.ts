import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accessible } from '../support/accessible.ts';
import { channelPlace, rehearsal } from '../support/channels.ts';
import { place, published, written } from '../support/originals.ts';
import { founded, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const here = `/workspaces/${workspace.slug}`;

const asked: string[] = [];
const others = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  if (request.url === '/old') response.writeHead(301, { location: '/new' });
  else if (request.url === '/gone') response.writeHead(410);
  response.end();
});

story(
  'a link that has moved is told while one writes, and mended with one click',
  async (stage) => {
    const { port } = others.address() as AddressInfo;
    stage.atTheEnd(() => new Promise((done) => void others.close(() => done())));
    const at = (path: string): string => `http://127.0.0.1:${port}${path}`;
    const mira = await founded(stage);
    const { page } = mira;
    const article = await published(mira, 'La crue', `Voir [les quais](${at('/old')}).`);
    await written(mira, 'Plus tard', 'Un brouillon.');
    const channel = await rehearsal(mira);

    await mira.goes(`${place(article)}/${channel.id}`);
    const text = page.getByLabel('Text', { exact: true });
    await text.fill(`Lire ${at('/old')} et ${at('/gone')} puis ${at('/fine')}.`);
    const links = page.getByRole('region', { name: 'Links' });
    await links.getByText('2 links need a look.').waitFor();
    await links.getByText('There is nothing at this address (410).').waitFor();
    await links.getByText('This address has moved for good.').waitFor();
    await accessible(page);
    await links.getByRole('button', { name: `Replace by ${at('/new')}` }).click();
    assert.equal(await text.inputValue(), `Lire ${at('/new')} et ${at('/gone')} puis ${at('/fine')}.`);
    await links.getByText('One link needs a look.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await links.getByText('2 links need a look.').waitFor();
    assert.equal(await text.inputValue(), `Lire ${at('/old')} et ${at('/gone')} puis ${at('/fine')}.`);
    // What was found lately isn't asked again.
    assert.equal(asked.filter((question) => question.endsWith('/fine')).length, 1);
    await page.getByText(/^Saved /).waitFor();

    await mira.goes(place(article));
    await links.getByText('One link needs a look.').waitFor();
    await links.getByRole('button', { name: `Replace by ${at('/new')}` }).click();
    await links.getByText('The link leads where it should.').waitFor();
    await page.getByText(/^Saved /).waitFor();
    const now = await mira.asks<{ working_copy: { body: string } }>('GET', `${here}/originals/${article.id}`);
    assert.equal(now.working_copy.body.trim(), `Voir [les quais](${at('/new')}).`);
  },
  async () => {
    await new Promise<void>((done) => others.listen(0, '127.0.0.1', done));
    const { port } = others.address() as AddressInfo;
    return { environment: { PARVIS_ALLOWED_ADDRESSES: `127.0.0.1:${port}` } };
  },
);

story('what a channel’s links carry is said once, shown while one writes, and sent as it was shown', async (stage) => {
  const mira = await founded(stage, { language: 'fr' });
  const { page } = mira;
  const article = await published(mira, 'La crue', 'L’eau monte.');
  const channel = await rehearsal(mira);

  await mira.goes(channelPlace(channel));
  await page.getByLabel('Les liens portent des paramètres de campagne').check();
  await page.getByLabel('Contenu (utm_content)').fill('fil');
  await accessible(page);
  const rule = page.locator('#campaign');
  await rule.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Enregistré', { exact: true }).first().waitFor();

  const home = stage.parvis.url;
  await mira.goes(`${place(article)}/${channel.id}`);
  await page.getByLabel('Texte', { exact: true }).fill(`Lire ${home}/la-crue#quais et https://ailleurs.invalid/b`);
  const carry = 'utm_source=rehearsal · utm_medium=social · utm_campaign=la-crue · utm_content=fil';
  await page.getByText(`Les liens portent ${carry}`).waitFor();
  const sent = `${home}/la-crue?utm_source=rehearsal&utm_medium=social&utm_campaign=la-crue&utm_content=fil#quais`;
  await page.getByText('Envoyé sous la forme').click();
  await page.getByText(sent, { exact: true }).waitFor();
  await page.getByText('autre hôte').waitFor();
  await page.getByRole('textbox', { name: 'Campagne' }).fill('crue 2026');
  await page.getByText('utm_campaign=crue 2026').waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Utiliser pour toutes les déclinaisons de cet original' }).click();
  await page.getByText('disent maintenant crue 2026.').waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Campagne' }).inputValue(), '');
  await page.getByText('utm_campaign=crue 2026').waitFor();
  await page.getByText(/^Enregistré /).first().waitFor();

  const [variant] = await mira.asks<{ id: string; version: number }[]>('GET', `${here}/originals/${article.id}/variants`);
  assert.ok(variant);
  const made = await mira.asks<{ id: string }>('POST', `${here}/publications`, {
    variant: variant.id,
    version: variant.version,
  });
  const receipt = await mira.asks<{ content: { parts: { text: string }[] } }>(
    'GET',
    `${here}/publications/${made.id}/receipt`,
  );
  const named = sent.replace('utm_campaign=la-crue', 'utm_campaign=crue%202026');
  assert.equal(receipt.content.parts[0]?.text, `Lire ${named} et https://ailleurs.invalid/b`);

  await page.getByLabel('Les liens portent des paramètres de campagne').uncheck();
  await page.getByText('Les liens restent tels qu’ils sont écrits').waitFor();
  await page.getByText(/^Enregistré /).first().waitFor();
});
