import { dateOf } from '#lib/words/times.ts';
import type { Language } from '#lib/words/words.svelte.ts';

/** A day, as it is written. */
export function dayName(day: string, language: Language): string {
  return dateOf(new Date(`${day}T12:00:00Z`), language, 'UTC');
}
