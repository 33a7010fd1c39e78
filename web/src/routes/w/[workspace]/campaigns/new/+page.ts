import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent }) => {
  await Promise.all([need('campaigns', 'briefs', 'decide'), parent()]);
  const path = { workspace: params.workspace };
  const changed = url.searchParams.get('change');
  const asked = url.searchParams.get('brief');
  const [usages, audiences, campaign, brief] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/usages', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/audiences', { params: { path } })),
    changed
      ? answer(api.GET('/workspaces/{workspace}/campaigns/{campaign}', { params: { path: { ...path, campaign: changed } } }))
      : undefined,
    asked
      ? answer(api.GET('/workspaces/{workspace}/briefs/{brief}', { params: { path: { ...path, brief: asked } } }))
      : undefined,
  ]);
  return { usages, audiences, campaign, brief };
};
