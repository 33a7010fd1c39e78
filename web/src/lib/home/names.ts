import { say } from '#lib/words/words.svelte.ts';

/** What the kind of a home is called. */
export function nameOf(kind: string): string {
  if (kind === 'own') return say('home-kind-own');
  if (kind === 'wordpress') return say('home-kind-wordpress');
  if (kind === 'ghost') return say('home-kind-ghost');
  return say('home-kind-feed');
}
