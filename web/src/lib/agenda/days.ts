import { written } from '../words/times.ts';
/** A day of the calendar as the API writes it: `2027-03-28`. It has no zone: clocks somewhere give it one. */
export type Day = string;

const day = 86_400_000;

function date(of: Day): Date {
  return new Date(`${of}T00:00:00Z`);
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date(text).getTime()) && plus(text, 0) === text;
}

/** So many days later; earlier when negative. */
export function plus(of: Day, days: number): Day {
  return new Date(date(of).getTime() + days * day).toISOString().slice(0, 10);
}

/** From Monday, 0, to Sunday, 6. */
export function weekday(of: Day): number {
  return (date(of).getUTCDay() + 6) % 7;
}

/** The Monday of its week. */
export function monday(of: Day): Day {
  return plus(of, -weekday(of));
}

/** The first of its month, so many months later. */
export function monthStart(of: Day, months = 0): Day {
  const [year = 1970, month = 1] = of.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** Every day from the first to the last. */
export function range(from: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let at = from; at <= until && days.length < 120; at = plus(at, 1)) days.push(at);
  return days;
}

export type View = 'week' | 'month' | 'list';

/** What a view shows around a day: whole weeks, so that a grid has no holes; a list goes four weeks ahead. */
export function shown(view: View, around: Day): { from: Day; until: Day } {
  if (view === 'week') return { from: monday(around), until: plus(monday(around), 6) };
  if (view === 'list') return { from: monday(around), until: plus(monday(around), 27) };
  const first = monthStart(around);
  const last = plus(monthStart(around, 1), -1);
  return { from: monday(first), until: plus(monday(last), 6) };
}

/** Where one goes on from: a week, a month, four weeks further. */
export function further(view: View, around: Day, steps: number): Day {
  if (view === 'month') return monthStart(around, steps);
  return plus(around, steps * (view === 'week' ? 7 : 28));
}

/** A wall time so many minutes later, over midnight too: `2027-03-28T09:15`. */
export function minutesLater(local: string, minutes: number): string {
  return new Date(new Date(`${local}Z`).getTime() + minutes * 60_000).toISOString().slice(0, 16);
}

/** The day on which clocks in a zone stand. */
export function today(zone: string, now = new Date()): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
}

/** "Thursday 25 March", with its year when told; in words of the language. */
export function dayName(of: Day, language: 'en' | 'fr', options: Intl.DateTimeFormatOptions = {}): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...options,
    timeZone: 'UTC',
  });
  return written(format, date(of));
}
