import type { Language } from './words.svelte.ts';

const spelled: Record<Language, readonly string[]> = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  fr: ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
};

/**
 * A number for a sentence: `$count` chooses the form, `$few` and at its start `$Few` are the words. Up to ten they are
 * spelled out, as print does. Where a gender matters (French none and one) the message says it itself.
 */
export function counted(count: number, language: Language): { count: number; few: string; Few: string } {
  const few = spelled[language][count] ?? new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(count);
  return { count, few, Few: few.charAt(0).toLocaleUpperCase() + few.slice(1) };
}
