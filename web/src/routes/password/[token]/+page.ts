import { session } from '#lib/session/session.svelte.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** The link is only used up when the new password is sent; by somebody who may still be signed in here. */
export const load: PageLoad = async ({ params }) => {
  await Promise.all([need('session'), session.load()]);
  return { token: params.token };
};
