import { error } from '@sveltejs/kit';
import { answer, api } from '#lib/api/client.ts';
import { signedIn } from '#lib/session/signed-in.ts';
import { need, say } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** For whoever runs the instance; to others there is nothing here. */
export const load: PageLoad = async ({ url, parent, depends }) => {
  await Promise.all([need('shell', 'instance'), parent()]);
  depends('parvis:instance');
  const view = await signedIn(url);
  if (!view.user.is_administrator) error(404, { message: say('common-not-found') });
  return { view, workspaces: await answer(api.GET('/instance/workspaces')) };
};
