import { answer, api } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import { isLanguage, need, words } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, depends }) => {
  await need('client');
  depends('parvis:client');
  const { word } = params;
  try {
    const page = await answer(api.GET('/client/{word}', { params: { path: { word } } }));
    // The letter speaks the language it was written in, whatever this browser asks for.
    if (isLanguage(page.language)) await words.use(page.language);
    const briefs =
      page.purpose === 'brief' ? await answer(api.GET('/client/{word}/briefs', { params: { path: { word } } })) : undefined;
    return { word, page, briefs };
  } catch (problem) {
    if (problem instanceof Problem) return { word, problem };
    throw problem;
  }
};
