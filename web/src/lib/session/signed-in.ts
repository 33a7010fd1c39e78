import { redirect } from '@sveltejs/kit';
import { session, signInFrom, type SessionView } from './session.svelte.ts';

/** Who is signed in; somebody who isn't is led to the door, and back afterwards. */
export async function signedIn(url: URL): Promise<SessionView> {
  const view = await session.load();
  if (!view) redirect(307, signInFrom(url.pathname + url.search));
  return view;
}
