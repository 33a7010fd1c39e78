import assert from 'node:assert/strict';
import { accessible } from '../support/accessible.ts';
import { eventually } from '../support/eventually.ts';
import { ServersClock } from '../support/faketime.ts';
import { type Member, Server } from '../support/mastodon.ts';
import { type Desk, founded } from '../support/people.ts';
import { story } from '../support/story.ts';

/** A night in which clocks are changed, and what is planned for it. The moments were worked out by hand. */
interface Night {
  zone: string;
  /** The day on which it is written down. */
  day: string;
  /** How the agenda calls it. */
  name: string;
  /** A time that clocks skip or show twice; when it goes out, and what is said of it. */
  odd: { time: string; at: string; says: string };
  /** An ordinary time, past the change. */
  after: { time: string; at: string; day?: string; name?: string };
}

const skips = (shown: string): string => `that day; ${shown} is meant.`;
const twice = 'twice that day; the first is meant.';

/** Both changes of five zones: an hour in the small hours, half an hour, and an hour at midnight. */
const nights: readonly Night[] = [
  {
    zone: 'America/New_York',
    day: '2027-03-14',
    name: 'Sunday 14 March',
    odd: { time: '02:30', at: '2027-03-14T07:30:00Z', says: skips('03:30') },
    after: { time: '04:00', at: '2027-03-14T08:00:00Z' },
  },
  {
    zone: 'Europe/Paris',
    day: '2027-03-28',
    name: 'Sunday 28 March',
    odd: { time: '02:30', at: '2027-03-28T01:30:00Z', says: skips('03:30') },
    after: { time: '04:00', at: '2027-03-28T02:00:00Z' },
  },
  {
    zone: 'Australia/Lord_Howe',
    day: '2027-04-04',
    name: 'Sunday 4 April',
    odd: { time: '01:45', at: '2027-04-03T14:45:00Z', says: twice },
    after: { time: '02:15', at: '2027-04-03T15:45:00Z' },
  },
  {
    zone: 'America/Santiago',
    day: '2027-04-03',
    name: 'Saturday 3 April',
    odd: { time: '23:30', at: '2027-04-04T02:30:00Z', says: twice },
    after: { time: '00:30', at: '2027-04-04T04:30:00Z', day: '2027-04-04', name: 'Sunday 4 April' },
  },
  {
    zone: 'Africa/Cairo',
    day: '2027-04-30',
    name: 'Friday 30 April',
    odd: { time: '00:30', at: '2027-04-29T22:30:00Z', says: skips('01:30') },
    after: { time: '02:00', at: '2027-04-29T23:00:00Z' },
  },
  {
    zone: 'America/Santiago',
    day: '2027-09-05',
    name: 'Sunday 5 September',
    odd: { time: '00:30', at: '2027-09-05T04:30:00Z', says: skips('01:30') },
    after: { time: '02:00', at: '2027-09-05T05:00:00Z' },
  },
  {
    zone: 'Australia/Lord_Howe',
    day: '2027-10-03',
    name: 'Sunday 3 October',
    odd: { time: '02:15', at: '2027-10-02T15:45:00Z', says: skips('02:45') },
    after: { time: '03:15', at: '2027-10-02T16:15:00Z' },
  },
  {
    zone: 'Africa/Cairo',
    day: '2027-10-28',
    name: 'Thursday 28 October',
    odd: { time: '23:30', at: '2027-10-28T20:30:00Z', says: twice },
    after: { time: '00:30', at: '2027-10-28T22:30:00Z', day: '2027-10-29', name: 'Friday 29 October' },
  },
  {
    zone: 'Europe/Paris',
    day: '2027-10-31',
    name: 'Sunday 31 October',
    odd: { time: '02:30', at: '2027-10-31T00:30:00Z', says: twice },
    after: { time: '03:30', at: '2027-10-31T02:30:00Z' },
  },
  {
    zone: 'America/New_York',
    day: '2027-11-07',
    name: 'Sunday 7 November',
    odd: { time: '01:30', at: '2027-11-07T05:30:00Z', says: twice },
    after: { time: '02:30', at: '2027-11-07T07:30:00Z' },
  },
];

const zones = [...new Set(nights.map(({ zone }) => zone))];
const slugOf = (zone: string): string => zone.toLowerCase().replace('_', '-').split('/').at(-1) ?? '';
const titleOf = ({ day, zone }: Night, time: string): string => `${zone}, ${day}, ${time}`;

let beside: { server: Server; clock: ServersClock };

story(
  'both clock changes of five zones: said when it is planned, and out at its moment, once',
  async (stage) => {
    const { clock, server } = beside;
    stage.atTheEnd(() => server.stop());
    stage.atTheEnd(() => clock.discard());
    const mira = await founded(stage);
    await mira.page.clock.install({ time: clock.now });
    const channels = new Map<string, string>();
    for (const [index, zone] of zones.entries()) {
      channels.set(zone, await houseIn(mira, zone, server, server.members[index] as Member));
    }

    for (const night of nights) {
      const member = server.members[zones.indexOf(night.zone)] as Member;
      const channel = channels.get(night.zone) ?? '';
      // The evening before, where the house is.
      await clock.shows(new Date(Date.parse(night.odd.at) - 8 * 3_600_000));
      await mira.page.clock.setSystemTime(clock.now);
      await mira.signsInAgain();
      await waits(mira, night, channel, night.odd.time);
      await waits(mira, night, channel, night.after.time);
      await plans(mira, night, night.odd.time, night, night.odd.says);
      await plans(mira, night, night.after.time, { ...night, ...night.after });
      if (night === nights[0]) await accessible(mira.page);
      for (const { time, at } of [night.odd, night.after]) {
        // Just before its moment it isn't there; the next time that somebody looks, it is.
        await clock.shows(new Date(Date.parse(at) - 1_500));
        const title = titleOf(night, time);
        const out = async (): Promise<string[]> =>
          (await member.said()).filter((it) => it.content.includes(title)).map((it) => it.created_at);
        assert.deepEqual(await out(), [], `${title}: too early`);
        await eventually(async () => (await out()).length > 0);
        const [when = '', ...more] = await out();
        assert.deepEqual(more, [], `${title}: more than once`);
        const late = Date.parse(when) - Date.parse(at);
        assert.ok(late >= 0 && late < 10_000, `${title}: out at ${when}, not at ${at}`);
      }
    }
    for (const [index, zone] of zones.entries()) {
      const said = await (server.members[index] as Member).said();
      assert.equal(said.length, 2 * nights.filter((night) => night.zone === zone).length, zone);
    }
  },
  async () => {
    const clock = await ServersClock.at('2027-03-10T12:00:00Z');
    const people = Object.fromEntries(zones.map((zone) => [slugOf(zone).replaceAll('-', '_'), zone]));
    beside = { clock, server: await Server.start(people, clock.environment) };
    return { environment: { ...clock.environment, PARVIS_ALLOWED_ADDRESSES: beside.server.address } };
  },
);

/** A workspace in this zone, with a channel. */
async function houseIn(desk: Desk, zone: string, server: Server, ours: Member): Promise<string> {
  const slug = slugOf(zone);
  await desk.asks('POST', '/instance/workspaces', {
    workspace: { name: zone, slug },
    site: { title: zone, language: 'en', zone },
  });
  await desk.asks('POST', `/instance/workspaces/${slug}/join`);
  const { id } = await desk.asks<{ id: string }>('POST', `/workspaces/${slug}/channels/connect`, {
    network: 'mastodon',
    identifier: ours.acct,
    secret: ours.token,
    server: server.url,
  });
  return id;
}

/** Words for the channel that wait for a time. */
async function waits(desk: Desk, night: Night, channel: string, time: string): Promise<void> {
  const here = `/workspaces/${slugOf(night.zone)}`;
  const title = titleOf(night, time);
  const { id, working_copy } = await desk.asks<{ id: string; working_copy: { version: number } }>('POST', `${here}/originals`, {
    kind: 'article',
    title,
    body: title,
  });
  await desk.asks('POST', `${here}/originals/${id}/publish`, { version: working_copy.version });
  await desk.asks('POST', `${here}/variants`, { original: id, channel, content: { parts: [{ text: title }] } });
}

/** Plans it as a person does; what is said of its time is read. */
async function plans(
  { page, parvis }: Desk,
  night: Night,
  time: string,
  { day, name }: { day: string; name: string },
  says?: string,
): Promise<void> {
  await page.goto(`${parvis.url}/app/w/${slugOf(night.zone)}/agenda?view=week&day=${day}`);
  await page.getByRole('button', { name: `Plan something on ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Plan something on ${name}` });
  const choice = dialog.getByLabel('What', { exact: true });
  const option = choice.locator('option', { hasText: titleOf(night, time) });
  await choice.selectOption((await option.getAttribute('value')) ?? '');
  await dialog.getByLabel('Time', { exact: true }).fill(time);
  await dialog.getByRole('button', { name: 'Plan', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  if (says) await page.getByText(says).first().waitFor();
}
