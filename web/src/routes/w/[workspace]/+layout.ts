import { error, redirect } from '@sveltejs/kit';
import { session, signInFrom } from '#lib/session/session.svelte.ts';
import { say } from '#lib/words/words.svelte.ts';
import type { LayoutLoad } from './$types.d.ts';

/** A workspace opens for its members; to others it doesn't exist. */
export const load: LayoutLoad = async ({ params, url, parent }) => {
  await parent();
  const view = await session.load();
  if (!view) redirect(307, signInFrom(url.pathname + url.search));
  const membership = session.membership(params.workspace);
  if (!membership) error(404, { message: say('common-not-found') });
  session.rememberWorkspace(params.workspace);
  return { view, membership };
};
