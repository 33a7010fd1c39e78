import type { Original } from './originals.ts';
import type { Desk } from './people.ts';
import { workspace } from './people.ts';

/** What a story needs to know of a channel. */
export interface Channel {
  id: string;
  name: string;
}

const here = `/workspaces/${workspace.slug}`;

/** A channel on the rehearsal network, connected behind the scenes. */
export function rehearsal(desk: Desk, handle = 'les.quais'): Promise<Channel> {
  return desk.asks<Channel>('POST', `${here}/channels/connect`, { network: 'rehearsal', identifier: handle, seed: 7 });
}

/** Writes a variant and places it, behind the scenes. */
export async function placed(desk: Desk, original: Original, channel: Channel, text: string): Promise<void> {
  const variant = await desk.asks<{ id: string; version: number }>('POST', `${here}/variants`, {
    original: original.id,
    channel: channel.id,
    content: { parts: [{ text }], link_card: true },
  });
  await desk.asks('POST', `${here}/publications`, { variant: variant.id, version: variant.version });
}

/** The channel's place in the workbench. */
export function channelPlace({ id }: Channel): string {
  return `/w/${workspace.slug}/channels/${id}`;
}
