import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('channels', 'fit'), parent()]);
  depends('parvis:facts');
  const path = { workspace: params.workspace };
  const [facts, doubts] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/facts', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/facts/doubts', { params: { path } })),
  ]);
  const manages = reaches(session.membership(params.workspace)?.role ?? '', 'cm');
  return { facts, doubts, manages };
};
