import type { components } from '#lib/api/schema.d.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { dashed } from '#lib/words/dashed.ts';
import { say } from '#lib/words/words.svelte.ts';

export type Channel = components['schemas']['ChannelBody'];
export type Network = components['schemas']['NetworkBody'];
export type Thing = { id: string; name: string; sentence?: string };

const standings = {
  working: 'good',
  troubled: 'warn',
  cut_off: 'bad',
  disconnected: 'rest',
} as const satisfies Record<string, Standing>;

type Status = keyof typeof standings;

/** How a channel stands. A declared place can't fail: somebody goes there. */
export function standingOf(channel: Channel): { standing: Standing; label: string } {
  const { status } = channel;
  if (!(status in standings)) return { standing: 'unknown', label: status };
  if (!channel.network_offered) return { standing: 'unknown', label: say('channels-status-not-offered') };
  if (!channel.network && status === 'working') return { standing: 'rest', label: say('channels-status-declared') };
  return { standing: standings[status as Status], label: say(`channels-status-${dashed(status as Status)}`) };
}

/** What the network is called, which it tells itself. A declared place has none. */
export function networkName(channel: Pick<Channel, 'network' | 'network_name'>): string {
  return channel.network_name ?? channel.network ?? say('channels-by-hand');
}

/** What nobody has decided about it yet, in the order in which it is asked. */
export function undecided(channel: Channel): string[] {
  return [
    channel.usage ? undefined : say('channels-what-usage'),
    channel.audience ? undefined : say('channels-what-audience'),
    channel.rhythm ? undefined : say('channels-what-rhythm'),
    channel.keeper ? undefined : say('channels-what-keeper'),
    channel.review_on ? undefined : say('channels-what-review'),
  ].filter((each) => each !== undefined);
}

/** Whether one is there at present. */
export function isHere(channel: Channel): boolean {
  return channel.status !== 'disconnected';
}

export function rhythmText(rhythm: Channel['rhythm']): string | undefined {
  if (!rhythm) return undefined;
  const per = (['day', 'week', 'month'] as const).find((each) => each === rhythm.per);
  return per ? say(`channels-rhythm-${per}`, { times: rhythm.times }) : `${rhythm.times}`;
}
