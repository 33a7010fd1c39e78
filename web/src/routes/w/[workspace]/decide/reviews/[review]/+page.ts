import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('decide', 'reviews'), parent()]);
  depends('parvis:review');
  const path = { workspace: params.workspace };
  const [whole, members] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/reviews/{review}', { params: { path: { ...path, review: params.review } } })),
    answer(api.GET('/workspaces/{workspace}/members', { params: { path } })),
  ]);
  return { whole, members, holds: reaches(session.membership(params.workspace)?.role ?? '', 'cm') };
};
