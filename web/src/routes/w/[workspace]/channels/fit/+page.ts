import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent }) => {
  await Promise.all([need('channels', 'fit'), parent()]);
  const path = { workspace: params.workspace };
  const [fits, members] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/fits', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/members', { params: { path } })),
  ]);
  const manages = reaches(session.membership(params.workspace)?.role ?? '', 'cm');
  return { fits, members, manages };
};
