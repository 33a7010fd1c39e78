import { choices } from '#lib/advice/things.ts';
import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent }) => {
  await Promise.all([need('advice', 'decisions'), parent()]);
  const [chosen, it] = await Promise.all([
    choices(params.workspace),
    answer(api.GET('/workspaces/{workspace}/recommendations/{recommendation}', { params: { path: params } })),
  ]);
  return { ...chosen, it };
};
