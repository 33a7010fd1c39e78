import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('briefs', 'standing'), parent()]);
  depends('parvis:brief');
  const path = { workspace: params.workspace, brief: params.brief };
  return { brief: await answer(api.GET('/workspaces/{workspace}/briefs/{brief}', { params: { path } })) };
};
