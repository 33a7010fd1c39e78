import type { components } from '#lib/api/schema.d.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { isMissed } from '#lib/publication/states.ts';
import { badgeOf, lineOf, type Health } from '#lib/health/health.ts';
import { wasPlanned } from '#lib/words/planned.ts';
import { say } from '#lib/words/words.svelte.ts';

export type Publication = components['schemas']['PublicationBody'];
export type Original = components['schemas']['OriginalCardBody'];
export type Channel = components['schemas']['ChannelBody'];
export type Brief = components['schemas']['BriefCardBody'];
export type Conversation = components['schemas']['ConversationBody'];

/** Something that waits for a person. */
export interface Need {
  id: string;
  title: string;
  /** What happened, or what is missing. */
  note: string;
  standing: Standing;
  label: string;
  /** Since when. */
  since: string;
  href: string;
  language?: string | undefined;
}

/** Where things are opened. */
export interface Ways {
  original: (id: string) => string;
  /** An original beside what it became for a channel, with what was placed there. */
  publication: (it: Publication) => string;
  conversation: (id: string) => string;
  channel: (id: string) => string;
  brief: (id: string) => string;
}

const publications: Record<string, Standing> = {
  unconfirmed: 'unknown',
  failed: 'bad',
  held: 'warn',
  awaiting_approval: 'warn',
  awaiting_hand: 'warn',
};

/** The states of a publication that wait for a person, the gravest first. */
export const waitingStates = ['unconfirmed', 'failed', 'held', 'awaiting_hand', 'awaiting_approval'] as const;
type WaitingState = (typeof waitingStates)[number];

const labels = {
  unconfirmed: 'unconfirmed',
  failed: 'failed',
  held: 'held',
  awaiting_hand: 'awaiting-hand',
  awaiting_approval: 'awaiting-approval',
} as const satisfies Record<WaitingState, string>;

function isWaiting(state: string): state is WaitingState {
  return (waitingStates as readonly string[]).includes(state);
}

export function titleOf(title: string): string {
  return title || say('today-note');
}

function sentences(...said: (string | undefined)[]): string {
  return said.filter(Boolean).join(' ');
}

export function ofPublication(it: Publication, ways: Ways): Need {
  const label = isWaiting(it.state) ? say(`today-publication-${labels[it.state]}`) : it.state;
  return {
    id: it.id,
    title: titleOf(it.title),
    note: sentences(
      say('today-on', { channel: it.channel_name, reason: it.reason?.sentence ?? '', known: it.reason ? 'yes' : 'no' }),
      isMissed(it) ? wasPlanned(it.planned) : undefined,
    ),
    standing: publications[it.state] ?? 'unknown',
    label,
    since: it.state_since,
    href: ways.publication(it),
  };
}

/** An original whose time went by while nobody could send it out. */
export function ofOriginal(it: Original, ways: Ways): Need {
  return {
    id: it.id,
    title: titleOf(it.title || it.beginning),
    note: sentences(say('today-held-more'), wasPlanned(it.planned)),
    standing: 'warn',
    label: say('today-held'),
    since: it.held_at ?? it.changed_at,
    href: ways.original(it.id),
    language: it.language,
  };
}

export function ofConversation(it: Conversation, ways: Ways): Need {
  const newest = it.newest;
  return {
    id: it.id,
    title: newest?.line || say('today-wordless'),
    note: say('today-said', {
      name: newest?.author.name ?? '',
      title: it.title ?? '',
      titled: it.title ? 'yes' : 'no',
      channel: it.channel_name,
    }),
    standing: it.waiting > 0 ? 'warn' : 'rest',
    label: it.waiting > 0 ? say('today-waits', { count: it.waiting }) : say('today-unread'),
    since: it.last_at,
    href: ways.conversation(it.id),
  };
}

/** A brief that waits for an answer, for what was agreed to be begun, or for whoever asked. */
export function ofBrief(it: Brief, ways: Ways): Need {
  const label = it.state === 'asked' ? 'asked' : it.state === 'agreed' ? 'agreed' : it.waits_for === 'cm' ? 'wrote' : 'answered';
  return {
    id: it.id,
    title: it.title,
    note: say('today-brief-by', { name: it.asker, usage: it.usage.words }),
    standing: it.state === 'asked' ? 'warn' : 'planned',
    label: say(`today-brief-${label}`),
    since: it.waits_since ?? it.asked_at,
    href: ways.brief(it.id),
  };
}

/** What a channel wants of a person: to be connected again, not to be neglected, to be decided on, to be looked at again. */
export function ofChannel(it: Channel, today: string, ways: Ways, health?: Health): Need | undefined {
  if (it.status === 'disconnected') return undefined;
  const about = { id: it.id, title: it.name, href: ways.channel(it.id) };
  if (it.status === 'cut_off') {
    return {
      ...about,
      note: it.reason?.sentence ?? say('today-cut-off-more'),
      standing: 'bad',
      label: say('today-cut-off'),
      since: it.status_since,
    };
  }
  if (health && health.alarm.length > 0) {
    return { ...about, note: lineOf(health), ...badgeOf(health.state, health.promise), since: health.since };
  }
  if (it.review_on && it.review_on <= today) {
    return {
      ...about,
      note: say('today-review-more'),
      standing: 'warn',
      label: say('today-review'),
      since: it.review_on,
    };
  }
  const missing = (['usage', 'audience', 'keeper'] as const).filter((each) => !it[each]);
  if (missing.length === 0) return undefined;
  return {
    ...about,
    note: missing.map((each) => say(`today-missing-${each}`)).join(' '),
    standing: 'unknown',
    label: say('today-undecided'),
    since: it.created_at,
  };
}

/** Something that goes out by itself. */
export interface Departure {
  id: string;
  title: string;
  /** Where. */
  where: string;
  at: string;
  zone: string | undefined;
  moving: boolean;
  href: string;
  language?: string | undefined;
}

/** What goes out next, on the site and elsewhere, the soonest first. */
export function departures(originals: readonly Original[], out: readonly Publication[], ways: Ways): Departure[] {
  return [
    ...originals.flatMap((it) =>
      it.planned && !it.held_at
        ? [
            {
              id: it.id,
              title: titleOf(it.title || it.beginning),
              where: say('today-site'),
              at: it.planned.at,
              zone: it.planned.zone,
              moving: false,
              href: ways.original(it.id),
              language: it.language,
            },
          ]
        : [],
    ),
    ...out.map((it) => ({
      id: it.id,
      title: titleOf(it.title),
      where: it.channel_name,
      at: it.planned?.at ?? it.due_at,
      zone: it.planned?.zone,
      moving: it.state === 'sending',
      href: ways.publication(it),
    })),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
}
