import { error } from '@sveltejs/kit';
import { reaches } from '#lib/shell/roles.ts';
import { need, say } from '#lib/words/words.svelte.ts';
import { shelves } from '#lib/write/shelves.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, parent, url }) => {
  await Promise.all([need('write', 'standing'), parent()]);
  const found = await shelves(params.workspace);
  if (!reaches(found.role, 'contributor')) error(403, { message: say('write-readers-only') });
  const kind: 'article' | 'note' = url.searchParams.get('kind') === 'note' ? 'note' : 'article';
  return { kind, ...found };
};
