import { answer, api } from '#lib/api/client.ts';
import { draftOf } from '#lib/briefs/request.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent }) => {
  await Promise.all([need('briefs'), parent()]);
  const path = { workspace: params.workspace };
  const changed = url.searchParams.get('change');
  const [usages, audiences, brief] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/usages', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/audiences', { params: { path } })),
    changed
      ? answer(api.GET('/workspaces/{workspace}/briefs/{brief}', { params: { path: { ...path, brief: changed } } }))
      : undefined,
  ]);
  return { usages, audiences, brief, draft: brief ? draftOf(brief) : undefined };
};
