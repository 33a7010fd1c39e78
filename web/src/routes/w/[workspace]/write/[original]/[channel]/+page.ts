import { answer, api } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import { session } from '#lib/session/session.svelte.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent }) => {
  await Promise.all([need('variant', 'links', 'write', 'publication', 'standing', 'channels', 'queue', 'numbers'), parent()]);
  const { workspace } = params;
  const path = { workspace };
  const [original, channel, channels, networks, variants, publications, usages, audiences] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/originals/{original}', { params: { path: { workspace, original: params.original } } })),
    answer(api.GET('/workspaces/{workspace}/channels/{channel}', { params: { path: { workspace, channel: params.channel } } })),
    answer(api.GET('/workspaces/{workspace}/channels', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/networks', { params: { path } })),
    answer(
      api.GET('/workspaces/{workspace}/originals/{original}/variants', {
        params: { path: { workspace, original: params.original } },
      }),
    ),
    answer(
      api.GET('/workspaces/{workspace}/publications', {
        params: { path, query: { original: params.original, channel: params.channel, size: 50 } },
      }),
    ),
    answer(api.GET('/workspaces/{workspace}/usages', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/audiences', { params: { path } })),
  ]);
  const given = variants.find((variant) => variant.channel === channel.id);
  const names = new Map(channels.map((each) => [each.id, each.name]));
  const pictures = (given?.parts ?? []).flatMap((part) => part.pictures);
  const media = await Promise.all(pictures.map((picture) => pictureOf(workspace, picture.media)));
  const membership = session.membership(workspace);
  return {
    original,
    channel,
    network: networks.find((each) => each.network === channel.network),
    given,
    publications: publications.items,
    usage: usages.find((each) => each.id === channel.usage),
    audience: audiences.find((each) => each.id === channel.audience),
    media: media.filter((each) => each !== undefined),
    /** By the variant, since that is what a twin is named by. */
    channelNames: new Map(variants.map((variant) => [variant.id, names.get(variant.channel) ?? ''])),
    role: membership?.role ?? 'viewer',
    zone: membership?.workspace.zone ?? 'UTC',
  };
};

/** A picture that was removed meanwhile is told by the check, and shows nothing. */
async function pictureOf(workspace: string, media: string) {
  try {
    return await answer(api.GET('/workspaces/{workspace}/media/{media}', { params: { path: { workspace, media } } }));
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return undefined;
    throw problem;
  }
}
