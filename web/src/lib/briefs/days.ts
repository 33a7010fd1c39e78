import { dateOf } from '#lib/words/times.ts';
import type { Language } from '#lib/words/words.svelte.ts';

/** A day as the API writes it, in words: noon UTC is that day nearly everywhere, and the zone is named. */
export function dayOf(day: string, language: Language): string {
  return dateOf(new Date(`${day}T12:00:00Z`), language, 'UTC');
}
