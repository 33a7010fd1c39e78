import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible } from '../support/accessible.ts';
import { eventually } from '../support/eventually.ts';
import { Account, bluesky } from '../support/bluesky.ts';
import { type Channel, placed } from '../support/channels.ts';
import { type Member, Server } from '../support/mastodon.ts';
import { address as synapse, Person } from '../support/matrix.ts';
import { type Original, originals, place, published } from '../support/originals.ts';
import { type Desk, founded, workspace } from '../support/people.ts';
import { type Stage, story } from '../support/story.ts';

const name = 'a wrong date is put right at home, and then in three places, each in its own way';
const wrong = { home: 'Le marché rouvre samedi 12.', away: 'Le marché rouvre samedi 12. Venez tôt.' };
const right = { home: 'Le marché rouvre samedi 19.', away: 'Le marché rouvre samedi 19. Venez tôt.' };

const there = bluesky();
if (!there || !synapse) {
  void test(name, { skip: process.env['CI'] !== 'true' && 'not all three networks run here' }, () => {
    throw new Error('PARVIS_TEST_BLUESKY_… and PARVIS_TEST_MATRIX_… have to name servers');
  });
} else {
  let mastodon: Server;
  story(
    name,
    async (stage) => {
      stage.atTheEnd(() => mastodon.stop());
      await tell(stage, mastodon);
    },
    async () => {
      mastodon = await Server.start({ halle: 'La Halle', lou: 'Lou Marin' });
      const addresses = [...there.addresses, `127.0.0.1:${new URL(synapse).port}`, mastodon.address];
      return { environment: { ...there.environment, PARVIS_ALLOWED_ADDRESSES: addresses.join(',') } };
    },
  );
}

async function tell(stage: Stage, server: Server): Promise<void> {
  const [member, lou] = server.members as [Member, Member];
  const [account, resident, guest] = await Promise.all([
    Account.opens('halle', 'La Halle'),
    Person.movesIn('halle', 'La Halle'),
    Person.movesIn('lou', 'Lou Marin'),
  ]);
  const room = await guest.opens('La place', { open: true });
  const mira = await founded(stage);
  const { page } = mira;
  const article = await published(mira, 'Le marché rouvre', wrong.home);
  const onMastodon = await connects(mira, { network: 'mastodon', name: 'La Halle, Mastodon', identifier: `@halle@${server.address}`, secret: member.token, server: server.url });
  const inTheRoom = await connects(mira, { network: 'matrix', name: 'La Halle, salon', identifier: resident.user, secret: resident.password, place: room, server: synapse });
  const onBluesky = await connects(mira, { network: 'bluesky', name: 'La Halle, Bluesky', identifier: account.handle, secret: account.appPassword });
  for (const channel of [onMastodon, inTheRoom, onBluesky]) await placed(mira, article, channel, wrong.away);
  await isOut(mira, article, onMastodon);
  const status = await theirs(mira, article, onMastodon);
  await isOut(mira, article, inTheRoom);
  const message = (await guest.reads(room)).find(({ body }) => body === wrong.away);
  assert.ok(message, 'it stands in the room');
  await isOut(mira, article, onBluesky);
  assert.deepEqual(await account.posts(), [wrong.away]);
  await lou.says('@halle Le 12, vraiment ?', status);
  await guest.answers(room, message.id, 'Le 12, vraiment ?');

  // Put right at home first: what stands elsewhere says an older thing now, and the workbench says so.
  const { working_copy } = await mira.asks<Original>('GET', `${originals}/${article.id}`);
  const saved = await mira.asks<{ version: number }>('PUT', `${originals}/${article.id}/working-copy`, {
    title: working_copy.title,
    summary: '',
    body: right.home,
    version: working_copy.version,
  });
  await mira.asks('POST', `${originals}/${article.id}/publish`, { version: saved.version });

  // On Mastodon it is changed where it stands, with its answers, and the server keeps what stood there.
  await corrects(mira, article, onMastodon, 'is changed in place; answers and likes stay', 'Publish a correction');
  await eventually(async () => (await lou.sees(status))?.content === `<p>${right.away}</p>`);
  assert.equal((await lou.history(status)).length, 2);
  assert.equal((await lou.below(status)).length, 1, 'the question still hangs there');

  // In the room, too: it is the same message.
  await corrects(mira, article, inTheRoom, 'is changed in place; answers and likes stay', 'Publish a correction');
  await eventually(async () => (await guest.reads(room)).some(({ id, body }) => id === message.id && body === right.away));
  const said = await guest.reads(room);
  assert.equal(said.filter(({ sender }) => sender === resident.user).length, 1, 'once');
  assert.equal(said.filter(({ answers }) => answers === message.id).length, 1);

  // Bluesky can't change it: it is taken back and comes anew, once what is lost was named.
  await corrects(mira, article, onBluesky, 'can’t change what stands there', 'Withdraw and publish anew');
  await page.getByText('It took the place of one that was withdrawn.').waitFor({ timeout: 30_000 });
  await eventually(async () => (await account.posts()).join() === right.away);
  await accessible(page);
}

function connects(mira: Desk, account: Record<string, string>): Promise<Channel> {
  return mira.asks<Channel>('POST', `/workspaces/${workspace.slug}/channels/connect`, account);
}

async function goes(mira: Desk, article: Original, channel: Channel): Promise<void> {
  await mira.goes(`${place(article)}/${channel.id}`);
  await mira.page.getByRole('heading', { level: 1, name: `For ${channel.name}` }).waitFor();
}

async function isOut(mira: Desk, article: Original, channel: Channel): Promise<void> {
  await goes(mira, article, channel);
  await mira.page.getByText('published', { exact: true }).waitFor({ timeout: 30_000 });
}

/** What the server calls the piece that stands on its channel. */
async function theirs({ page }: Desk, article: Original, channel: Channel): Promise<string> {
  assert.ok(page.url().endsWith(`${article.id}/${channel.id}`));
  const link = page.getByRole('link', { name: /\/@halle\/\d+$/ });
  return ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
}

/** Corrects it in one place: what is said there about how, and the button that does it. */
async function corrects(mira: Desk, article: Original, channel: Channel, how: string, button: string): Promise<void> {
  const { page } = mira;
  await goes(mira, article, channel);
  await page.getByLabel('Text', { exact: true }).fill(right.away);
  await page.getByRole('button', { name: 'Publish a correction' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish a correction' });
  await dialog.getByText(how).waitFor();
  await accessible(page);
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'hidden' });
}
