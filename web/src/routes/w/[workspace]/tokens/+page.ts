import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('tokens'), parent()]);
  depends('parvis:tokens');
  const path = { workspace: params.workspace };
  const tokens = await answer(api.GET('/workspaces/{workspace}/tokens', { params: { path } }));
  return { tokens, place: session.membership(params.workspace)?.workspace };
};
