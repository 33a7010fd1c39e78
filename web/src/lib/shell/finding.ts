import { resolve } from '$app/paths';
import type { components } from '#lib/api/schema.d.ts';
import { plain } from '#lib/ui/plain.ts';
import { places } from './places.ts';
import { standingOf } from '#lib/write/states.ts';
import { dayText } from '#lib/words/times.ts';
import { say, words } from '#lib/words/words.svelte.ts';
import { roleName } from './roles.ts';

/** A line of the palette. */
export interface Line {
  id: string;
  label: string;
  /** What else tells it from others. */
  detail: string;
  /** Where it leads; else what it does. */
  href?: string;
  act?: () => void;
  /** Other words it is found by. */
  also?: string;
  /** The keys that do the same. */
  keys?: readonly string[];
}

/** Lines of one kind, under their heading. */
export interface Group {
  label: string;
  lines: Line[];
}

type Found = components['schemas']['FoundThingBody'];

/**
 * How well a line answers what was typed: the smaller the better, nothing where it doesn't. Each word has to begin a word
 * of the line, or stand inside one.
 */
export function fit(line: Line, typed: string): number | undefined {
  const asked = plain(typed).split(/\s+/).filter(Boolean);
  const label = plain(line.label);
  const all = `${label} ${plain(line.also ?? '')}`;
  let worst = 0;
  for (const word of asked) {
    if (label.startsWith(word)) continue;
    if (new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(word)}`, 'u').test(all)) worst = Math.max(worst, 1);
    else if (all.includes(word)) worst = Math.max(worst, 2);
    else return undefined;
  }
  return worst;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The lines that answer, the best first. */
export function fitting(lines: readonly Line[], typed: string): Line[] {
  return lines
    .map((line) => ({ line, fit: fit(line, typed) }))
    .filter((each): each is { line: Line; fit: number } => each.fit !== undefined)
    .sort((a, b) => a.fit - b.fit)
    .map((each) => each.line);
}

/** The places of a workspace. */
export function placeLines(workspace: string): Line[] {
  const standing = places.map((place) => ({
    id: `place-${place.name}`,
    label: say(place.label),
    detail: '',
    href: place.path(workspace),
    keys: ['g', place.key],
  }));
  return [
    ...standing,
    {
      id: 'place-members',
      label: say('shell-place-members'),
      detail: '',
      href: resolve('/w/[workspace]/members', { workspace }),
    },
    { id: 'place-tokens', label: say('shell-place-tokens'), detail: '', href: resolve('/w/[workspace]/tokens', { workspace }) },
    { id: 'place-me', label: say('shell-place-me'), detail: '', href: resolve('/me') },
  ];
}

const kinds = [
  'original',
  'brief',
  'campaign',
  'appearance',
  'channel',
  'fit',
  'trial',
  'plan',
  'usage',
  'objective',
  'audience',
  'recommendation',
  'decision',
  'message',
  'member',
  'media',
  'category',
  'tag',
  'author',
] as const;
type Kind = (typeof kinds)[number];

/** What the server found, kind after kind. */
export function foundGroups(workspace: string, found: readonly Found[]): Group[] {
  return kinds
    .map((kind) => ({
      label: say(`shell-found-${kind}`),
      lines: found.filter((each) => each.kind === kind).map((each) => lineOf(workspace, kind, each)),
    }))
    .filter((group) => group.lines.length > 0);
}

function lineOf(workspace: string, kind: Kind, found: Found): Line {
  return {
    id: `${kind}-${found.id}`,
    label: found.title || say('common-note'),
    detail: detailOf(kind, found),
    href: leadsTo(workspace, kind, found),
  };
}

function detailOf(kind: Kind, found: Found): string {
  if (kind === 'member') return [found.state ? roleName(found.state) : '', found.detail].filter(Boolean).join(' · ');
  if (kind === 'original') {
    const language = found.language ? new Intl.DisplayNames([words.language], { type: 'language' }).of(found.language) : '';
    return [found.state ? standingOf(found.state, false).label : '', language ?? '', found.detail]
      .filter(Boolean)
      .join(' · ');
  }
  if (kind === 'plan') {
    const which = found.state === 'leave' ? say('shell-found-plan-leave') : say('shell-found-plan-revive');
    return [which, found.detail].filter(Boolean).join(' · ');
  }
  if (kind === 'appearance' && found.day) {
    const day = dayText(found.day, words.language);
    return [day, found.detail].filter(Boolean).join(' · ');
  }
  return found.detail;
}

function leadsTo(workspace: string, kind: Kind, found: Found): string {
  switch (kind) {
    case 'original':
      return resolve('/w/[workspace]/write/[original]', { workspace, original: found.id });
    case 'recommendation':
      return resolve('/w/[workspace]/decide/recommendations/[recommendation]', { workspace, recommendation: found.id });
    case 'decision':
      return resolve('/w/[workspace]/decide/decisions/[decision]', { workspace, decision: found.id });
    case 'brief':
      return resolve('/w/[workspace]/briefs/[brief]', { workspace, brief: found.id });
    case 'campaign':
      return resolve('/w/[workspace]/campaigns/[campaign]', { workspace, campaign: found.id });
    case 'channel':
      return resolve('/w/[workspace]/channels/[channel]', { workspace, channel: found.id });
    case 'fit':
      return resolve('/w/[workspace]/channels/fit/[place]', { workspace, place: found.place ?? '' });
    case 'trial':
      return `${resolve('/w/[workspace]/channels/[channel]', { workspace, channel: found.place ?? '' })}#trial`;
    case 'plan':
      return `${resolve('/w/[workspace]/channels/[channel]', { workspace, channel: found.place ?? '' })}#plan-${found.id}`;
    case 'usage':
    case 'objective':
    case 'audience':
      return `${resolve('/w/[workspace]/decide/strategy', { workspace })}#${kind}-${found.id}`;
    case 'appearance':
      return `${resolve('/w/[workspace]/agenda', { workspace })}?view=list&day=${found.day ?? ''}&appearance=${found.id}`;
    case 'message':
      return resolve('/w/[workspace]/square/[conversation]', { workspace, conversation: found.conversation ?? '' });
    case 'member':
      return resolve('/w/[workspace]/members', { workspace });
    case 'media':
      return `${resolve('/w/[workspace]/media', { workspace })}?picture=${found.id}`;
    default:
      return resolve('/w/[workspace]/site', { workspace });
  }
}
