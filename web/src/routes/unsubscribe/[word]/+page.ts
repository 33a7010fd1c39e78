import { answer, api } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params }) => {
  await need('notices');
  const { word } = params;
  try {
    return { word, mail: await answer(api.GET('/unsubscribe/{word}', { params: { path: { word } } })) };
  } catch (problem) {
    if (problem instanceof Problem) return { word, problem };
    throw problem;
  }
};
