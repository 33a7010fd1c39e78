import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { session } from '#lib/session/session.svelte.ts';
import { landing } from '#lib/shell/landing.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** Leads to the workspace one was in last, else to the first. */
export const load: PageLoad = async () => {
  const view = await session.load();
  if (!view) redirect(307, resolve('/sign-in'));
  const membership = session.membership(session.lastWorkspace() ?? '') ?? view.memberships[0];
  if (membership) redirect(307, landing(membership.workspace.slug));
  await need('session');
  return { view };
};
