import { reaches, type Role } from '#lib/shell/roles.ts';
import { say } from '#lib/words/words.svelte.ts';

/** The parts of the workbench that a token can be good for, and the least role that can change something there. */
export const areas = [
  { area: 'content', writer: 'contributor' },
  { area: 'publishing', writer: 'contributor' },
  { area: 'conversations', writer: 'cm' },
  { area: 'channels', writer: 'cm' },
  { area: 'strategy', writer: 'viewer' },
  { area: 'workspace', writer: 'lead' },
] as const satisfies readonly { area: string; writer: Role }[];

export type Area = (typeof areas)[number]['area'];
export type Reach = 'none' | 'read' | 'write';

/** What can be chosen in an area by somebody with this role: a token is never good for more than they are. */
export function reachesOf(area: Area, role: string): { value: Reach; label: string }[] {
  const writer = areas.find((each) => each.area === area)?.writer ?? 'lead';
  return [
    { value: 'none', label: say('tokens-reach-none') },
    { value: 'read', label: say('tokens-reach-read') },
    ...(reaches(role, writer) ? [{ value: 'write' as const, label: say('tokens-reach-write') }] : []),
  ];
}

function isArea(word: string): word is Area {
  return areas.some(({ area }) => area === word);
}

/** What a scope permits, in words. */
export function scopeName(scope: string): string {
  const [area = '', reach = ''] = scope.split(':');
  if (!isArea(area) || (reach !== 'read' && reach !== 'write')) return scope;
  return say(`tokens-scope-${area}-${reach}`);
}
