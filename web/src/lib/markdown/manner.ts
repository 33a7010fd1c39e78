/** Writing a text as it looks, or in Markdown's own signs. */
export type Manner = 'rich' | 'source';

const key = 'parvis-writing';

/** How somebody wrote last in this browser; who never chose writes as whoever chose here last, else as it looks. */
export function remembered(user: string): Manner {
  try {
    const kept = localStorage.getItem(`${key}-${user}`) ?? localStorage.getItem(key);
    return kept === 'source' ? 'source' : 'rich';
  } catch {
    return 'rich';
  }
}

export function remember(user: string, manner: Manner): void {
  try {
    localStorage.setItem(`${key}-${user}`, manner);
    localStorage.setItem(key, manner);
  } catch {
    // Holds until the page is reloaded.
  }
}
