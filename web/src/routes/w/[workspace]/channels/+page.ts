import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('channels', 'health'), parent()]);
  depends('parvis:channels');
  const path = { workspace: params.workspace };
  const [channels, networks, usages, audiences, members, health] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/channels', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/networks', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/usages', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/audiences', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/members', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/health', { params: { path } })),
  ]);
  const manages = reaches(session.membership(params.workspace)?.role ?? '', 'cm');
  return { channels, networks, usages, audiences, members, health, manages };
};
