import { resolve } from '$app/paths';
import type { components } from '#lib/api/schema.d.ts';
import { standingOf as ofPublication } from '#lib/publication/states.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { say } from '#lib/words/words.svelte.ts';
import { standingOf as ofOriginal } from '#lib/write/states.ts';

export type Agenda = components['schemas']['AgendaBody'];
export type Item = components['schemas']['AgendaItemBody'];
export type Silence = components['schemas']['SilenceBody'];
export type Collision = components['schemas']['CollisionBody'];
export type Undated = components['schemas']['UndatedBody'];
export type UndatedItem = components['schemas']['UndatedItemBody'];

/** What it is called: its title, else its words. */
export function nameOf(item: Pick<Item, 'title' | 'words'>): string {
  return item.title || item.words || say('agenda-untitled');
}

/** Where it is written. */
export function desk(workspace: string, { original, channel }: Pick<Item, 'original' | 'channel'>): string {
  return channel
    ? resolve('/w/[workspace]/write/[original]/[channel]', { workspace, original, channel })
    : resolve('/w/[workspace]/write/[original]', { workspace, original });
}

/** Where it goes out. */
export function placeOf(channel: string | null | undefined, channels: Agenda['channels']): string {
  if (!channel) return say('agenda-site');
  return channels.find((each) => each.id === channel)?.name ?? '';
}

export function standingOf(item: Item): { standing: Standing; label: string } {
  return item.what === 'original' ? ofOriginal(item.state === 'held' ? 'scheduled' : item.state, item.state === 'held') : ofPublication(item);
}

export function dayOf(item: Pick<Item, 'local'>): string {
  return item.local.slice(0, 10);
}

export function timeOf(item: Pick<Item, 'local'>): string {
  return item.local.slice(11, 16);
}

/** Those that would show, if one looked through these filters. */
export interface Filters {
  channel: string;
  language: string;
  state: string;
}

/** What people look for among states. */
const groups: Record<string, readonly string[]> = {
  planned: ['scheduled', 'awaiting_approval', 'sending'],
  waiting: ['held', 'awaiting_hand', 'unconfirmed', 'failed', 'awaiting_approval'],
  out: ['live', 'published', 'unpublished', 'withdrawn'],
};

export const stateGroups = ['planned', 'waiting', 'out'] as const;

export function filtered(items: readonly Item[], { channel, language, state }: Filters): Item[] {
  return items.filter(
    (item) =>
      (channel === '' || (channel === 'site' ? !item.channel : item.channel === channel)) &&
      (language === '' || item.language === language) &&
      (state === '' || (groups[state] ?? [state]).includes(item.state)),
  );
}

/** Whether it is out or on its way: what counts when one says how much goes out. */
export function goesOut(item: Item): boolean {
  return !['held', 'failed', 'withdrawn', 'unpublished'].includes(item.state);
}

/** The items in a collision with this one. */
export function crowding(id: string, { collisions, items }: Agenda): Item[] {
  const others = collisions.filter((each) => each.items.includes(id)).flatMap((each) => each.items);
  return items.filter((item) => item.id !== id && others.includes(item.id));
}
