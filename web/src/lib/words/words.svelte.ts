import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import sources from 'virtual:words';
import type { Area, MessageKey } from './keys.d.ts';

export type { Area, MessageKey } from './keys.d.ts';
export type Language = 'en' | 'fr';
export type Values = Record<string, FluentVariable>;

/** Where the sentences of each area come from. */
export type Sources = Record<Language, Record<Area, () => Promise<{ default: string }>>>;

/** Where the sentences come from that a screen says at once. The build writes it: see `scripts/first.ts`. */
export type First = Record<Language, () => Promise<{ default: string }>>;

export const languages: readonly Language[] = ['en', 'fr'];

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

/** The sentences of one language, as far as they were asked for. */
class Catalogue {
  readonly bundle: FluentBundle;
  readonly #language: Language;
  readonly #source: Sources[Language];
  readonly #fetched = new Map<Area | First, Promise<void>>();

  constructor(language: Language, source: Sources[Language]) {
    this.#language = language;
    this.bundle = new FluentBundle(language === 'fr' ? 'fr-FR' : 'en-GB', { useIsolating: false });
    this.#source = source;
  }

  /** Each area is fetched once; what couldn't be fetched may be asked for again. */
  fetch(what: Area | First): Promise<void> {
    const known = this.#fetched.get(what);
    if (known) return known;
    const source = typeof what === 'string' ? this.#source[what] : what[this.#language];
    const fetching = source().then(({ default: text }) => {
      // A sentence that came first comes again with its area, and stays as it is.
      this.bundle.addResource(new FluentResource(text));
    });
    this.#fetched.set(what, fetching);
    fetching.catch(() => this.#fetched.delete(what));
    return fetching;
  }
}

/** What the workbench can say: only in the language in use, and only in the areas that a screen asked for. */
export class Words {
  language = $state<Language>('en');
  #catalogues: Record<Language, Catalogue>;
  #shown = $state.raw<Catalogue>();
  #coming: Language | undefined;
  #wanted = new Set<Area | First>();
  /** The areas of the screens that came with their first sentences alone. */
  #behind = new Set<Area>();

  constructor(from: Sources) {
    this.#catalogues = { en: new Catalogue('en', from.en), fr: new Catalogue('fr', from.fr) };
  }

  /** Loads what was asked for so far in this language, and shows it from then on. */
  async use(language: Language): Promise<void> {
    this.#coming = language;
    const catalogue = this.#catalogues[language];
    for (let known = -1; known !== this.#wanted.size; ) {
      known = this.#wanted.size;
      await Promise.all([...this.#wanted].map((area) => catalogue.fetch(area)));
    }
    // Somebody may have changed their mind meanwhile.
    if (this.#coming !== language) return;
    this.#shown = catalogue;
    this.language = language;
    document.documentElement.lang = language;
  }

  /** Has the sentences of these areas at hand, in the language that is shown and in the one that is about to be. */
  async need(...wanted: (Area | First)[]): Promise<void> {
    for (const each of wanted) this.#wanted.add(each);
    this.#coming ??= likely();
    const catalogues = new Set([this.#shown, this.#catalogues[this.#coming]]);
    await Promise.all([...catalogues].flatMap((catalogue) => (catalogue ? wanted.map((each) => catalogue.fetch(each)) : [])));
  }

  /** Has at hand what a screen says at once; its areas can wait until `needRest`, unless they are here already. */
  async needFirst(first: First, ...areas: Area[]): Promise<void> {
    for (const area of areas) this.#behind.add(area);
    await (areas.every((area) => this.#wanted.has(area)) ? this.need(...areas) : this.need(first));
  }

  /** Has at hand all that the parts of the screens so far may say. */
  async needRest(): Promise<void> {
    await this.need(...this.#behind);
  }

  /** The user's setting; before one is known, what was chosen in this browser; else what the browser asks for. */
  async choose(setting: string | null | undefined): Promise<void> {
    await this.use(isLanguage(setting) ? setting : likely());
  }

  /** Remembers a choice: it holds before signing in, and the next visit starts in this language at once. */
  async remember(language: Language): Promise<void> {
    try {
      localStorage.setItem(remembered, language);
    } catch {
      // A browser that refuses storage keeps the choice until it is reloaded.
    }
    await this.use(language);
  }

  say(key: MessageKey, values?: Values): string {
    const bundle = this.#shown?.bundle;
    const message = bundle?.getMessage(key);
    if (bundle && message?.value) return bundle.formatPattern(message.value, values);
    // Whoever adds a sentence to a screen hears of the area that the screen doesn't load.
    if (bundle) console.error(`no words for ${key} are loaded on this screen`);
    return key;
  }
}

function likely(): Language {
  const kept = read();
  return isLanguage(kept) ? kept : browserLanguage(navigator.languages);
}

function read(): string | null {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

export const words = new Words(sources);

/** A sentence of the catalogue in the language in use. */
export function say(key: MessageKey, values?: Values): string {
  return words.say(key, values);
}

/** For a screen's `load`: the areas whose sentences it says. A test finds the ones that are missing. */
export function need(...areas: Area[]): Promise<void> {
  return words.need(...areas);
}

/** What the build makes of `need` in a screen's `load`. */
export function needFirst(first: First, ...areas: Area[]): Promise<void> {
  return words.needFirst(first, ...areas);
}

/**
 * A part of a screen that is fetched when somebody asks for it, with the areas whose sentences only it says:
 * `fetched(import('./Part.svelte'), 'numbers')`.
 */
export async function fetched<Part>(part: Promise<Part>, ...areas: Area[]): Promise<Part> {
  const [loaded] = await Promise.all([part, words.need(...areas), words.needRest()]);
  return loaded;
}
