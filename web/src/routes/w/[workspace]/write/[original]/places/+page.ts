import { answer, api } from '#lib/api/client.ts';
import { isHere, type Channel } from '#lib/channels/states.ts';
import { session } from '#lib/session/session.svelte.ts';
import { plainWords, type Checkup, type Variant } from '#lib/variant/words.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent }) => {
  await Promise.all([need('preview', 'variant', 'write', 'standing', 'channels'), parent()]);
  const { workspace } = params;
  const path = { workspace, original: params.original };
  const [original, channels, variants, publications] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/originals/{original}', { params: { path } })),
    answer(api.GET('/workspaces/{workspace}/channels', { params: { path: { workspace } } })),
    answer(api.GET('/workspaces/{workspace}/originals/{original}/variants', { params: { path } })),
    answer(
      api.GET('/workspaces/{workspace}/publications', {
        params: { path: { workspace }, query: { original: params.original, size: 100 } },
      }),
    ),
  ]);
  const columns = channels
    .map((channel) => ({
      channel,
      variant: variants.find((each) => each.channel === channel.id),
      // The latest due stands first in the list.
      publication: publications.items.find((each) => each.channel === channel.id),
    }))
    .filter(({ channel, variant }) => (isHere(channel) && !channel.home) || variant)
    // Where there is something to see comes first; else they stand as everywhere.
    .toSorted((one, other) => Number(Boolean(other.variant)) - Number(Boolean(one.variant)));
  const found = await Promise.all(columns.map(({ channel, variant }) => checkup(workspace, channel, variant)));
  return {
    original,
    columns: columns.map((column, at) => ({ ...column, checkup: found[at] })),
    role: session.membership(workspace)?.role ?? 'viewer',
  };
};

/** How it would stand there; one column that can't be read leaves the others. */
async function checkup(workspace: string, channel: Channel, variant: Variant | undefined): Promise<Checkup | undefined> {
  if (!variant) return undefined;
  try {
    return await answer(
      api.POST('/workspaces/{workspace}/variants/check', {
        params: { path: { workspace } },
        body: { original: variant.original, channel: channel.id, content: plainWords(variant) },
      }),
    );
  } catch {
    return undefined;
  }
}
