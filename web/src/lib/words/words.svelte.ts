import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { MessageKey } from './keys.d.ts';

export type { MessageKey } from './keys.d.ts';
export type Language = 'en' | 'fr';
export type Values = Record<string, FluentVariable>;

export const languages: readonly Language[] = ['en', 'fr'];

const sources: Record<Language, () => Promise<{ default: string }>> = {
  en: () => import('virtual:catalogue/en'),
  fr: () => import('virtual:catalogue/fr'),
};

const remembered = 'parvis-language';

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'fr';
}

/** The first of the browser's languages that we speak, else English. */
export function browserLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return 'en';
}

class Words {
  language = $state<Language>('en');
  #bundle = $state.raw<FluentBundle>();

  /** Loads a language's catalogue and shows it from then on. */
  async use(language: Language): Promise<void> {
    if (this.#bundle && this.language === language) return;
    const source = await sources[language]();
    const bundle = new FluentBundle(language === 'fr' ? 'fr-FR' : 'en-GB', { useIsolating: false });
    bundle.addResource(new FluentResource(source.default));
    this.#bundle = bundle;
    this.language = language;
    document.documentElement.lang = language;
  }

  /** The user's setting; before one is known, what was chosen in this browser; else what the browser asks for. */
  async choose(setting: string | null | undefined): Promise<void> {
    const kept = setting ?? read();
    await this.use(isLanguage(kept) ? kept : browserLanguage(navigator.languages));
  }

  /** Remembers a choice made before signing in. */
  async remember(language: Language): Promise<void> {
    try {
      localStorage.setItem(remembered, language);
    } catch {
      // A browser that refuses storage keeps the choice until it is reloaded.
    }
    await this.use(language);
  }

  say(key: MessageKey, values?: Values): string {
    const message = this.#bundle?.getMessage(key);
    if (!this.#bundle || !message?.value) return key;
    return this.#bundle.formatPattern(message.value, values);
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

export const words = new Words();

/** A sentence of the catalogue in the language in use. */
export function say(key: MessageKey, values?: Values): string {
  return words.say(key, values);
}
