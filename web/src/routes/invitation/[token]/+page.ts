import { answer, api } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import { session } from '#lib/session/session.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params }) => {
  const view = await session.load();
  try {
    const path = { token: params.token };
    return { token: params.token, view, invitation: await answer(api.GET('/invitations/{token}', { params: { path } })) };
  } catch (problem) {
    if (problem instanceof Problem) return { token: params.token, view, problem };
    throw problem;
  }
};
