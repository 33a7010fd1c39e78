import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent }) => {
  await Promise.all([need('audit'), parent()]);
  const noun = url.searchParams.get('of') ?? '';
  const page = await answer(
    api.GET('/workspaces/{workspace}/audit', {
      params: { path: { workspace: params.workspace }, query: { size: 50, ...(noun ? { noun_id: noun } : {}) } },
    }),
  );
  return { page, noun };
};
