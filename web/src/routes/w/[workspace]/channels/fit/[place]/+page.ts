import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent, depends }) => {
  await Promise.all([need('channels', 'fit', 'from'), parent()]);
  depends('parvis:fit');
  const path = { workspace: params.workspace };
  const [fit, usages, members, channels] = await Promise.all([
    answer(
      api.GET('/workspaces/{workspace}/fits/{place}', { params: { path: { workspace: params.workspace, place: params.place } } }),
    ),
    answer(api.GET('/workspaces/{workspace}/usages', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/members', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/channels', { params: { path } })),
  ]);
  const manages = reaches(session.membership(params.workspace)?.role ?? '', 'cm');
  return { fit, usages, members, channels, manages, weighing: manages && url.searchParams.has('weigh') };
};
