import { signedIn } from '#lib/session/signed-in.ts';
import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** What the account's server sent back with them. */
export const load: PageLoad = async ({ url }) => {
  await Promise.all([need('channels'), signedIn(url)]);
  return {
    state: url.searchParams.get('state') ?? '',
    code: url.searchParams.get('code') ?? '',
    refusal: url.searchParams.get('error') ?? '',
  };
};
