import { answer, api } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import { session } from '#lib/session/session.svelte.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params }) => {
  const [view] = await Promise.all([session.load(), need('session')]);
  const { token } = params;
  try {
    return { token, view, offer: await answer(api.GET('/invitations/{token}', { params: { path: { token } } })) };
  } catch (problem) {
    if (problem instanceof Problem) return { token, view, problem };
    throw problem;
  }
};
