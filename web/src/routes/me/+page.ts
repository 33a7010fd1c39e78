import { signedIn } from '#lib/session/signed-in.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ url }) => {
  const [view] = await Promise.all([signedIn(url), need('shell', 'me', 'session')]);
  return { view };
};
