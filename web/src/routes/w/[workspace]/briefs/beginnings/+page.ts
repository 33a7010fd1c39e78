import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

const kinds = ['brief', 'own', 'told', 'unknown'] as const;
const periods = [30, 90, 365] as const;

export const load: PageLoad = async ({ params, url, parent }) => {
  await Promise.all([need('briefs'), parent()]);
  const path = { workspace: params.workspace };
  const asked = url.searchParams.get('kind');
  const kind = kinds.find((each) => each === asked);
  const days = periods.find((each) => String(each) === url.searchParams.get('days')) ?? 90;
  const [began, page] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/beginnings', { params: { path, query: { days } } })),
    answer(
      api.GET('/workspaces/{workspace}/beginnings/originals', {
        params: { path, query: { days, ...(kind ? { beginning: kind } : {}) } },
      }),
    ),
  ]);
  return { began, page, kind, days };
};
