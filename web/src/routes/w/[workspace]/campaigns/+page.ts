import { answer, api } from '#lib/api/client.ts';
import { isCampaignStanding } from '#lib/campaigns/standing.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent, depends }) => {
  await Promise.all([need('campaigns'), parent()]);
  depends('parvis:campaigns');
  const asked = url.searchParams.get('standing') ?? '';
  const standing = isCampaignStanding(asked) ? asked : undefined;
  const text = url.searchParams.get('text')?.trim() ?? '';
  const page = await answer(
    api.GET('/workspaces/{workspace}/campaigns', {
      params: {
        path: { workspace: params.workspace },
        query: { ...(standing ? { standing } : {}), ...(text ? { text } : {}) },
      },
    }),
  );
  const orders = reaches(session.membership(params.workspace)?.role ?? '', 'cm');
  return { page, standing, text, orders };
};
