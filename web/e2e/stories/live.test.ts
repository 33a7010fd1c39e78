import { accessible } from '../support/accessible.ts';
import { type Channel, placed, rehearsal } from '../support/channels.ts';
import { originals, place, published, written } from '../support/originals.ts';
import { founded, joined, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

story('what somebody else does is seen without loading the page again', async (stage) => {
  const mira = await founded(stage);
  const vera = await joined(stage, mira, { name: 'Vera Le Gall', email: 'vera@example.test', role: 'cm' });
  const article = await written(mira, 'Le marché couvert', 'Il ouvre samedi.');
  await vera.goes(place(article));
  await vera.page.getByRole('heading', { level: 1, name: 'Le marché couvert' }).waitFor({ state: 'attached' });

  // Mira saves the same article: Vera is told before she types over it, and goes on from there.
  await mira.asks('PUT', `${originals}/${article.id}/working-copy`, {
    version: article.working_copy.version,
    title: 'Le marché couvert',
    summary: '',
    body: 'Il ouvre dimanche.',
  });
  await vera.page.getByText(/^Mira Lassalle saved this at \d\d:\d\d\.$/).waitFor();
  await accessible(vera.page);
  await vera.page.getByRole('button', { name: 'Show it' }).click();
  await vera.page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Il ouvre dimanche.'),
  );

  // A list of channels that lies open gets the new one.
  await vera.goes(`/w/${workspace.slug}/channels`);
  await vera.page.getByRole('heading', { level: 1 }).waitFor();
  const channel = await rehearsal(mira);
  await vera.page.getByText(channel.name).first().waitFor();

  // What waits for a hand stands on the page of today as soon as it waits, and goes when it is done.
  const live = await published(mira, 'La fête des quais', 'Elle a lieu samedi.');
  const declared = await mira.asks<Channel>('POST', `/workspaces/${workspace.slug}/channels/declare`, { name: 'Town hall' });
  await vera.goes(`/w/${workspace.slug}`);
  await vera.page.getByRole('heading', { level: 1 }).waitFor();
  await placed(mira, live, declared, 'La fête des quais a lieu samedi.');
  await vera.page.getByRole('link', { name: /La fête des quais/ }).first().waitFor();
});
