import { answer, api } from '#lib/api/client.ts';
import { ways, type Way } from '#lib/involvement/acts.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent, depends }) => {
  await Promise.all([need('decide', 'involvement'), parent()]);
  depends('parvis:involvement');
  const path = { workspace: params.workspace };
  const by: 'month' | 'quarter' = url.searchParams.get('by') === 'month' ? 'month' : 'quarter';
  const only = ways.find((way): way is Way => way === url.searchParams.get('acts'));
  const query = { size: 6, ...(only ? { involvement: only } : {}) };
  const [overview, acts, toLink] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/involvement', { params: { path, query: { by } } })),
    answer(api.GET('/workspaces/{workspace}/involvement/acts', { params: { path, query } })),
    answer(api.GET('/workspaces/{workspace}/involvement/to-link', { params: { path } })),
  ]);
  const role = session.membership(params.workspace)?.role ?? '';
  return { overview, acts, toLink, by, only, mayLink: reaches(role, 'cm') };
};
