/** As one compares: without accents and capitals, ligatures opened, apostrophes alike. */
export function plain(text: string): string {
  return text
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[’‘]/g, "'")
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase();
}

/** Whether every word that was typed stands somewhere in what is said. */
export function speaksOf(typed: string, ...said: readonly (string | null | undefined)[]): boolean {
  const all = plain(said.filter(Boolean).join(' '));
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
