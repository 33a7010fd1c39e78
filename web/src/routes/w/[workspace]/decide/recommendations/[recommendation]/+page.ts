import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('advice', 'decide', 'decisions', 'numbers', 'from'), parent()]);
  depends('parvis:advice');
  const it = await answer(
    api.GET('/workspaces/{workspace}/recommendations/{recommendation}', { params: { path: params } }),
  );
  return { it };
};
