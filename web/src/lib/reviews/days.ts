import { dateOf, written } from '#lib/words/times.ts';
import type { Language } from '#lib/words/words.svelte.ts';

/** A day, as it is written. */
export function dayName(day: string, language: Language): string {
  return dateOf(new Date(`${day}T12:00:00Z`), language, 'UTC');
}

/** The day of a meeting, with its day of the week: "Sunday 29 November 2026". */
export function meetingDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return written(format, new Date(`${day}T12:00:00Z`)).replace(',', '');
}
