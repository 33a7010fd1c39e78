import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('channels', 'health', 'plan', 'fit', 'trial', 'decide', 'publication', 'queue', 'numbers', 'links'), parent()]);
  depends('parvis:channel');
  const path = { workspace: params.workspace };
  const one = { params: { path: { ...path, channel: params.channel } } };
  const on = { channel: params.channel };
  const [channel, networks, usages, audiences, members, publications, numbers, health, plans, advised, campaign, queue, trials, fits] =
    await Promise.all([
      answer(api.GET('/workspaces/{workspace}/channels/{channel}', one)),
      answer(api.GET('/workspaces/{workspace}/networks', { params: { path } })),
      answer(api.GET('/workspaces/{workspace}/usages', { params: { path } })),
      answer(api.GET('/workspaces/{workspace}/audiences', { params: { path } })),
      answer(api.GET('/workspaces/{workspace}/members', { params: { path } })),
      answer(api.GET('/workspaces/{workspace}/publications', { params: { path, query: { ...on, size: 20 } } })),
      answer(
        api.GET('/workspaces/{workspace}/channels/{channel}/observations', {
          params: { path: one.params.path, query: { days: 365 } },
        }),
      ),
      answer(api.GET('/workspaces/{workspace}/channels/{channel}/health', one)),
      answer(api.GET('/workspaces/{workspace}/channels/{channel}/plans', one)),
      answer(
        api.GET('/workspaces/{workspace}/recommendations', {
          params: { path, query: { list: 'waiting', subject_kind: 'channel', subject_id: params.channel, size: 1 } },
        }),
      ),
      answer(api.GET('/workspaces/{workspace}/channels/{channel}/campaign-parameters', one)),
      answer(api.GET('/workspaces/{workspace}/channels/{channel}/queue', one)),
      answer(api.GET('/workspaces/{workspace}/trials', { params: { path, query: on } })),
      answer(api.GET('/workspaces/{workspace}/fits', { params: { path } })),
    ]);
  // What would still go out after the farewell.
  const leaves = plans.some(({ kind, state }) => kind === 'leave' && (state === 'open' || state === 'followed'));
  const ahead = leaves ? ['scheduled', 'awaiting_approval', 'awaiting_hand', 'held'] : [];
  const planned = await Promise.all(
    ahead.map((state) =>
      answer(
        api.GET('/workspaces/{workspace}/publications', { params: { path, query: { ...on, state, size: 100 } } }),
      ),
    ),
  );
  const rehearsal =
    channel.network === 'rehearsal'
      ? await answer(
          api.GET('/workspaces/{workspace}/channels/{channel}/rehearsal', {
            params: { path: { workspace: params.workspace, channel: params.channel } },
          }),
        )
      : undefined;
  const membership = session.membership(params.workspace);
  const role = membership?.role ?? '';
  return {
    channel,
    networks,
    usages,
    audiences,
    members,
    publications: publications.items,
    numbers,
    health,
    plans,
    advised: advised.items[0],
    planned: planned.reduce((count, { items }) => count + items.length, 0),
    queue,
    trials,
    fit: fits.find(({ place }) => place === params.channel),
    campaign,
    rehearsal,
    role,
    zone: membership?.workspace.zone ?? 'UTC',
    manages: reaches(role, 'cm'),
  };
};
