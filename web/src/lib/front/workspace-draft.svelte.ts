import { slugOf } from '#lib/ui/slug.ts';
import { ownZone } from '#lib/words/times.ts';
import { words } from '#lib/words/words.svelte.ts';

/** A workspace that is being described. Its address and its site's title follow its name until they are said. */
export class WorkspaceDraft {
  name = $state('');
  language = $state<string>(words.language);
  zone = $state(ownZone());
  #slug = $state<string>();
  #title = $state<string>();

  static readonly fields = ['workspace.name', 'workspace.slug', 'site.title', 'site.language', 'site.zone'];

  get slug(): string {
    return this.#slug ?? slugOf(this.name);
  }
  set slug(slug: string) {
    this.#slug = slug;
  }
  get title(): string {
    return this.#title ?? this.name;
  }
  set title(title: string) {
    this.#title = title;
  }

  needed(): Record<string, string> {
    return { 'workspace.name': this.name, 'workspace.slug': this.slug, 'site.title': this.title };
  }

  body(): { workspace: { name: string; slug: string }; site: { title: string; language: string; zone: string } } {
    return {
      workspace: { name: this.name, slug: this.slug },
      site: { title: this.title, language: this.language, zone: this.zone },
    };
  }
}
