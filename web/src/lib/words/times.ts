import type { Language } from './words.svelte.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Instants closer than this are told by their distance, others by their date. */
const near = 6 * day;

function locale(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}

const relatives = new Map<string, Intl.RelativeTimeFormat>();
const absolutes = new Map<string, Intl.DateTimeFormat>();

function relative(language: Language): Intl.RelativeTimeFormat {
  let format = relatives.get(language);
  if (!format) {
    format = new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' });
    relatives.set(language, format);
  }
  return format;
}

function absolute(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + JSON.stringify(options);
  let format = absolutes.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(locale(language), options);
    absolutes.set(name, format);
  }
  return format;
}

/** As the language writes it: in French the first day of a month is "1er", which Intl doesn't know. */
export function written(format: Intl.DateTimeFormat, at: Date): string {
  const parts = format.formatToParts(at);
  const first = parts.findIndex(({ type, value }) => type === 'day' && value === '1');
  const french = format.resolvedOptions().locale.startsWith('fr');
  const named = french && parts.slice(first + 1).find(({ type }) => type !== 'literal')?.type === 'month';
  return parts.map(({ value }, place) => (named && place === first ? '1er' : value)).join('');
}

/** "3 minutes ago", "tomorrow", or a date when it is far. */
export function told(at: Date, now: Date, language: Language): string {
  const distance = at.getTime() - now.getTime();
  const size = Math.abs(distance);
  const sign = Math.sign(distance);
  if (size < minute) return relative(language).format(0, 'second');
  if (size < hour) return relative(language).format(sign * Math.floor(size / minute), 'minute');
  if (size < day) return relative(language).format(sign * Math.floor(size / hour), 'hour');
  if (size < near) return relative(language).format(sign * Math.floor(size / day), 'day');
  return shortDate(at, now, language);
}

/** Whether `told` names the date, which then wants a word before it: "le 3 mai". */
export function toldByDate(at: Date, now: Date): boolean {
  return Math.abs(at.getTime() - now.getTime()) >= near;
}

/** "3 May", with its year when it isn't this one. */
export function shortDate(at: Date, now: Date, language: Language): string {
  const sameYear = at.getFullYear() === now.getFullYear();
  return written(absolute(language, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }), at);
}

/** The full date and time, with the zone by name when one is given, else the reader's own. */
export function exact(at: Date, language: Language, zone?: string): string {
  const format = absolute(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(zone ? { timeZone: zone } : {}),
  });
  return written(format, at);
}

/** The hour alone: "14:00". */
export function hourOf(at: Date, language: Language, zone?: string): string {
  return absolute(language, { hour: '2-digit', minute: '2-digit', ...(zone ? { timeZone: zone } : {}) }).format(at);
}

/** The date alone: "3 May 2026". */
export function dateOf(at: Date, language: Language, zone?: string): string {
  const format = absolute(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(zone ? { timeZone: zone } : {}),
  });
  return written(format, at);
}

/** A day of the calendar, `2026-05-03`, wherever one is: "3 May 2026". It has no hour and no zone. */
export function dayText(day: string, language: Language): string {
  return dateOf(new Date(`${day}T12:00:00Z`), language, 'UTC');
}

/** The zone the browser lives in, by its IANA name. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(locale(language)).format(value);
}
