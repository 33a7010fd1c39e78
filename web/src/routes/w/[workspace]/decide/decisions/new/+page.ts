import { choices } from '#lib/advice/things.ts';
import { answer, api } from '#lib/api/client.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent }) => {
  await Promise.all([need('decisions', 'advice'), parent()]);
  const { workspace } = params;
  const advice = url.searchParams.get('advice');
  const earlier = url.searchParams.get('replaces');
  const leaving = url.searchParams.get('leaving');
  const [chosen, it, replaces] = await Promise.all([
    choices(workspace),
    advice
      ? answer(
          api.GET('/workspaces/{workspace}/recommendations/{recommendation}', {
            params: { path: { workspace, recommendation: advice } },
          }),
        )
      : Promise.resolve(undefined),
    earlier
      ? answer(
          api.GET('/workspaces/{workspace}/decisions/{decision}', { params: { path: { workspace, decision: earlier } } }),
        )
      : Promise.resolve(undefined),
  ]);
  const left = leaving
    ? await answer(
        api.GET('/workspaces/{workspace}/channels/{channel}', { params: { path: { workspace, channel: leaving } } }),
      )
    : undefined;
  return { ...chosen, it, replaces, left };
};
