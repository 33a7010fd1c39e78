import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { answer, api, seat } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import { theme } from '#lib/shell/theme.svelte.ts';
import type { components } from '#lib/api/schema.d.ts';
import { now } from '#lib/ui/clock.svelte.ts';
import { isLanguage, words } from '#lib/words/words.svelte.ts';

export type SessionView = components['schemas']['SessionBody'];
export type Membership = SessionView['memberships'][number];

const remembered = 'parvis-workspace';

/** Who is at the desk. */
class Session {
  current = $state.raw<SessionView | null>(null);
  /** The stay ended while somebody was at work: they are asked to sign in again, and nothing they typed goes away. */
  interrupted = $state(false);
  /** Whether the server has been asked yet. */
  #known = false;

  /** Asks once; later calls answer from memory. */
  async load(): Promise<SessionView | null> {
    if (!this.#known) await this.refresh();
    return this.current;
  }

  async refresh(): Promise<void> {
    try {
      await this.enter(await answer(api.GET('/session')));
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
      this.#known = true;
      this.current = null;
    }
  }

  /** Takes the answer of signing in, of setting up or of accepting an invitation. */
  async enter(view: SessionView): Promise<void> {
    this.interrupted = false;
    await this.#show(view);
  }

  async #show(view: SessionView): Promise<void> {
    this.#known = true;
    this.current = view;
    theme.choose(view.user.theme);
    // The next visit starts in this language, before anybody has been asked.
    if (isLanguage(view.user.language)) await words.remember(view.user.language);
    else await words.choose(undefined);
  }

  membership(slug: string): Membership | undefined {
    return this.current?.memberships.find((membership) => membership.workspace.slug === slug);
  }

  /** Changes one's own name, language or theme: at once here, then on the server; what is refused is put back. */
  async change(what: Partial<Pick<SessionView['user'], 'name' | 'language' | 'theme'>>): Promise<void> {
    const before = this.current;
    if (!before) return;
    const { name, language, theme: appearance } = { ...before.user, ...what };
    await this.#show({ ...before, user: { ...before.user, name, language, theme: appearance } });
    try {
      const user = await answer(api.PUT('/user', { body: { name, language, theme: appearance } }));
      if (this.current) this.current = { ...this.current, user };
    } catch (problem) {
      if (this.current) await this.#show(before);
      throw problem;
    }
  }

  /** The workspace last looked at in this browser. */
  lastWorkspace(): string | null {
    try {
      return localStorage.getItem(remembered);
    } catch {
      return null;
    }
  }

  rememberWorkspace(slug: string): void {
    try {
      localStorage.setItem(remembered, slug);
    } catch {
      // The first workspace is then offered next time.
    }
  }

  async leave(): Promise<void> {
    try {
      await api.DELETE('/session');
    } catch (problem) {
      // Somebody whose session ended meanwhile is out already.
      if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
    }
    this.current = null;
    this.interrupted = false;
    await goto(resolve('/sign-in'));
  }

}

export const session = new Session();

seat({
  csrf: () => session.current?.csrf,
  language: () => words.language,
  signedOut: () => {
    if (session.current) session.interrupted = true;
  },
  dated: (date) => now.hear(date),
});

/** The sign-in page that leads back to where one was. */
export function signInFrom(path: string): string {
  const to = resolve('/sign-in');
  return path === resolve('/') || path.startsWith(to) ? to : `${to}?return=${encodeURIComponent(path)}`;
}

/** Where to go after signing in: only a place of this workbench, whatever the address says. */
export function returnPath(asked: string | null): string {
  const home = resolve('/');
  const within = asked === home || asked?.startsWith(home.replace(/\/?$/, '/'));
  if (!asked || !within || asked.includes('//') || asked.includes('\\')) return home;
  return asked;
}
