import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** Once an instance is set up, this page is gone. */
export const load: PageLoad = async ({ url }) => {
  const setup = await answer(api.GET('/setup'));
  if (!setup.needed) redirect(307, resolve('/'));
  await need('session', 'setup');
  return { token: url.searchParams.get('token') ?? '', zones: setup.zones };
};
