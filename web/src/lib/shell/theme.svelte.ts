export type Theme = 'auto' | 'light' | 'dark';

const remembered = 'parvis-theme';

class ThemeChoice {
  chosen = $state<Theme>('auto');

  constructor() {
    const set = typeof document === 'undefined' ? undefined : document.documentElement.dataset['theme'];
    if (set === 'light' || set === 'dark') this.chosen = set;
  }

  choose(theme: Theme): void {
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
