import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('decide', 'strategy', 'today'), parent()]);
  depends('parvis:decide');
  const path = { workspace: params.workspace };
  const recommendations = (list: string) =>
    answer(api.GET('/workspaces/{workspace}/recommendations', { params: { path, query: { list, size: 5 } } }));
  const [strategy, channels, advice, asked, toJudge, toLookAt, proposals, remarks] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/strategy', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/channels', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/recommendations/standing', { params: { path } })),
    recommendations('waiting'),
    recommendations('to_judge'),
    answer(api.GET('/workspaces/{workspace}/decisions', { params: { path, query: { list: 'to_look_at', size: 100 } } })),
    answer(api.GET('/workspaces/{workspace}/strategy/proposals', { params: { path, query: { size: 5 } } })),
    answer(api.GET('/workspaces/{workspace}/strategy/remarks', { params: { path, query: { size: 5 } } })),
  ]);
  const role = session.membership(params.workspace)?.role ?? '';
  return {
    strategy,
    channels,
    counts: {
      waiting: advice.waiting,
      toJudge: advice.to_judge,
      proposals: strategy.open_proposals,
      remarks: strategy.open_remarks,
    },
    waiting: {
      asked: asked.items,
      toJudge: toJudge.items,
      toLookAt: toLookAt.items,
      proposals: proposals.items,
      remarks: remarks.items,
    },
    proposes: reaches(role, 'contributor'),
  };
};
