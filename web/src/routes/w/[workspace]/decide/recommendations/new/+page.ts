import { choices } from '#lib/advice/things.ts';
import { readFrom, written } from '#lib/decide/from.ts';
import { beginning } from '#lib/decide/from/beginning.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, url, parent }) => {
  await Promise.all([need('advice', 'decisions', 'from'), parent()]);
  const { workspace } = params;
  const from = readFrom(url.searchParams);
  const [chosen, begun] = await Promise.all([
    choices(workspace),
    // What it would be filled in from may be gone: then it is filled in by hand.
    from ? beginning(workspace, from, 'advice').catch(() => undefined) : undefined,
  ]);
  return { ...chosen, begun, from: from ? written(from) : 'new' };
};
