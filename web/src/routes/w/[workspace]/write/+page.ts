import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { isOriginalState } from '#lib/write/states.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** Enough to say how many there are, in words; more are "more than". */
const counted = 100;

export const load: PageLoad = async ({ params, url, parent }) => {
  await Promise.all([need('write', 'standing'), parent()]);
  const path = { workspace: params.workspace };
  const asked = url.searchParams.get('state') ?? '';
  const state = isOriginalState(asked) ? asked : undefined;
  const text = url.searchParams.get('text')?.trim() ?? '';
  const find = (query: { state?: string; text?: string; size?: number }) =>
    answer(api.GET('/workspaces/{workspace}/originals', { params: { path, query } }));
  const [page, drafts, scheduled, trashed] = await Promise.all([
    find({ ...(state ? { state } : {}), ...(text ? { text } : {}) }),
    find({ state: 'draft', size: counted }),
    find({ state: 'scheduled', size: counted }),
    find({ state: 'trashed', size: 1 }),
  ]);
  return {
    page,
    state: state ?? 'all',
    text,
    drafts: drafts.items.length,
    scheduled: scheduled.items,
    /** The list leaves out what is in the bin; somebody whose only original is there must find the way. */
    binned: trashed.items.length > 0,
    writes: reaches(session.membership(params.workspace)?.role ?? '', 'contributor'),
  };
};
