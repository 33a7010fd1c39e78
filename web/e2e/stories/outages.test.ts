import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { eventually } from '../support/eventually.ts';
import { ServersClock } from '../support/faketime.ts';
import { type Member, Server } from '../support/mastodon.ts';
import { originals, published, written } from '../support/originals.ts';
import { type Desk, founded, workspace } from '../support/people.ts';
import { type Stage, story } from '../support/story.ts';
import { Way } from '../support/way.ts';

const here = `/workspaces/${workspace.slug}`;
const minute = 60_000;
const day = 24 * 60 * minute;

/** A server of a network, the way there, and a clock that somebody sets: it is Monday morning in Paris. */
interface Beside {
  server: Server;
  way: Way;
  clock: ServersClock;
}
let beside: Beside;

async function besideAServer(): Promise<{ environment: Readonly<Record<string, string>> }> {
  const clock = await ServersClock.at('2027-03-01T09:00:00+01:00');
  const server = await Server.start({ quais: 'Les Quais' }, clock.environment);
  beside = { clock, server, way: await Way.to(server.url) };
  return { environment: environment(beside) };
}

function environment({ clock, way }: Beside): Readonly<Record<string, string>> {
  return { ...clock.environment, PARVIS_ALLOWED_ADDRESSES: way.address };
}

/** Somebody who sees the same clock as the server, with a channel. */
async function comes(stage: Stage): Promise<{ mira: Desk; ours: Member; there: string }> {
  const { server, way, clock } = beside;
  stage.atTheEnd(() => way.cuts());
  stage.atTheEnd(() => server.stop());
  stage.atTheEnd(() => clock.discard());
  const mira = await founded(stage);
  await mira.page.clock.install({ time: clock.now });
  const [ours] = server.members as [Member];
  const { id } = await mira.asks<{ id: string }>('POST', `${here}/channels/connect`, {
    network: 'mastodon',
    identifier: ours.acct,
    secret: ours.token,
    server: way.url,
  });
  return { mira, ours, there: id };
}

/** Words for the channel, to go out at this time; the article is live. */
async function plansAPiece(desk: Desk, there: string, title: string, local: string): Promise<string> {
  const original = await published(desk, title, `${title}.`);
  const variant = await desk.asks<{ id: string }>('POST', `${here}/variants`, {
    original: original.id,
    channel: there,
    content: { parts: [{ text: title }] },
  });
  const { id } = await desk.asks<{ id: string }>('POST', `${here}/publications`, {
    variant: variant.id,
    planned: { local },
  });
  return id;
}

async function plansAnArticle(desk: Desk, title: string, local: string): Promise<void> {
  const { id } = await written(desk, title, `${title}.`);
  await desk.asks('POST', `${originals}/${id}/schedule`, { planned: { local } });
}

/** What the network was given, and how often. */
async function stands(ours: Member): Promise<string[]> {
  return (await ours.said()).map(({ content }) => content.replaceAll(/<[^>]+>/g, ''));
}

story(
  'the installation stood still for a week: nothing goes out late by itself, and each piece is asked about',
  async (stage) => {
    const { mira, ours, there } = await comes(stage);
    const { clock } = beside;
    await plansAPiece(mira, there, 'Le bac reprend', '2027-03-02T10:00');
    await plansAnArticle(mira, 'Le marché du jeudi', '2027-03-04T08:00');
    await plansAPiece(mira, there, 'La fête des quais', '2027-03-08T18:00');
    await stage.parvis.kill();

    await clock.moves(7 * day);
    const again = await stage.another({ data: stage.parvis.data, environment: environment(beside) });
    const back = mira.elsewhere(again);
    const { page } = back;
    await page.clock.setSystemTime(clock.now);
    await back.signsInAgain();
    await back.goes(`/w/${workspace.slug}`);
    // One sees at once what was missed, and when it should have been.
    const settle = page.getByRole('region', { name: 'To settle' });
    await settle.getByRole('link', { name: 'Le bac reprend' }).waitFor();
    await settle.getByText(/Les Quais: .* It was planned for Tuesday, 2 March 2027 at 10:00 CET/).waitFor();
    await settle.getByText(/It was planned for Thursday, 4 March 2027 at 08:00 CET/).waitFor();
    await page.getByRole('region', { name: 'What goes out' }).getByText('La fête des quais').waitFor();
    await accessible(page);
    assert.deepEqual(await stands(ours), []);
    assert.equal((await fetch(`${again.url}/le-marche-du-jeudi`)).status, 404);

    // What is still worth saying goes out by hand, once.
    await settle.getByRole('link', { name: 'Le bac reprend' }).click();
    await page.getByText('held', { exact: true }).first().waitFor();
    await page.getByText(/It was planned for Tuesday, 2 March 2027 at 10:00 CET/).waitFor();
    await accessible(page);
    await page.getByRole('button', { name: 'Send it now' }).click();
    await page.getByText('published', { exact: true }).waitFor({ timeout: 30_000 });
    assert.deepEqual(await stands(ours), ['Le bac reprend']);

    // And what wasn't missed goes out at its time.
    await clock.shows('2027-03-08T17:59:58+01:00');
    await eventually(async () => (await stands(ours)).length === 2);
    assert.deepEqual(await stands(ours), ['La fête des quais', 'Le bac reprend']);
  },
  besideAServer,
);

story(
  'a network can’t be reached for a week: one is told when Parvis gives up, and sends it when the network is back',
  async (stage) => {
    const { mira, ours, there } = await comes(stage);
    const { clock, way } = beside;
    const { page } = mira;
    const id = await plansAPiece(mira, there, 'Le bac reprend', '2027-03-01T10:00');
    await way.cuts();
    await clock.shows('2027-03-01T09:59:59+01:00');

    interface Seen {
      state: string;
      attempts: number;
      next_attempt_at: string | null;
    }
    const seen = (): Promise<Seen> => mira.asks<Seen>('GET', `${here}/publications/${id}`);
    await eventually(async () => (await seen()).attempts > 0);
    await page.clock.setSystemTime(clock.now);
    await mira.goes(`/w/${workspace.slug}/channels/${there}`);
    await page.getByText('Next attempt').first().waitFor();
    await accessible(page);
    // Whatever it waits for comes sooner than one thinks.
    await eventually(async () => {
      const { state, next_attempt_at: next } = await seen();
      if (state === 'failed') return true;
      if (next && new Date(next).getTime() > clock.now.getTime()) await clock.shows(next);
      return false;
    });
    const gaveUp = clock.now;
    assert.ok(gaveUp.getTime() < new Date('2027-03-01T18:00:00+01:00').getTime(), `given up on ${gaveUp.toISOString()}`);
    await page.clock.setSystemTime(clock.now);
    await mira.goes(`/w/${workspace.slug}`);
    const settle = page.getByRole('region', { name: 'To settle' });
    await settle.getByRole('link', { name: 'Le bac reprend' }).waitFor();
    await accessible(page);

    // Days later it is still there, and says since when.
    await clock.shows('2027-03-08T09:00:00+01:00');
    await page.clock.setSystemTime(clock.now);
    await way.mends();
    await mira.signsInAgain();
    await mira.goes(`/w/${workspace.slug}`);
    await settle.getByRole('link', { name: 'Le bac reprend' }).click();
    await page.getByText('failed', { exact: true }).first().waitFor();
    assert.deepEqual(await stands(ours), []);
    await page.getByText(/It was planned for Monday, 1 March 2027 at 10:00 CET/).waitFor();
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await page.getByText('published', { exact: true }).waitFor({ timeout: 30_000 });
    assert.deepEqual(await stands(ours), ['Le bac reprend']);
  },
  besideAServer,
);
