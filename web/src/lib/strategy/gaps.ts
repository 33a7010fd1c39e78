import { resolve } from '$app/paths';
import { say } from '#lib/words/words.svelte.ts';
import type { Strategy } from './strategy.ts';

/** Something that serves nothing, or that nothing serves: said, and where one mends it. */
export interface Gap {
  text: string;
  href: string;
}

/** What doesn't fit together, the usages first. */
export function gapsOf(
  workspace: string,
  { content, standing }: Strategy,
  channels: readonly { id: string; name: string }[],
): Gap[] {
  const page = resolve('/w/[workspace]/decide/strategy', { workspace });
  const name = (all: readonly { id: string; name: string }[], id: string): string =>
    all.find((each) => each.id === id)?.name ?? '';
  const passage = (kind: string, id: string): string => `${page}#${kind}-${id}`;
  const place = (channel: string): string => resolve('/w/[workspace]/channels/[channel]', { workspace, channel });
  return [
    ...standing.unserved_usages.map((id) => ({
      text: say('strategy-gap-usage', { name: name(content.usages, id) }),
      href: passage('usage', id),
    })),
    ...standing.channels_without_usage.map((id) => ({
      text: say('strategy-gap-channel-usage', { name: name(channels, id) }),
      href: `${page}#unassigned`,
    })),
    ...standing.past_objectives.map((id) => ({
      text: say('strategy-gap-past', { name: name(content.objectives, id) }),
      href: passage('objective', id),
    })),
    ...standing.unserved_objectives.map((id) => ({
      text: say('strategy-gap-objective', { name: name(content.objectives, id) }),
      href: passage('objective', id),
    })),
    ...standing.unspoken_audiences.map((id) => ({
      text: say('strategy-gap-audience', { name: name(content.audiences, id) }),
      href: passage('audience', id),
    })),
    ...standing.channels_without_audience.map((id) => ({
      text: say('strategy-gap-channel-audience', { name: name(channels, id) }),
      href: place(id),
    })),
    ...standing.channels_without_keeper.map((id) => ({
      text: say('strategy-gap-channel-keeper', { name: name(channels, id) }),
      href: place(id),
    })),
  ];
}
