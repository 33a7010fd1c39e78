import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('campaigns', 'briefs', 'standing'), parent()]);
  depends('parvis:campaign');
  const path = { workspace: params.workspace, campaign: params.campaign };
  return { campaign: await answer(api.GET('/workspaces/{workspace}/campaigns/{campaign}', { params: { path } })) };
};
