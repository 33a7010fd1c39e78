import type { components } from '#lib/api/schema.d.ts';
import { reaches } from '#lib/shell/roles.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { say } from '#lib/words/words.svelte.ts';

export const originalStates = ['draft', 'scheduled', 'live', 'unpublished', 'trashed'] as const;
export type OriginalState = (typeof originalStates)[number];

const standings: Record<OriginalState, Standing> = {
  draft: 'rest',
  scheduled: 'planned',
  live: 'good',
  unpublished: 'rest',
  trashed: 'bad',
};

export function isOriginalState(name: string): name is OriginalState {
  return (originalStates as readonly string[]).includes(name);
}

/** How an original stands, for a badge. One whose time went by while nobody could send it out waits for a person. */
export function standingOf(state: string, held: boolean): { standing: Standing; label: string } {
  if (held) return { standing: 'warn', label: say('standing-original-held') };
  if (!isOriginalState(state)) return { standing: 'unknown', label: state };
  return { standing: standings[state], label: say(`standing-original-${state}`) };
}

/** An original that isn't there yet, as it will be with its first word. */
export function blank(kind: 'article' | 'note', role: string, language: string): components['schemas']['OriginalBody'] {
  const now = new Date().toISOString();
  const publishes = reaches(role, 'cm');
  return {
    id: '',
    short_id: '',
    kind,
    state: 'draft',
    language,
    path: null,
    slug: null,
    suggested_slug: null,
    former_slugs: [],
    category: null,
    author: null,
    tags: [],
    listed: true,
    published_at: null,
    published_revision: null,
    revised_at: null,
    planned: null,
    held_at: null,
    minutes_spent: null,
    version: 0,
    created_at: now,
    created_by: { id: '', name: '' },
    translations: [],
    changed_at: now,
    working_copy: {
      version: 0,
      title: '',
      summary: '',
      body: '',
      cover: null,
      revision: null,
      saved_by: { id: '', name: '' },
      saved_at: now,
    },
    media: [],
    permissions: [
      { action: 'original.edit', allowed: reaches(role, 'contributor'), roles_that_could: [] },
      { action: 'cost.record', allowed: reaches(role, 'contributor'), roles_that_could: [] },
      { action: 'original.publish', allowed: publishes, roles_that_could: [] },
      { action: 'original.schedule', allowed: publishes, roles_that_could: [] },
    ],
    differs_from_published: false,
    differs_from_scheduled: false,
  };
}
