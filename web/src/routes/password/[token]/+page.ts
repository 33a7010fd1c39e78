import type { PageLoad } from './$types.d.ts';

/** The link is only used up when the new password is sent. */
export const load: PageLoad = ({ params }) => ({ token: params.token });
