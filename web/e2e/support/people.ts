import type { APIResponse, Page } from 'playwright-core';
import type { Parvis } from './parvis.ts';
import type { Person, Seat } from './person.ts';
import type { Stage } from './story.ts';

/** Who founded the instance, unless a story says otherwise. */
export const founder = {
  name: 'Mira Lassalle',
  email: 'mira@example.test',
  password: 'quatre mots dans un ordre',
} as const;

/** Their workspace. */
export const workspace = { name: 'Atelier des Quais', slug: 'atelier' } as const;

/** Somebody who works there, too. */
export interface Colleague {
  name: string;
  email: string;
  role: 'lead' | 'cm' | 'contributor' | 'viewer';
}

/** The token with which a fresh instance is opened, as it stands in the log. */
export async function printedToken(parvis: Parvis): Promise<string> {
  const [, token = ''] = await parvis.printed(/\/app\/setup\?token=([^"\s]+)/);
  return token;
}

/** Opens a fresh instance behind the scenes and returns the founder, signed in, in front of nothing yet. */
export async function founded(stage: Stage, seat?: Seat): Promise<Desk> {
  const desk = new Desk(stage.parvis, await stage.person(seat));
  await desk.found(await printedToken(stage.parvis));
  return desk;
}

/** A colleague whom `host` invited, behind the scenes: signed in, in front of nothing yet. */
export async function joined(stage: Stage, host: Desk, colleague: Colleague, seat?: Seat): Promise<Desk> {
  const { name, email, role } = colleague;
  const { link } = await host.asks<{ link: string }>('POST', `/workspaces/${workspace.slug}/invitations`, { email, role });
  const desk = new Desk(host.parvis, await stage.person(seat));
  await desk.joins(link, name, `${name} a ses propres mots`);
  return desk;
}

/** Signs in at the front door; the form is in English. */
export async function signIn(page: Page, parvis: Parvis, email: string, password: string): Promise<void> {
  await page.goto(`${parvis.url}/app/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
}

/** Signs in with the link that the demonstration prints, which works once. */
export async function followPrintedLink(page: Page, parvis: Parvis): Promise<void> {
  const [link] = await parvis.printed(/https?:\/\/[^\s"]+\/app\/sign-in\/link\/[^\s"]+/);
  await page.goto(link);
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
}

/** Somebody at their browser, who can also be made to act without looking, to arrange what a story is not about. */
export class Desk {
  readonly parvis: Parvis;
  /** Whose browser it is. */
  readonly person: Person;
  readonly page: Page;
  #csrf = '';

  constructor(parvis: Parvis, person: Person, page = person.page) {
    this.parvis = parvis;
    this.person = person;
    this.page = page;
  }

  /** Goes to a place of the workbench, such as `/w/atelier`. */
  async goes(path: string): Promise<void> {
    await this.page.goto(`${this.parvis.url}/app${path}`);
  }

  /** Asks the API with this browser's session; what it answers, or an error with its problem. */
  async asks<T = unknown>(method: string, path: string, data?: unknown): Promise<T> {
    const response = await this.page.request.fetch(`${this.parvis.url}/api/v1${path}`, {
      method,
      headers: { 'accept-language': this.person.language, ...(this.#csrf && { 'x-parvis-csrf': this.#csrf }) },
      ...(data !== undefined && { data }),
    });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (await body(response)) as T;
  }

  /** Founds the instance. */
  async found(token: string): Promise<void> {
    const { csrf } = await this.asks<{ csrf: string }>('POST', '/setup', {
      token,
      administrator: founder,
      workspace,
      site: { title: 'Le journal des quais', language: 'fr', zone: 'Europe/Paris' },
    });
    this.#csrf = csrf;
  }

  /** Takes up an invitation as somebody new. */
  async joins(link: string, name: string, password: string): Promise<void> {
    const token = link.slice(link.lastIndexOf('/') + 1);
    const { csrf } = await this.asks<{ csrf: string }>('POST', `/invitations/${token}`, { name, password });
    this.#csrf = csrf;
  }

  /** The same browser in front of the same data, served elsewhere: cookies don't know of ports. */
  elsewhere(parvis: Parvis): Desk {
    const desk = new Desk(parvis, this.person, this.page);
    desk.#csrf = this.#csrf;
    return desk;
  }

  /** Comes back after a long time. */
  async signsInAgain(email: string = founder.email, password: string = founder.password): Promise<void> {
    const { csrf } = await this.asks<{ csrf: string }>('POST', '/session', { email, password });
    this.#csrf = csrf;
  }

  /** Goes on with the session this browser has, and gives the workbench the language of this seat. */
  async goesOn(): Promise<void> {
    const { csrf, user } = await this.asks<{ csrf: string; user: { name: string; theme: string } }>('GET', '/session');
    this.#csrf = csrf;
    await this.asks('PUT', '/user', { name: user.name, theme: user.theme, language: this.person.language });
  }
}

async function body(response: APIResponse): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}
