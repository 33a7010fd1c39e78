import { now } from '#lib/ui/clock.svelte.ts';
import { dateOf, dayText } from '#lib/words/times.ts';
import { words } from '#lib/words/words.svelte.ts';

/** A day, `2026-12-31`, as it is said. */
export function dayOf(day: string): string {
  return dayText(day, words.language);
}

/** The day of an instant, as it is said. */
export function dayAt(instant: string): string {
  return dateOf(new Date(instant), words.language);
}

/** The day so many days from now, as the server's clock has it: `2026-12-31`. */
export function dayIn(days: number): string {
  const day = new Date(now.at.getTime() + now.ahead);
  day.setDate(day.getDate() + days);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
