import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('decide', 'answering'), parent()]);
  depends('parvis:responsibilities');
  const path = { workspace: params.workspace };
  const [map, members] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/responsibilities', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/members', { params: { path } })),
  ]);
  return { map, members, leads: reaches(session.membership(params.workspace)?.role ?? '', 'lead') };
};
