import { dayName } from '#lib/agenda/days.ts';
import type { Language } from '#lib/words/words.svelte.ts';

/** The day of a meeting, with its day of the week: "Sunday 29 November 2026". */
export function meetingDay(day: string, language: Language): string {
  return dayName(day, language, { year: 'numeric' }).replace(',', '');
}
