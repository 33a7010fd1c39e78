export type Theme = 'auto' | 'light' | 'dark';

export const themes: readonly Theme[] = ['auto', 'light', 'dark'];

export function isTheme(name: string): name is Theme {
  return (themes as readonly string[]).includes(name);
}

const remembered = 'parvis-theme';

class ThemeChoice {
  chosen = $state<Theme>('auto');

  constructor() {
    const set = typeof document === 'undefined' ? undefined : document.documentElement.dataset['theme'];
    if (set === 'light' || set === 'dark') this.chosen = set;
  }

  /** Shows it from now on; the browser keeps it too, so that the next page is painted right from the start. */
  choose(name: string): void {
    const theme = isTheme(name) ? name : 'auto';
    this.chosen = theme;
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      if (theme === 'auto') localStorage.removeItem(remembered);
      else localStorage.setItem(remembered, theme);
    } catch {
      // Holds until the page is reloaded.
    }
  }
}

export const theme = new ThemeChoice();
