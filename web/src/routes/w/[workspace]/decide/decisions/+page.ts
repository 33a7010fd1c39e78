import { decisionLists } from '#lib/advice/decisions.ts';
import { known } from '#lib/advice/known.ts';
import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent, depends }) => {
  await Promise.all([need('decisions', 'decide'), parent()]);
  depends('parvis:advice');
  const path = { workspace: params.workspace };
  const list = known(decisionLists, url.searchParams.get('show') ?? '') ?? 'all';
  const text = url.searchParams.get('text')?.trim() ?? '';
  const asked = Number(url.searchParams.get('year'));
  const year = Number.isInteger(asked) && asked > 1900 && asked < 10_000 ? asked : undefined;
  const query = { list, ...(text ? { text } : {}), ...(year ? { year } : {}) };
  const [page, due] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/decisions', { params: { path, query } })),
    answer(api.GET('/workspaces/{workspace}/decisions', { params: { path, query: { list: 'to_look_at', size: 100 } } })),
  ]);
  return {
    page,
    /** How many are to be looked at; more than a hundred are many. */
    due: due.items.length,
    many: Boolean(due.next),
    list,
    text,
    year,
    query,
    records: reaches(session.membership(params.workspace)?.role ?? '', 'cm'),
  };
};
