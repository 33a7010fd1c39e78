import { goto } from '$app/navigation';
import { page } from '$app/state';
import { speaksOf } from './plain.ts';

/**
 * What a list is narrowed to, kept in the address: it survives a reload and a way back, and can be sent to somebody. The
 * first view shows everything and isn't written out.
 */
export class Narrow<View extends string> {
  readonly views: readonly [View, ...View[]];

  constructor(...views: [View, ...View[]]) {
    this.views = views;
  }

  get view(): View {
    const asked = page.url.searchParams.get('show');
    return this.views.find((each) => each === asked) ?? this.views[0];
  }

  get text(): string {
    return page.url.searchParams.get('text')?.trim() ?? '';
  }

  /** Whether anything may be left out. */
  get active(): boolean {
    return this.text !== '' || this.view !== this.views[0];
  }

  /** The address of another view of the same list. */
  href(view: string): string {
    return this.#address({ show: view === this.views[0] ? '' : view });
  }

  /** The address of the whole list. */
  get whole(): string {
    return this.#address({ show: '', text: '' });
  }

  /** The address without something that the list is narrowed to besides. */
  without(name: string): string {
    return this.#address({ [name]: '' });
  }

  find(text: string): void {
    void goto(this.#address({ text }), { replace: true, reset: false });
  }

  /** Whether something is among what is typed. */
  fits(...said: readonly (string | null | undefined)[]): boolean {
    return speaksOf(this.text, ...said);
  }

  #address(changes: Record<string, string>): string {
    const query = new URLSearchParams(page.url.searchParams.toString());
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') query.delete(name);
      else query.set(name, value);
    }
    return query.size > 0 ? `${page.url.pathname}?${query}` : page.url.pathname;
  }
}
