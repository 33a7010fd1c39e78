import { answer, api } from '#lib/api/client.ts';

/** What the forms of advice and decisions let one choose from. */
export async function choices(workspace: string) {
  const path = { workspace };
  const [members, channels, usages, audiences] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/members', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/channels', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/usages', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/audiences', { params: { path } })),
  ]);
  const named = (things: readonly { id: string; name: string }[]) => things.map(({ id, name }) => ({ id, name }));
  return {
    members: members.map(({ user_id, name }) => ({ user_id, name })),
    things: {
      channel: named(channels.filter((it) => it.status !== 'disconnected')),
      usage: named(usages),
      audience: named(audiences),
    },
  };
}
