import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('decisions', 'decide', 'advice', 'numbers', 'from'), parent()]);
  depends('parvis:advice');
  const path = { workspace: params.workspace };
  const [it, members] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/decisions/{decision}', { params: { path: params } })),
    answer(api.GET('/workspaces/{workspace}/members', { params: { path } })),
  ]);
  return { it, members: members.map(({ user_id, name }) => ({ user_id, name })) };
};
