import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { answer, api } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import { session } from '#lib/session/session.svelte.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** Uses up the link. A link already used by the person who is signed in leads on all the same. */
export const load: PageLoad = async ({ params }) => {
  await session.load();
  try {
    await session.enter(await answer(api.POST('/session/link', { body: { token: params.token } })));
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (session.current) redirect(307, resolve('/'));
    await need('session');
    return { problem };
  }
  redirect(307, resolve('/'));
};
