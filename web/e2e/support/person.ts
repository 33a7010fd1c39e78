import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export type Language = 'en' | 'fr';
export type Scheme = 'light' | 'dark';

/** How somebody sits in front of it. */
export interface Seat {
  language?: Language;
  scheme?: Scheme;
  width?: number;
  /** Without scripts, as on the public site one may be. */
  scripts?: boolean;
  /** How they write; in Markdown's signs unless told. */
  writing?: 'rich' | 'source';
  /** Who is signed in already: what `Person.session` gave. */
  session?: Session;
}

/** A browser's cookies and memory. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A desk and a telephone. */
export const widths = [1440, 390] as const;

let browser: Promise<Browser> | undefined;

/** One browser for all stories of a file. */
function theBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: process.env['PARVIS_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return browser;
}

/** To be called when the last story is told. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** What a browser says that is no fault of a page. */
const expected = [
  // A refused request is told by the page itself.
  'Failed to load resource',
  // The preview's frame runs no scripts, so it doesn't run those by which a story looks, either.
  'Blocked script execution in',
];

/** Somebody with a browser of their own: nothing is shared with the others, no cookie and no memory. */
export class Person {
  readonly page: Page;
  readonly language: Language;
  readonly #context: BrowserContext;
  /** What a browser complains about and nobody sees: errors of scripts, refusals of the content policy. */
  readonly complaints: string[] = [];

  private constructor(page: Page, context: BrowserContext, language: Language) {
    this.page = page;
    this.language = language;
    this.#context = context;
    context.on('weberror', (error) => this.complaints.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error' && !expected.some((words) => message.text().startsWith(words))) {
        this.complaints.push(message.text());
      }
    });
  }

  static async sits(seat: Seat = {}): Promise<Person> {
    const { language = 'en', scheme = 'light', width = widths[0], scripts = true, writing = 'source' } = seat;
    const context = await (await theBrowser()).newContext({
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      timezoneId: 'Europe/Paris',
      colorScheme: scheme,
      reducedMotion: 'reduce',
      viewport: { width, height: width < 600 ? 844 : 900 },
      isMobile: width < 600,
      hasTouch: width < 600,
      javaScriptEnabled: scripts,
      ...(seat.session && { storageState: seat.session }),
    });
    context.setDefaultTimeout(15_000);
    // Until they sign in: from then on the language of their own settings wins.
    await context.addInitScript(
      (chosen) => {
        try {
          localStorage.setItem('parvis-language', chosen.language);
          localStorage.setItem('parvis-writing', chosen.writing);
        } catch {
          // A frame without storage.
        }
      },
      { language, writing },
    );
    return new Person(await context.newPage(), context, language);
  }

  /** Another tab of the same browser. */
  anotherTab(): Promise<Page> {
    return this.#context.newPage();
  }

  /** The way to the server is gone. */
  loses(): Promise<void> {
    return this.#context.setOffline(true);
  }

  /** It is there again. */
  finds(): Promise<void> {
    return this.#context.setOffline(false);
  }

  /** To sit down elsewhere as the same person. */
  session(): Promise<Session> {
    return this.#context.storageState();
  }

  async leaves(): Promise<void> {
    await this.#context.close();
  }
}
