import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { answer, api } from '#lib/api/client.ts';
import { unreachable } from '#lib/api/problem.ts';
import type { components } from '#lib/api/schema.d.ts';
import { Submission } from '#lib/ui/submission.svelte.ts';
import { Manuscript, nameOf, plainContent, type Content } from './manuscript.svelte.ts';
import type { Media } from './pictures.ts';

export type Original = components['schemas']['OriginalBody'];

/**
 * One original at the desk: its words, which save themselves, and what the server last said of it. It may not be there
 * yet: then it is made with its first word.
 */
export class Writing {
  readonly workspace: string;
  readonly manuscript: Manuscript;
  original: Original;
  made: boolean;
  /** The pictures its words name, as far as they are known. */
  pictures: ReadonlyMap<string, Media>;
  /** Counts what was done to it as a whole. */
  turn = $state(0);
  /** What is done to it as a whole, and why that was refused. */
  readonly deed = new Submission();
  /** What is changed beside its words. */
  readonly detail = new Submission();
  /** Something was saved since the original was read: it may differ from what readers see. */
  #touched = $state(false);

  constructor(workspace: string, original: Original, made: boolean) {
    this.workspace = workspace;
    this.original = $state.raw(original);
    this.made = $state(made);
    this.pictures = $state.raw(new Map(original.media.map((each) => [each.id, each])));
    const { working_copy: copy } = original;
    this.manuscript = new Manuscript<Content>(copy, copy.version, made ? copy.saved_at : undefined, {
      save: (content, version) => this.#save(content, version),
      plain: plainContent,
      shelf: localStorage,
      name: made ? original.id : `new-${workspace}`,
    });
  }

  get path(): { workspace: string; original: string } {
    return { workspace: this.workspace, original: this.original.id };
  }

  /** What it is called so far; empty while it has no words. */
  get name(): string {
    return nameOf(this.manuscript.content);
  }

  /** What is typed differs from what readers see, or from what is planned. */
  get ahead(): boolean {
    const { differs_from_published: published, differs_from_scheduled: scheduled } = this.original;
    return this.manuscript.dirty || this.#touched || published || scheduled;
  }

  may(action: string): boolean {
    return this.original.permissions.some((each) => each.action === action && each.allowed);
  }

  /** Whether its words can be changed by whoever sits here. */
  get mayEdit(): boolean {
    return this.may('original.edit') && this.original.state !== 'trashed';
  }

  set(part: Partial<Content>): void {
    Object.assign(this.manuscript.content, part);
    this.manuscript.changed();
  }

  /** Takes what the server says of it. */
  take(read: Original): void {
    if (read.state !== this.original.state || read.published_revision !== this.original.published_revision) this.turn += 1;
    this.original = read;
    this.#touched = false;
    this.know(...read.media);
  }

  know(...media: readonly Media[]): void {
    this.pictures = new Map([...this.pictures, ...media.map((each): [string, Media] => [each.id, each])]);
  }

  /** Its words too come from the server. */
  replace(read: Original): void {
    this.take(read);
    this.manuscript.replace(read.working_copy, read.working_copy.version, read.working_copy.saved_at);
  }

  /** What is unsaved here isn't lost for what somebody else saved: the conflict then shows both. */
  takeTheirs(read: Original): void {
    if (this.manuscript.dirty) void this.manuscript.flush();
    else this.replace(read);
  }

  /** Has everything typed on the server, and the original there to be acted on. */
  async settled(): Promise<void> {
    if (!(await this.manuscript.flush())) throw this.manuscript.problem ?? unreachable();
    if (this.made) return;
    const copy = await this.#make(this.manuscript.content);
    this.manuscript.replace(copy, copy.version, copy.saved_at);
  }

  /** Does something to it as a whole, with everything typed on the server. @returns whether it was done. */
  act(work: () => Promise<Original>): Promise<boolean> {
    return this.deed.send({}, async () => {
      await this.settled();
      this.take(await work());
    });
  }

  /** Changes what stands beside its words, which stay ahead if they were. */
  adjust(work: () => Promise<Original>): Promise<boolean> {
    return this.detail.send({}, async () => {
      const before = this.#touched;
      this.take(await work());
      this.#touched = before;
    });
  }

  async #save(content: Content, version: number): Promise<Original['working_copy']> {
    if (!this.made) return this.#make(content);
    const copy = await answer(
      api.PUT('/workspaces/{workspace}/originals/{original}/working-copy', {
        params: { path: this.path },
        body: { version, ...content },
      }),
    );
    this.#touched = true;
    return copy;
  }

  /** The first words make it; its address takes the place of this one, and nothing else on the screen moves. */
  async #make(content: Content): Promise<Original['working_copy']> {
    const { workspace } = this;
    const begun = await answer(
      api.POST('/workspaces/{workspace}/originals', {
        params: { path: { workspace } },
        body: { kind: this.original.kind, ...content },
      }),
    );
    this.take(begun);
    this.made = true;
    const url = resolve('/w/[workspace]/write/[original]', { workspace, original: begun.id });
    await goto(url, { replace: true, shallow: true });
    return begun.working_copy;
  }
}
