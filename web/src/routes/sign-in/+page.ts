import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { answer, api } from '#lib/api/client.ts';
import { returnPath, session } from '#lib/session/session.svelte.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** Somebody signed in is led on; an instance that has never been set up is set up first. */
export const load: PageLoad = async ({ url }) => {
  const next = returnPath(url.searchParams.get('return'));
  if (await session.load()) redirect(307, next);
  const [setup] = await Promise.all([answer(api.GET('/setup')), need('session')]);
  if (setup.needed) redirect(307, resolve('/setup'));
  return { next };
};
