import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** Enough to say how many there are, in words; more are "or more". */
const counted = 100;

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('site-settings', 'lists', 'home'), parent()]);
  depends('parvis:site');
  const path = { workspace: params.workspace };
  const at = { params: { path } };
  const role = session.membership(params.workspace)?.role ?? '';
  const [site, home, categories, tags, authors, members, live] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/site', at)),
    answer(api.GET('/workspaces/{workspace}/home', at)),
    answer(api.GET('/workspaces/{workspace}/categories', at)),
    answer(api.GET('/workspaces/{workspace}/tags', at)),
    answer(api.GET('/workspaces/{workspace}/authors', at)),
    answer(api.GET('/workspaces/{workspace}/members', at)),
    answer(api.GET('/workspaces/{workspace}/originals', { params: { path, query: { state: 'live', size: counted } } })),
  ]);
  return {
    site,
    home,
    categories,
    tags,
    authors,
    members,
    live: live.items.length,
    article: live.items.find(({ kind }) => kind === 'article')?.path ?? undefined,
    configures: reaches(role, 'lead'),
    arranges: reaches(role, 'cm'),
  };
};
