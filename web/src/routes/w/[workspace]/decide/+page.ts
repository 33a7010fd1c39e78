import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('decide', 'strategy'), parent()]);
  depends('parvis:decide');
  const path = { workspace: params.workspace };
  const [strategy, channels, advice, decisions] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/strategy', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/channels', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/recommendations/standing', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/decisions', { params: { path, query: { list: 'to_look_at', size: 100 } } })),
  ]);
  const role = session.membership(params.workspace)?.role ?? '';
  return { strategy, channels, advice, toLookAt: decisions.items.length, proposes: reaches(role, 'contributor') };
};
