import type { components } from '#lib/api/schema.d.ts';

/** What readers can see the site in. */
export const themes = ['seuil', 'halle'] as const;
export type Theme = (typeof themes)[number];

/** What can be said of the site, of all that is known of it. */
export function formOf(site: components['schemas']['SiteForm']): components['schemas']['SiteForm'] {
  const { title, tagline, footer, language, items_per_page, theme } = site;
  return { title, tagline, footer, language, items_per_page, theme };
}

/** A theme by its name; a word that isn't known here, as it is. */
export function isTheme(word: string): word is Theme {
  return themes.some((theme) => theme === word);
}
