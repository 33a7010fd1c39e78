import { choices } from '#lib/advice/things.ts';
import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent }) => {
  await Promise.all([need('advice', 'decisions'), parent()]);
  const { workspace } = params;
  const id = url.searchParams.get('replaces');
  const path = { workspace, recommendation: id ?? '' };
  const asked = url.searchParams.get('brief');
  const [chosen, replaces, brief] = await Promise.all([
    choices(workspace),
    id
      ? answer(api.GET('/workspaces/{workspace}/recommendations/{recommendation}', { params: { path } }))
      : Promise.resolve(undefined),
    asked
      ? answer(api.GET('/workspaces/{workspace}/briefs/{brief}', { params: { path: { workspace, brief: asked } } }))
      : Promise.resolve(undefined),
  ]);
  return { ...chosen, replaces, brief };
};
