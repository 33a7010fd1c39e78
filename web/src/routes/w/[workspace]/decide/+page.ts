import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('decide', 'strategy'), parent()]);
  depends('parvis:decide');
  const path = { workspace: params.workspace };
  const [strategy, channels, proposals] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/strategy', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/channels', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/strategy/proposals', { params: { path, query: { size: 5 } } })),
  ]);
  const role = session.membership(params.workspace)?.role ?? '';
  return { strategy, channels, proposals: proposals.items, proposes: reaches(role, 'contributor') };
};
