import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('notices'), parent()]);
  depends('parvis:notices');
  const path = { workspace: params.workspace };
  const page = await answer(
    api.GET('/workspaces/{workspace}/notices', { params: { path, query: { size: 100 } } }),
  );
  return { page };
};
