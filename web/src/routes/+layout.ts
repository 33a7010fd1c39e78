import { session } from '#lib/session/session.svelte.ts';
import { need, words } from '#lib/words/words.svelte.ts';
import type { LayoutLoad } from './$types.d.ts';

export const ssr = false;

/** Words first: whatever goes wrong afterwards can be said. */
export const load: LayoutLoad = async () => {
  await Promise.all([need('common'), words.choose(session.current?.user.language)]);
};
