import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('members'), parent()]);
  depends('parvis:members');
  const path = { workspace: params.workspace };
  const leads = reaches(session.membership(params.workspace)?.role ?? '', 'lead');
  const [members, invitations, mail] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/members', { params: { path } })),
    leads ? answer(api.GET('/workspaces/{workspace}/invitations', { params: { path } })) : [],
    // Whether an invitation can be sent by mail.
    leads ? answer(api.GET('/workspaces/{workspace}/notices/settings', { params: { path } })).then((it) => it.mail) : false,
  ]);
  return { members, invitations, mail, leads };
};
