import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { isOfInstallation } from '#lib/today/installation.ts';
import { waitingStates } from '#lib/today/needs.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** Enough to say how many there are, in words; more are "or more". */
const many = 100;

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('today', 'notices', 'standing', 'health', 'channels'), parent()]);
  depends('parvis:today');
  const path = { workspace: params.workspace };
  const originals = (query: { state?: string; size: number }) =>
    answer(api.GET('/workspaces/{workspace}/originals', { params: { path, query } }));
  const publications = (state: string) =>
    answer(api.GET('/workspaces/{workspace}/publications', { params: { path, query: { state, size: many } } }));
  const conversations = (query: { unread?: boolean; waiting?: boolean }) =>
    answer(api.GET('/workspaces/{workspace}/conversations', { params: { path, query: { ...query, size: 20 } } }));
  const role = session.membership(params.workspace)?.role ?? '';
  // Those who answer see what is asked of them, everybody else what was answered to them.
  const waitsFor = reaches(role, 'cm') ? { waits_for: 'cm' } : { waits_for: 'asker', mine: true };
  const [anything, drafts, scheduled, waiting, leaving, sending, channels, asking, unread, inbox, advice, decisions, briefs, health, proposals, notices] = await Promise.all([
    originals({ size: 1 }),
    originals({ state: 'draft', size: many }),
    originals({ state: 'scheduled', size: many }),
    Promise.all(waitingStates.map(publications)),
    publications('scheduled'),
    publications('sending'),
    answer(api.GET('/workspaces/{workspace}/channels', { params: { path } })),
    conversations({ waiting: true }),
    conversations({ unread: true }),
    answer(api.GET('/workspaces/{workspace}/conversations/counts', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/recommendations', { params: { path, query: { list: 'mine', size: 20 } } })),
    answer(api.GET('/workspaces/{workspace}/decisions', { params: { path, query: { list: 'to_look_at', size: 20 } } })),
    answer(api.GET('/workspaces/{workspace}/briefs', { params: { path, query: { ...waitsFor, size: 20 } } })),
    answer(api.GET('/workspaces/{workspace}/health', { params: { path, query: { state: 'neglected' } } })),
    // Those who may answer them are told.
    reaches(role, 'cm') ? answer(api.GET('/workspaces/{workspace}/strategy/proposals', { params: { path, query: { size: 20 } } })) : undefined,
    answer(api.GET('/workspaces/{workspace}/notices', { params: { path, query: { size: many } } })),
  ]);
  return {
    /** Nothing was ever made here. */
    isNew: anything.items.length === 0 && channels.length === 0 && advice.items.length === 0,
    drafts: drafts.items,
    scheduled: scheduled.items,
    waiting: waiting.flatMap((page) => page.items),
    leaving: [...sending.items, ...leaving.items],
    channels,
    conversations: [...asking.items, ...unread.items.filter((it) => it.waiting === 0)],
    inbox,
    advice: advice.items,
    /** Those who may look at them again are told. */
    decisions: reaches(role, 'cm') ? decisions.items : [],
    proposals: (proposals?.items ?? []).filter((it) => it.made_by.id !== session.current?.user.id),
    briefs: briefs.items,
    health,
    /** What befell the installation, for those who are told. */
    installation: notices.items.filter((it) => isOfInstallation(it, new Date())),
    writes: reaches(role, 'contributor'),
    role,
  };
};
