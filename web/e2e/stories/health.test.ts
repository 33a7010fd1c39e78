import { join } from 'node:path';
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { accessible } from '../support/accessible.ts';
import { channelPlace, placed, type Channel } from '../support/channels.ts';
import { eventually } from '../support/eventually.ts';
import { published } from '../support/originals.ts';
import type { Parvis } from '../support/parvis.ts';
import { founded, workspace, type Desk } from '../support/people.ts';
import { story } from '../support/story.ts';

const here = `/workspaces/${workspace.slug}`;

/** A channel that promises a piece a week, with a usage and a keeper. */
async function promising(mira: Desk): Promise<Channel> {
  const { id: usage } = await mira.asks<{ id: string }>('POST', `${here}/usages`, { name: 'Find an event', sentence: '' });
  const [me] = await mira.asks<{ user_id: string }[]>('GET', `${here}/members`);
  return mira.asks<Channel>('POST', `${here}/channels/connect`, {
    network: 'rehearsal',
    identifier: 'les.quais',
    seed: 7,
    purpose: { usage, keeper: me?.user_id, rhythm: { times: 1, per: 'week' } },
  });
}

/** Weeks go by in which nothing comes: nobody waits for them in a story. */
async function weeksGoBy(parvis: Parvis, mira: Desk): Promise<void> {
  const database = new DatabaseSync(join(parvis.data, 'parvis.db'));
  database.exec('pragma busy_timeout = 5000');
  const weeks = 40 * 86_400_000_000;
  database.prepare('update channels set created_at = created_at - ?').run(weeks);
  database.prepare('update channel_terms set since = since - ?').run(weeks);
  database.close();
  // Something changes, and the watch looks.
  await mira.asks('POST', `${here}/channels/declare`, { name: 'La gazette', address: '' });
  await eventually(async () => (await mira.asks<unknown[]>('GET', `${here}/health?state=neglected`)).length > 0);
}

story('a neglected channel is found, and revived', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const channel = await promising(mira);
  const first = await published(mira, 'La grue revient', 'Elle était partie depuis deux ans.');
  const second = await published(mira, 'Le marché du soir', 'Chaque jeudi, sous les platanes.');
  await weeksGoBy(stage.parvis, mira);

  // Today says it, and so does the list.
  await mira.goes(`/w/${workspace.slug}/channels?show=neglected`);
  await page.getByText(/nothing has come out for \d+ days/).first().waitFor();
  await page.getByRole('heading', { level: 1, name: / is neglected\.$/ }).waitFor();
  await accessible(page);
  await mira.goes(`/w/${workspace.slug}`);
  await page.getByText(/nothing has come out for \d+ days/).first().waitFor();

  // The channel's page begins with it, and proposes what to do.
  await mira.goes(channelPlace(channel));
  await page.getByRole('heading', { level: 1, name: / is neglected\.$/ }).waitFor();
  await page.getByRole('link', { name: 'See what came out' }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Plan to revive it' }).click();
  await page.getByRole('heading', { level: 3, name: /^Revive / }).waitFor();
  await page.getByText('What it takes isn’t known: too few hours were written down.').waitFor();
  await page.getByText('It never stood here.').first().waitFor();
  await page.getByRole('checkbox', { name: 'Place “La grue revient”' }).waitFor();
  await accessible(page);

  await placed(mira, first, channel, 'La grue est revenue.');
  await placed(mira, second, channel, 'Le marché du soir, chaque jeudi.');
  for (const name of ['Place “La grue revient”', 'Place “Le marché du soir”']) {
    await page.getByRole('checkbox', { name }).check();
  }
  await page.getByRole('checkbox', { name: /^Say what can be promised/ }).check();
  await page.getByText('Earlier plans').waitFor();
  await page.getByText('3 of 3 steps done').waitFor({ state: 'attached' });

  await eventually(async () => (await mira.asks<unknown[]>('GET', `${here}/health?state=neglected`)).length === 0);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: / is doing well/ }).waitFor();
  await page.getByText('better: the promise of rhythm is no longer broken').waitFor();
  await accessible(page);
});

story('a channel is left well: farewell, last day, archive, and then the door', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const channel = await promising(mira);
  const article = await published(mira, 'La grue revient', 'Elle était partie depuis deux ans.');
  await placed(mira, article, channel, 'La grue est revenue.');

  await mira.goes(channelPlace(channel));
  await page.getByRole('button', { name: 'Plan to leave it well' }).click();
  await page.getByRole('heading', { level: 3, name: /^Leave .* well$/ }).waitFor();
  const farewell = page.getByLabel(/^Farewell/);
  assert.match(await farewell.inputValue(), /jusqu’au \d+ \S+ \d{4} nous répondons encore/);
  await farewell.fill('Merci à tous. You will find us on our own blog.');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await page.getByText('Saved').first().waitFor();
  await accessible(page);

  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the archive' }).click();
  const download = await coming;
  assert.match(download.suggestedFilename(), /\.zip$/);
  await page.getByRole('link', { name: 'Write the decision' }).click();
  assert.match(await page.getByLabel(/question/i).first().inputValue(), /^How do we go on with /);
  await page.goBack();

  for (const name of [/^Record the decision/, /^Publish the farewell/, /^Change the profile/]) {
    await page.getByRole('checkbox', { name }).check();
  }
  await page.getByRole('button', { name: 'Disconnect it…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave this place' }).click();
  await page.getByText('Earlier plans').waitFor();
  await page.getByText('Done · 5 of 5 steps done').waitFor();
  await accessible(page);
});
