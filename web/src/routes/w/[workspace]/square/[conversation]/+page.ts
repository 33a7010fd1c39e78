import { answer, api } from '#lib/api/client.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await parent();
  depends('parvis:conversation');
  const path = { workspace: params.workspace, conversation: params.conversation };
  const talk = await answer(api.GET('/workspaces/{workspace}/conversations/{conversation}', { params: { path } }));
  return { talk };
};
