import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { answer, api, seat } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import type { components } from '#lib/api/schema.d.ts';
import { words } from '#lib/words/words.svelte.ts';

export type SessionView = components['schemas']['SessionBody'];
export type Membership = SessionView['memberships'][number];

const remembered = 'parvis-workspace';

/** Who is at the desk. */
class Session {
  current = $state.raw<SessionView | null>(null);
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
    this.#known = true;
    this.current = view;
    await words.choose(view.user.language);
  }

  membership(slug: string): Membership | undefined {
    return this.current?.memberships.find((membership) => membership.workspace.slug === slug);
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
    await goto(resolve('/sign-in'));
  }

  forget(): void {
    this.current = null;
  }
}

export const session = new Session();

seat({
  csrf: () => session.current?.csrf,
  language: () => words.language,
  signedOut: () => {
    session.forget();
    void goto(signInFrom(location.pathname + location.search));
  },
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
