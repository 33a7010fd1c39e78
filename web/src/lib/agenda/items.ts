import { resolve } from '$app/paths';
import { range } from './days.ts';
import type { components } from '#lib/api/schema.d.ts';
import { standingOf as ofPublication } from '#lib/publication/states.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { say } from '#lib/words/words.svelte.ts';
import { standingOf as ofOriginal } from '#lib/write/states.ts';

export type Agenda = components['schemas']['AgendaBody'];
/** Something that goes out, or that the rest of the house says: then it has an `appearance`, and nothing sends it. */
export type Item = components['schemas']['AgendaItemBody'] & { appearance?: Appearance };
export type Appearance = components['schemas']['AppearanceBody'];
export type Silence = components['schemas']['SilenceBody'];
export type Collision = components['schemas']['CollisionBody'];
export type Undated = components['schemas']['UndatedBody'];
export type UndatedItem = components['schemas']['UndatedItemBody'];

/** What it is called: its title, else its words. */
export function nameOf(item: Pick<Item, 'title' | 'words'>): string {
  return item.title || item.words || say('agenda-untitled');
}

/** What the rest of the house says, one item for each of its days that is shown. Only the first can be moved. */
export function said(agenda: Agenda, language: string): Item[] {
  return agenda.appearances.flatMap((appearance) =>
    range(later(appearance.first_day, agenda.from), earlier(appearance.last_day, agenda.until)).map((day) => {
      const first = day === appearance.first_day;
      const local = `${day}T${first ? (appearance.time ?? '00:00') : '00:00'}`;
      return {
        id: first ? appearance.id : `${appearance.id}@${day}`,
        what: 'appearance',
        original: appearance.original ?? '',
        kind: null,
        variant: null,
        channel: appearance.channel,
        title: appearance.title,
        words: appearance.by_whom,
        language,
        state: 'appearance',
        reason: null,
        planned: null,
        at: `${local}:00Z`,
        local,
        open: day >= agenda.today,
        movable: first && agenda.may_write_appearances,
        ahead: false,
        queued: false,
        appearance,
      } satisfies Item;
    }),
  );
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** Everything of some days, whoever says it; the earliest first. */
export function everything(agenda: Agenda, language: string): Item[] {
  return [...agenda.items, ...said(agenda, language)].toSorted((one, other) => one.local.localeCompare(other.local));
}

/** Where it is written; what the rest of the house says is written in the agenda itself. */
export function desk(workspace: string, { original, channel, appearance }: Pick<Item, 'original' | 'channel' | 'appearance'>): string {
  if (appearance) return `${resolve('/w/[workspace]/agenda', { workspace })}?day=${appearance.first_day}`;
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
  if (item.appearance) return { standing: item.open ? 'planned' : 'good', label: say('appearances-standing') };
  return item.what === 'original' ? ofOriginal(item.state === 'held' ? 'scheduled' : item.state, item.state === 'held') : ofPublication(item);
}

export function dayOf(item: Pick<Item, 'local'>): string {
  return item.local.slice(0, 10);
}

export function timeOf(item: Pick<Item, 'local' | 'appearance'>): string {
  const { appearance } = item;
  if (appearance && (!appearance.time || dayOf(item) !== appearance.first_day)) return say('appearances-all-day');
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
  house: ['appearance'],
};

export const stateGroups = ['planned', 'waiting', 'out', 'house'] as const;

export function filtered(items: readonly Item[], { channel, language, state }: Filters): Item[] {
  return items.filter(
    (item) =>
      (channel === '' || (channel === 'site' ? !item.channel : item.channel === channel)) &&
      (language === '' || item.appearance !== undefined || item.language === language) &&
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
