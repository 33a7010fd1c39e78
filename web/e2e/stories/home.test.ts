import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { rehearsal } from '../support/channels.ts';
import { eventually } from '../support/eventually.ts';
import { founded, workspace } from '../support/people.ts';
import { storyOnWordPress } from '../support/wordpress.ts';

const here = `/workspaces/${workspace.slug}`;

interface Card {
  id: string;
  title: string;
  state: string;
  elsewhere: string | null;
}

storyOnWordPress('a workspace whose home is an existing WordPress', async (stage, blog) => {
  // Another run may have left articles there.
  const name = `Le levain ${Date.now()}`;
  const post = await blog.publishes(name, '<p>Le pain lève en douze heures.</p><p>Sans hâte.</p>', 'Douze heures.');
  const mira = await founded(stage);
  const { page } = mira;
  const channel = await rehearsal(mira);
  const titles = async (): Promise<Card[]> =>
    (await mira.asks<{ items: Card[] }>('GET', `${here}/originals?size=100`)).items;

  // The home is said in the site's settings, and looked at before it is taken.
  await mira.goes(`/w/${workspace.slug}/site`);
  await page.getByText('Your articles live here, on this site:').waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Our blog is elsewhere' }).click();
  const dialog = page.getByRole('dialog', { name: 'Our blog is elsewhere' });
  await dialog.getByLabel('Its address').fill(`${blog.url}/nowhere-at-all`);
  await dialog.getByRole('button', { name: 'See what is there' }).click();
  await dialog.getByText('Nothing is at that address').waitFor();
  await dialog.getByLabel('Its address').fill(blog.url);
  await dialog.getByRole('button', { name: 'See what is there' }).click();
  await dialog.getByRole('heading', { name: 'Le carnet de Mira' }).waitFor();
  await dialog.getByRole('link', { name }).waitFor();
  await accessible(page);
  await dialog.getByRole('button', { name: 'This is our blog' }).click();
  await page.getByText('Your articles live on Le carnet de Mira (WordPress):').waitFor();
  await page.getByText('are here to work with.').or(page.getByText('is here to work with.')).waitFor({ timeout: 30_000 });
  await accessible(page);

  // Its articles are originals, which are written there.
  await eventually(async () => (await titles()).some((card) => card.title === name));
  await mira.goes(`/w/${workspace.slug}/write`);
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.getByText(`This article is written on ${blog.host}`).waitFor();
  await page.getByText('Le pain lève en douze heures.').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Open it there' }).getAttribute('href'), post.link);
  assert.equal(await page.getByRole('button', { name: 'Publish' }).count(), 0);
  await accessible(page);

  // A variant leads there.
  await page.getByRole('link', { name: /Les Quais|les.quais/i }).first().click();
  await page.getByLabel('Text', { exact: true }).fill(`Douze heures de patience : ${post.link}`);
  await page.getByText(/^Saved /).waitFor();
  await accessible(page);
  const original = (await titles()).find((card) => card.title === name);
  assert.equal(original?.elsewhere, post.link);
  const [variant] = await mira.asks<{ id: string; version: number }[]>('GET', `${here}/originals/${original?.id}/variants`);
  const placed = await mira.asks<{ id: string }>('POST', `${here}/publications`, {
    variant: variant?.id,
    version: variant?.version,
  });
  await eventually(async () => {
    const { state } = await mira.asks<{ state: string }>('GET', `${here}/publications/${placed.id}`);
    return state === 'published';
  });
  const suggested = await mira.asks<{ text: string }>(
    'POST',
    `${here}/originals/${original?.id}/suggest`.replace(/originals\/.*$/, 'variants/suggest'),
    { original: original?.id, channel: channel.id },
  ).catch(() => undefined);
  if (suggested) assert.ok(!suggested.text.includes(stage.parvis.url), 'nothing leads to our own site');

  // A reader comments there: it comes into the inbox, under the article.
  await blog.comments(post, 'Ada Morel', 'Et avec de la farine de seigle ?');
  await mira.asks('POST', `${here}/home/read`);
  await eventually(async () => {
    const { items } = await mira.asks<{ items: unknown[] }>('GET', `${here}/conversations`);
    return JSON.stringify(items).includes('seigle');
  });
  await mira.goes(`/w/${workspace.slug}/square`);
  await page.getByRole('link', { name: /Et avec de la farine de seigle/ }).click();
  await page.getByRole('article', { name: 'Message of Ada Morel' }).waitFor();
  await page.getByRole('heading', { level: 1 }).getByText(name).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Let through' }).count(), 0, 'it is public there already');
  await accessible(page);

  // It is answered there: one press leads to the form for that very comment, and the answer comes back.
  const leads = await page.getByRole('link', { name: 'Answer there: Ada Morel' }).getAttribute('href');
  const form = await (await fetch(leads ?? '')).text();
  const answered = await blog.answers(post, 'Oui, un quart de seigle.');
  assert.match(form, new RegExp(`comment_parent[^>]*value=.${answered}\\b`), 'the form answers that comment');
  await mira.asks('POST', `${here}/home/read`);
  await page.getByRole('article', { name: 'Message of us' }).getByText('Oui, un quart de seigle.').waitFor({ timeout: 60_000 });

  // It is changed there: the variant is stale here.
  await blog.changes(post, { content: '<p>Le pain lève en vingt heures.</p>' });
  await mira.asks('POST', `${here}/home/read`);
  await mira.goes(`/w/${workspace.slug}/write/${original?.id}`);
  await page.getByText('Le pain lève en vingt heures.').waitFor({ timeout: 30_000 });
  await mira.goes(`/w/${workspace.slug}/write/${original?.id}/${channel.id}`);
  await page.getByText('The original was published anew since this was written.').waitFor();
  await accessible(page);

  // The front page of our own site leads there.
  const front = await fetch(`${stage.parvis.url}/`, { redirect: 'manual' });
  assert.equal(front.status, 307);
  assert.equal(new URL(front.headers.get('location') ?? '').host, blog.host);
  const identity = await fetch(`${stage.parvis.url}/o/${original?.id}`, { redirect: 'manual' });
  assert.equal(identity.headers.get('location'), post.link);

  // It is deleted there: it is gone here, and that is said.
  await blog.deletes(post);
  await mira.asks('POST', `${here}/home/read`);
  await mira.goes(`/w/${workspace.slug}/write/${original?.id}`);
  await page.getByText('It is no longer there').waitFor({ timeout: 30_000 });
  await accessible(page);
  assert.equal((await titles()).find((card) => card.id === original?.id)?.state, 'unpublished');
  await eventually(async () => {
    const told = await mira.asks<{ items: { kind: string; title: string }[] }>('GET', `${here}/notices`);
    return told.items.some((it) => it.kind === 'original_gone' && it.title === name);
  });

  // Articles can live here again.
  await mira.goes(`/w/${workspace.slug}/site`);
  await page.getByRole('button', { name: 'They live here again' }).click();
  await page.getByText('Your articles live here, on this site:').waitFor();
});
