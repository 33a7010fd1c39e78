import { signedIn } from '#lib/session/signed-in.ts';
import type { PageLoad } from './$types.d.ts';

/** What the account's server sent back with them. */
export const load: PageLoad = async ({ url }) => {
  await signedIn(url);
  return {
    state: url.searchParams.get('state') ?? '',
    code: url.searchParams.get('code') ?? '',
    refusal: url.searchParams.get('error') ?? '',
  };
};
