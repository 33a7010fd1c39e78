import { known, lists } from '#lib/advice/advice.ts';
import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent, depends }) => {
  await Promise.all([need('advice', 'decide'), parent()]);
  depends('parvis:advice');
  const path = { workspace: params.workspace };
  const list = known(lists, url.searchParams.get('show') ?? '') ?? 'all';
  const text = url.searchParams.get('text')?.trim() ?? '';
  const query = { list, ...(text ? { text } : {}) };
  const [page, standing] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/recommendations', { params: { path, query } })),
    answer(api.GET('/workspaces/{workspace}/recommendations/standing', { params: { path } })),
  ]);
  return { page, standing, list, text, query };
};
