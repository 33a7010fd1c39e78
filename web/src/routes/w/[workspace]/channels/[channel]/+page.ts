import { answer, api } from '#lib/api/client.ts';
import { session } from '#lib/session/session.svelte.ts';
import { reaches } from '#lib/shell/roles.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  await Promise.all([need('channels', 'health', 'plan', 'fit', 'trial', 'decide', 'publication', 'queue', 'numbers', 'links'), parent()]);
  depends('parvis:channel');
  const path = { workspace: params.workspace };
  const [channel, networks, usages, audiences, members, publications, numbers] = await Promise.all([
    answer(
      api.GET('/workspaces/{workspace}/channels/{channel}', {
        params: { path: { workspace: params.workspace, channel: params.channel } },
      }),
    ),
    answer(api.GET('/workspaces/{workspace}/networks', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/usages', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/audiences', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/members', { params: { path } })),
    answer(
      api.GET('/workspaces/{workspace}/publications', { params: { path, query: { channel: params.channel, size: 20 } } }),
    ),
    answer(
      api.GET('/workspaces/{workspace}/channels/{channel}/observations', {
        params: { path: { workspace: params.workspace, channel: params.channel }, query: { days: 365 } },
      }),
    ),
  ]);
  const one = { params: { path: { workspace: params.workspace, channel: params.channel } } };
  const [health, plans, advised] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/channels/{channel}/health', one)),
    answer(api.GET('/workspaces/{workspace}/channels/{channel}/plans', one)),
    answer(
      api.GET('/workspaces/{workspace}/recommendations', {
        params: { path, query: { list: 'waiting', subject_kind: 'channel', subject_id: params.channel, size: 1 } },
      }),
    ),
  ]);
  // What would still go out after the farewell.
  const leaves = plans.some(({ kind, state }) => kind === 'leave' && (state === 'open' || state === 'followed'));
  const ahead = leaves ? ['scheduled', 'awaiting_approval', 'awaiting_hand', 'held'] : [];
  const planned = await Promise.all(
    ahead.map((state) =>
      answer(
        api.GET('/workspaces/{workspace}/publications', {
          params: { path, query: { channel: params.channel, state, size: 100 } },
        }),
      ),
    ),
  );
  const campaign = await answer(
    api.GET('/workspaces/{workspace}/channels/{channel}/campaign-parameters', {
      params: { path: { workspace: params.workspace, channel: params.channel } },
    }),
  );
  const queue = await answer(
    api.GET('/workspaces/{workspace}/channels/{channel}/queue', {
      params: { path: { workspace: params.workspace, channel: params.channel } },
    }),
  );
  const [trials, fits] = await Promise.all([
    answer(
      api.GET('/workspaces/{workspace}/trials', {
        params: { path: { workspace: params.workspace }, query: { channel: params.channel } },
      }),
    ),
    answer(api.GET('/workspaces/{workspace}/fits', { params: { path } })),
  ]);
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
