import { answer, api } from '#lib/api/client.ts';
import { shelves } from '#lib/write/shelves.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, depends }) => {
  depends('parvis:original');
  await Promise.all([need('write', 'standing'), parent()]);
  const { workspace, original } = params;
  const [given, origin, found] = await Promise.all([
    answer(api.GET('/workspaces/{workspace}/originals/{original}', { params: { path: { workspace, original } } })),
    answer(
      api.GET('/workspaces/{workspace}/originals/{original}/origin', { params: { path: { workspace, original } } }),
    ),
    shelves(workspace),
  ]);
  return { given, origin, ...found };
};
