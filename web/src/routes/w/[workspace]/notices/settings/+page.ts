import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent }) => {
  await Promise.all([need('notices'), parent()]);
  const path = { workspace: params.workspace };
  const settings = await answer(api.GET('/workspaces/{workspace}/notices/settings', { params: { path } }));
  return { settings };
};
