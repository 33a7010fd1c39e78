import { signedIn } from '#lib/session/signed-in.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ url }) => ({ view: await signedIn(url) });
