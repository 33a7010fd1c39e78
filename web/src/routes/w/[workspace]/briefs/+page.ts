import { answer, api } from '#lib/api/client.ts';
import { queryOf, shown, type Shown } from '#lib/briefs/states.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent, depends }) => {
  await Promise.all([need('briefs'), parent()]);
  depends('parvis:briefs');
  const path = { workspace: params.workspace };
  const asked = url.searchParams.get('show');
  const show: Shown = shown.find((each) => each === asked) ?? 'all';
  const text = url.searchParams.get('text')?.trim() ?? '';
  const answers = reaches(session.membership(params.workspace)?.role ?? '', 'cm');
  const [page, began, links] = await Promise.all([
    answer(
      api.GET('/workspaces/{workspace}/briefs', {
        params: { path, query: { ...queryOf(show), ...(text ? { text } : {}) } },
      }),
    ),
    answer(api.GET('/workspaces/{workspace}/beginnings', { params: { path, query: { days: 90 } } })),
    answers ? answer(api.GET('/workspaces/{workspace}/brief-links', { params: { path } })) : [],
  ]);
  return { page, began, links, show, text, answers };
};
