import { resolve } from '$app/paths';
import type { components } from '#lib/api/schema.d.ts';
import { dashed } from '#lib/words/dashed.ts';
import { say } from '#lib/words/words.svelte.ts';

export type Review = components['schemas']['ReviewBody'];
export type Whole = components['schemas']['ReviewWholeBody'];
export type Item = components['schemas']['ReviewItemBody'];
export type Outcome = components['schemas']['ReviewOutcomeBody'];
export type Due = components['schemas']['ReviewDueBody'];

const sources = [
  'unanswered',
  'decision',
  'to_judge',
  'trial',
  'fit',
  'channel',
  'alarm',
  'objective',
  'proposal',
  'remark',
  'costs',
  'channel_costs',
] as const;
export type Source = (typeof sources)[number];

/** What one does about a point, in a word. */
export function sourceName({ source, count }: { source: string; count?: number | null }): string {
  const known = sources.find((one) => one === source);
  return known ? say(`reviews-source-${dashed(known)}`, { count: count ?? 0 }) : source;
}

/** Whether a source has one point for many things: it is one subject, however many it names. */
export function isGathered(source: string): boolean {
  return source === 'costs' || source === 'channel_costs';
}

/** The points of one source, and how many more it has. */
export interface Group {
  source: string;
  /** Of a source that has one point for many things. */
  count?: number | null;
  items: readonly Item[];
  more: number;
}

/** The agenda, by what brought things there. */
export function bySource({ items, more }: Whole): readonly Group[] {
  const names = [...new Set(items.map(({ source }) => source))];
  return names.map((source) => {
    const own = items.filter((item) => item.source === source);
    const rest = more.find((one) => one.source === source);
    return { source, count: own[0]?.count ?? null, items: own, more: rest?.count ?? 0 };
  });
}

/** The list that has everything a source brings. */
export function listOf(workspace: string, source: string): string | undefined {
  switch (source) {
    case 'unanswered':
    case 'to_judge':
      return `${resolve('/w/[workspace]/decide/recommendations', { workspace })}?show=${source}`;
    case 'decision':
      return `${resolve('/w/[workspace]/decide/decisions', { workspace })}?show=to_look_at`;
    case 'trial':
    case 'fit':
    case 'channel_costs':
      return resolve('/w/[workspace]/channels/fit', { workspace });
    case 'channel':
    case 'alarm':
      return resolve('/w/[workspace]/channels', { workspace });
    case 'objective':
    case 'proposal':
    case 'remark':
      return resolve('/w/[workspace]/decide/strategy', { workspace });
    default:
      return undefined;
  }
}

/** Where a point is dealt with. */
export function placeOf(workspace: string, { source, noun }: Item): string | undefined {
  const id = noun ?? '';
  switch (source) {
    case 'unanswered':
    case 'to_judge':
      return adviceAt(workspace, id);
    case 'decision':
      return decisionAt(workspace, id);
    case 'trial':
    case 'fit':
      return listOf(workspace, source);
    case 'channel':
    case 'alarm':
      return channelAt(workspace, id);
    case 'objective':
    case 'proposal':
    case 'remark':
    case 'channel_costs':
      return listOf(workspace, source);
    default:
      return undefined;
  }
}

/** Where what came of a point stands. */
export function outcomePlace(workspace: string, { kind, noun }: Outcome): string {
  const id = noun ?? '';
  if (kind === 'decision') return decisionAt(workspace, id);
  return kind === 'recommendation' ? adviceAt(workspace, id) : channelAt(workspace, id);
}

function adviceAt(workspace: string, recommendation: string): string {
  return resolve('/w/[workspace]/decide/recommendations/[recommendation]', { workspace, recommendation });
}

function decisionAt(workspace: string, decision: string): string {
  return resolve('/w/[workspace]/decide/decisions/[decision]', { workspace, decision });
}

function channelAt(workspace: string, channel: string): string {
  return resolve('/w/[workspace]/channels/[channel]', { workspace, channel });
}

export function isOfChannel({ source }: Item): boolean {
  return source === 'channel' || source === 'alarm';
}
