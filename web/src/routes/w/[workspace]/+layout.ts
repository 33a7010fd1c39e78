import { error } from '@sveltejs/kit';
import { session } from '#lib/session/session.svelte.ts';
import { signedIn } from '#lib/session/signed-in.ts';
import { need, say } from '#lib/words/words.svelte.ts';
import type { LayoutLoad } from './$types.d.ts';

/** A workspace opens for its members; to others it doesn't exist. */
export const load: LayoutLoad = async ({ params, url, parent }) => {
  await Promise.all([need('shell'), parent()]);
  await signedIn(url);
  const membership = session.membership(params.workspace);
  if (!membership) error(404, { message: say('common-not-found') });
  session.rememberWorkspace(params.workspace);
  return { workspace: params.workspace };
};
