import type { components } from '#lib/api/schema.d.ts';
import type { Standing } from '#lib/ui/StateBadge.svelte';
import { dashed } from '#lib/words/dashed.ts';
import { say } from '#lib/words/words.svelte.ts';

export type Publication = components['schemas']['PublicationBody'];

const standings = {
  awaiting_approval: 'warn',
  scheduled: 'planned',
  sending: 'moving',
  published: 'good',
  awaiting_hand: 'warn',
  held: 'warn',
  unconfirmed: 'unknown',
  failed: 'bad',
  cancelled: 'rest',
  withdrawn: 'rest',
} as const satisfies Record<string, Standing>;

type State = keyof typeof standings;

function isState(name: string): name is State {
  return name in standings;
}

export function standingOf({ state }: Pick<Publication, 'state'>): { standing: Standing; label: string } {
  return isState(state)
    ? { standing: standings[state], label: say(`standing-publication-${dashed(state)}`) }
    : { standing: 'unknown', label: state };
}

/** Whether something happens to it by itself before long, so that it is worth asking again. */
export function moves(publication: Publication): boolean {
  if (publication.state === 'sending' || isUnderWay(publication.withdrawal) || isUnderWay(publication.correction)) {
    return true;
  }
  if (publication.state === 'unconfirmed') return Boolean(publication.next_attempt_at);
  const soon = 15_000;
  return publication.state === 'scheduled' && new Date(publication.due_at).getTime() < Date.now() + soon;
}

/** Whether a removal or a correction is still to come about. */
export function isUnderWay(deed: Publication['withdrawal']): boolean {
  return ['available', 'running', 'retryable'].includes(deed?.state ?? '');
}

/** Of a thread, the first parts stand there and the others don't. */
export function isPartlyOut({ state, parts, parts_out }: Publication): boolean {
  return parts_out > 0 && parts_out < parts && state !== 'withdrawn';
}

/** It didn't go out when it should have, and doesn't by itself. */
export function isMissed({ state }: Pick<Publication, 'state'>): boolean {
  return state === 'held' || state === 'failed';
}

/** Another one of its variant can't begin while this one is under way. */
export function isOpen(publication: Publication): boolean {
  const { state } = publication;
  if (state === 'failed' && isPartlyOut(publication)) return true;
  return !['published', 'failed', 'cancelled', 'withdrawn'].includes(state);
}
