import { ServersClock } from './faketime.ts';
import { type Member, Server } from './mastodon.ts';
import { originals, published, written } from './originals.ts';
import { type Desk, founded, workspace } from './people.ts';
import type { Stage } from './story.ts';
import { Way } from './way.ts';

export const here = `/workspaces/${workspace.slug}`;
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A server of a network, the way there, and a clock that somebody sets: it is Monday morning in Paris. */
export class Beside {
  readonly server: Server;
  readonly way: Way;
  readonly clock: ServersClock;

  private constructor(server: Server, way: Way, clock: ServersClock) {
    this.server = server;
    this.way = way;
    this.clock = clock;
  }

  static async begins(): Promise<Beside> {
    const clock = await ServersClock.at('2027-03-01T09:00:00+01:00');
    const server = await Server.start({ quais: 'Les Quais' }, clock.environment);
    return new Beside(server, await Way.to(server.url), clock);
  }

  get environment(): Readonly<Record<string, string>> {
    return { ...this.clock.environment, PARVIS_ALLOWED_ADDRESSES: this.way.address };
  }

  /** Somebody who sees the same clock as the server, with a channel. */
  async comes(stage: Stage): Promise<{ mira: Desk; ours: Member; there: string }> {
    stage.atTheEnd(() => this.way.cuts());
    stage.atTheEnd(() => this.server.stop());
    stage.atTheEnd(() => this.clock.discard());
    const mira = await founded(stage);
    await mira.page.clock.install({ time: this.clock.now });
    const [ours] = this.server.members as [Member];
    const { id } = await mira.asks<{ id: string }>('POST', `${here}/channels/connect`, {
      network: 'mastodon',
      identifier: ours.acct,
      secret: ours.token,
      server: this.way.url,
    });
    return { mira, ours, there: id };
  }

  /** The same person where the same data is served again, at what the clock shows by now. */
  async comesBack(stage: Stage, desk: Desk, data: string, flags: readonly string[] = []): Promise<Desk> {
    const again = await stage.another({ data, environment: this.environment, flags });
    const back = desk.elsewhere(again);
    await back.page.clock.setSystemTime(this.clock.now);
    await back.signsInAgain();
    return back;
  }
}

/** Words for the channel, to go out at this time; the article is live. */
export async function plansAPiece(desk: Desk, there: string, title: string, local: string): Promise<string> {
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

export async function plansAnArticle(desk: Desk, title: string, local: string): Promise<void> {
  const { id } = await written(desk, title, `${title}.`);
  await desk.asks('POST', `${originals}/${id}/schedule`, { planned: { local } });
}

/** What the network was given, and how often. */
export async function stands(ours: Member): Promise<string[]> {
  return (await ours.said()).map(({ content }) => content.replaceAll(/<[^>]+>/g, ''));
}
