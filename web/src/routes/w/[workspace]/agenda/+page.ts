import { answer, api } from '#lib/api/client.ts';
import { isDay, shown, today, type View } from '#lib/agenda/days.ts';
import { session } from '#lib/session/session.svelte.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

const views: readonly string[] = ['week', 'month', 'list'] satisfies View[];

function isView(name: string | null): name is View {
  return name !== null && views.includes(name);
}

/** Seven columns want a table; on a phone, days stand below one another. */
function usual(): View {
  return matchMedia('(max-width: 640px)').matches ? 'list' : 'week';
}

export const load: PageLoad = async ({ params, url, parent, depends }) => {
  await Promise.all([need('agenda', 'appearances', 'standing'), parent()]);
  depends('parvis:agenda');
  const path = { workspace: params.workspace };
  const own = session.membership(params.workspace)?.workspace.zone ?? 'UTC';
  const zone = url.searchParams.get('zone') ?? own;
  const asked = url.searchParams.get('view');
  const view = isView(asked) ? asked : usual();
  const day = url.searchParams.get('day') ?? '';
  const around = isDay(day) ? day : today(own);
  const days = shown(view, around);
  const [agenda, undated] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/agenda', { params: { path, query: { ...days, zone } } })),
    answer(api.GET('/workspaces/{workspace}/agenda/undated', { params: { path } })),
  ]);
  return {
    agenda,
    undated,
    view,
    around,
    /** Where the workspace plans. */
    own,
    filters: {
      channel: url.searchParams.get('channel') ?? '',
      language: url.searchParams.get('language') ?? '',
      state: url.searchParams.get('state') ?? '',
    },
  };
};
