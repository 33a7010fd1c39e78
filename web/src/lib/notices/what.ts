import type { components } from '#lib/api/schema.d.ts';
import { exact } from '#lib/words/times.ts';
import { say, words } from '#lib/words/words.svelte.ts';

export type Notice = components['schemas']['NoticeBody'];

export const kinds = [
  'answer-waits',
  'publication-failed',
  'publication-held',
  'awaiting-hand',
  'channel-cut-off',
  'credential-ends',
  'token-ends',
  'keeper-named',
  'advice-asked',
  'advice-answered',
  'advice-unanswered',
  'advice-to-judge',
  'decision-to-look-at',
  'channel-neglected',
  'neglect-unheeded',
  'brief-waits',
  'brief-answered',
  'review-near',
  'proposal-waits',
  'proposal-answered',
  'trial-ends',
  'fit-due',
  'fit-doubted',
  'original-gone',
  'deliveries-wait',
  'stood-still',
  'clock-leapt',
  'storage-full',
] as const;
export type Kind = (typeof kinds)[number];

export function kindOf(word: string): Kind | undefined {
  return kinds.find((kind) => kind === word.replaceAll('_', '-'));
}

/** What a notice says, in one sentence. */
export function whatOf({ kind, title, channel, person, since, ends_at: ends, late, held }: Notice): string {
  const known = kindOf(kind);
  if (!known) return kind;
  const until = ends ?? since;
  return say(`notices-what-${known}`, {
    title,
    titled: title ? 'yes' : 'no',
    channel,
    person,
    from: exact(new Date(since), words.language),
    to: exact(new Date(until), words.language),
    way: until < since ? 'back' : 'on',
    late,
    held,
  });
}

export const ways = ['here', 'at_once', 'digest', 'off'] as const;
export type Way = (typeof ways)[number];

export function wayName(way: Way): string {
  return say(`notices-way-${way === 'at_once' ? 'at-once' : way}`);
}
