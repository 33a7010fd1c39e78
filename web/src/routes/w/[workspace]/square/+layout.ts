import { answer, api } from '#lib/api/client.ts';
import { hears } from '#lib/channels/hears.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { isView, queryOf } from '#lib/square/kinds.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { LayoutLoad } from './$types.d.ts';

/** The inbox stands beside an open conversation too, as it was narrowed. */
export const load: LayoutLoad = async ({ params, url, parent, depends }) => {
  await Promise.all([need('square'), parent()]);
  depends('parvis:square');
  const path = { workspace: params.workspace };
  const asked = url.searchParams.get('show') ?? '';
  const view = isView(asked) ? asked : 'open';
  const list = (query: object) => answer(api.GET('/workspaces/{workspace}/conversations', { params: { path, query } }));
  const only = url.searchParams.get('channel');
  const [page, counts, channel] = await Promise.all([
    list(queryOf(view, only ?? undefined)),
    answer(api.GET('/workspaces/{workspace}/conversations/counts', { params: { path } })),
    only ? answer(api.GET('/workspaces/{workspace}/channels/{channel}', { params: { path: { ...path, channel: only } } })) : undefined,
  ]);
  // An empty view is something else than a place where nobody has ever spoken.
  const spokenOf = page.items.length > 0 || ((view !== 'all' || only !== null) && (await list({ size: 1 })).items.length > 0);
  // Whoever waits for a first answer may look for it where there is somewhere to listen.
  const listening = spokenOf || (await answer(api.GET('/workspaces/{workspace}/channels', { params: { path } }))).some(hears);
  return {
    page,
    counts,
    view,
    /** The one channel to which the list is narrowed. */
    channel: channel && { id: channel.id, name: channel.name },
    spokenOf,
    listening,
    answers: reaches(session.membership(params.workspace)?.role ?? '', 'cm'),
  };
};
