import { words, type Language } from '#lib/words/words.svelte.ts';

/** Changes the language of the interface. */
export async function setLanguage(language: Language): Promise<void> {
  await words.remember(language);
}
