import { words, type Language } from '#lib/words/words.svelte.ts';
import { session } from './session.svelte.ts';

/** Changes the language of the interface: the user's setting once somebody is signed in, this browser's before. */
export async function setLanguage(language: Language): Promise<void> {
  if (session.current) await session.change({ language });
  else await words.remember(language);
}
