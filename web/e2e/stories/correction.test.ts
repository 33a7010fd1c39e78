import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { Account, storyOnBluesky } from '../support/bluesky.ts';
import { type Channel, placed, rehearsal } from '../support/channels.ts';
import { type Original, place, published } from '../support/originals.ts';
import { type Desk, founded, workspace } from '../support/people.ts';
import { story } from '../support/story.ts';

const wrong = 'Les quais ouvrent samdi.';
const right = 'Les quais ouvrent samedi.';

story('a slip is corrected where it stands, and the receipt keeps what stood before', async (stage) => {
  const mira = await founded(stage);
  const { page } = mira;
  const article = await published(mira, 'Les quais ouvrent', 'Samedi.');
  const channel = await rehearsal(mira);
  await placed(mira, article, channel, wrong);
  await goes(mira, article, channel);
  await page.getByText('published', { exact: true }).waitFor();
  await page.getByLabel('Text', { exact: true }).fill(right);
  await page.getByRole('button', { name: 'Publish a correction' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish a correction' });
  await dialog.getByText('is changed in place; answers and likes stay').waitFor();
  await dialog.getByText('samedi').waitFor();
  await accessible(page);
  await dialog.getByRole('button', { name: 'Publish a correction' }).click();
  await page.getByText('It is being corrected.').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Receipt' }).click();
  const receipt = page.getByRole('dialog', { name: 'Receipt' });
  await receipt.getByRole('heading', { name: 'What stood there' }).waitFor();
  await receipt.getByText(wrong).waitFor();
  await accessible(page);
});

storyOnBluesky('on Bluesky a correction is withdrawn and published anew, once what is lost was named', async (stage) => {
  const ours = await Account.opens('bords', 'Les Bords');
  const mira = await founded(stage);
  const { page } = mira;
  const article = await published(mira, 'Les quais ouvrent', 'Samedi.');
  const here = `/workspaces/${workspace.slug}`;
  const channel = await mira.asks<Channel>('POST', `${here}/channels/connect`, {
    network: 'bluesky',
    identifier: ours.handle,
    secret: ours.appPassword,
    name: 'Les Bords',
  });
  await placed(mira, article, channel, wrong);
  await goes(mira, article, channel);
  await page.getByText('published', { exact: true }).waitFor({ timeout: 30_000 });
  assert.deepEqual(await ours.posts(), [wrong]);

  await page.getByLabel('Text', { exact: true }).fill(right);
  const dialog = page.getByRole('dialog', { name: 'Publish a correction' });
  await page.getByRole('button', { name: 'Publish a correction' }).click();
  await dialog.getByText('can’t change what stands there').waitFor();
  await dialog.getByText('What is lost there').waitFor();
  await dialog.getByText('Nobody has counted yet').or(dialog.getByText('As read')).waitFor();
  await accessible(page);
  await dialog.getByRole('button', { name: 'Withdraw and publish anew' }).click();
  await page.getByText('withdrawn', { exact: true }).waitFor({ timeout: 30_000 });
  await page.getByText('It took the place of one that was withdrawn.').waitFor({ timeout: 30_000 });
  await page.getByText('published', { exact: true }).waitFor({ timeout: 30_000 });
  assert.deepEqual(await ours.posts(), [right]);
  await accessible(page);
});

async function goes(desk: Desk, article: Original, channel: Channel): Promise<void> {
  await desk.goes(`${place(article)}/${channel.id}`);
  await desk.page.getByRole('heading', { level: 1, name: /^For / }).waitFor();
}
