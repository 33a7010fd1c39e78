import { say, type Language } from '#lib/words/words.svelte.ts';

/** Minutes as hours with at most one decimal, as one says them. */
export function hours(minutes: number, language: Language): string {
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 });
  return format.format(minutes / 60);
}

/** What was typed as hours, in minutes; nothing where nothing, or no number, was typed. */
export function minutesOf(typed: string | number | null | undefined): number | null {
  const text = String(typed ?? '').trim().replace(',', '.');
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? Math.round(value * 60) : null;
}

/** What something costs, in a sentence. Unknown stays unknown. */
export function costOf(from: number | null | undefined, to: number | null | undefined, language: Language): string {
  const said = { from: from ? hours(from, language) : '', to: to ? hours(to, language) : '' };
  if (from && to) return say('briefs-cost', { kind: from === to ? 'exact' : 'range', ...said });
  if (from) return say('briefs-cost', { kind: 'least', ...said });
  return say('briefs-cost', { kind: to ? 'most' : 'unknown', ...said });
}
