import { answer, api } from '#lib/api/client.ts';
import { Problem, unreachable } from '#lib/api/problem.ts';
import type { components } from '#lib/api/schema.d.ts';
import type { Channel } from '#lib/channels/states.ts';
import { withAddress } from '#lib/links/replace.ts';
import type { Publication } from '#lib/publication/states.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';
import { say } from '#lib/words/words.svelte.ts';
import { Manuscript } from '#lib/write/manuscript.svelte.ts';
import { plainOptions, plainWords, textOf, usualLinks, type Checkup, type Variant, type VariantWords } from './words.ts';

export type Original = components['schemas']['OriginalBody'];
export type Plan = { local: string; zone: string };

interface Given {
  workspace: string;
  original: Original;
  channel: Channel;
  variant: Variant | undefined;
  publications: readonly Publication[];
}

/** One variant while somebody writes it: its words, what the server finds about them, and what became of it. */
export class VariantDesk {
  readonly manuscript: Manuscript<VariantWords>;
  variant = $state.raw<Variant>();
  list = $state.raw<readonly Publication[]>([]);
  checkup = $state.raw<Checkup>();
  readonly empty = $derived.by(() => this.manuscript.content.parts.every((part) => part.text.trim() === ''));

  #given: Given;
  /** The next saving says that the words go with what the original says now. */
  #freshened = false;
  #checking: ReturnType<typeof setTimeout> | undefined;
  #checked = 0;

  constructor(given: Given) {
    this.#given = given;
    this.variant = given.variant;
    this.list = given.publications;
    const { original, channel, variant } = given;
    const blank = { parts: [{ text: '', pictures: [] }], link_card: true, numbering: 'none', options: plainOptions, links: usualLinks };
    this.manuscript = new Manuscript<VariantWords>(
      variant ?? { ...blank, language: original.language },
      variant?.version ?? 0,
      variant?.updated_at,
      {
        plain: plainWords,
        save: (content, version) => this.#save(content, version),
        shelf: localStorage,
        name: `${original.id}-${channel.id}-parts`,
      },
    );
    void this.#check();
  }

  get #path(): { workspace: string } {
    return { workspace: this.#given.workspace };
  }

  async #save(content: VariantWords, version: number): Promise<{ version: number; saved_at: string }> {
    const { original, channel } = this.#given;
    const kept = this.variant ? await this.#put(this.variant.id, version, content, this.#freshened) : await answer(
      api.POST('/workspaces/{workspace}/variants', {
        params: { path: this.#path },
        body: { original: original.id, channel: channel.id, content },
      }),
    );
    this.variant = kept;
    return { version: kept.version, saved_at: kept.updated_at };
  }

  #put(variant: string, version: number, content: VariantWords, up_to_date: boolean): Promise<Variant> {
    return answer(
      api.PUT('/workspaces/{workspace}/variants/{variant}', {
        params: { path: { ...this.#path, variant } },
        body: { version, content, up_to_date },
      }),
    );
  }

  set(part: Partial<VariantWords>): void {
    Object.assign(this.manuscript.content, part);
    this.manuscript.changed();
    this.soon();
  }

  /** Counted, and shown as it will stand, once typing rests for a moment. */
  soon(): void {
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => void this.#check(), 250);
  }

  /** Counted as the network counts. An answer to an older text is left aside. */
  async #check(): Promise<void> {
    const turn = ++this.#checked;
    const { original, channel } = this.#given;
    try {
      const read = await answer(
        api.POST('/workspaces/{workspace}/variants/check', {
          params: { path: this.#path },
          body: { original: original.id, channel: channel.id, content: plainWords(this.manuscript.content) },
        }),
      );
      if (turn === this.#checked) this.checkup = read;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
    }
  }

  /** What is too long is split when somebody asks for it, and can be taken back. */
  async split(number: number): Promise<void> {
    const before = this.words();
    const part = before.parts[number];
    if (!part) return;
    const { original, channel } = this.#given;
    const numbering = before.numbering === 'start' || before.numbering === 'end' ? before.numbering : 'none';
    const made = await answer(
      api.POST('/workspaces/{workspace}/variants/split', {
        params: { path: this.#path },
        body: { channel: channel.id, text: part.text, numbering, original: original.id, links: before.links },
      }),
    );
    const [first = part.text, ...rest] = made.texts;
    const pieces = [{ ...part, text: first }, ...rest.map((text) => ({ text, pictures: [] }))];
    this.set({ parts: before.parts.toSpliced(number, 1, ...pieces) });
    toasts.say(say('variant-split-done', { count: pieces.length }), { undo: () => this.set(before) });
  }

  /** Another address in the place of one, in every part. */
  relink(from: string, to: string): () => void {
    const before = this.words();
    this.set({ parts: before.parts.map((part) => ({ ...part, text: withAddress(part.text, from, to) })) });
    return () => this.set(before);
  }

  async suggest(): Promise<void> {
    const before = this.words();
    const { original, channel } = this.#given;
    const made = await answer(
      api.POST('/workspaces/{workspace}/variants/suggest', {
        params: { path: this.#path },
        body: { original: original.id, channel: channel.id },
      }),
    );
    const parts = [{ text: made.text, pictures: before.parts.flatMap((part) => part.pictures) }];
    this.set({ parts, language: made.language, link_card: made.link_card });
    if (textOf(before).trim() !== '') toasts.say(say('variant-suggested'), { undo: () => this.set(before) });
  }

  async freshen(): Promise<void> {
    this.#freshened = true;
    // A saving that changes no word still has to go out.
    if (!this.manuscript.dirty && this.variant) {
      const kept = await this.#put(this.variant.id, this.variant.version, this.words(), true);
      this.variant = kept;
      this.manuscript.replace(kept, kept.version, kept.updated_at);
    } else await this.manuscript.flush();
    this.#freshened = false;
  }

  async place(minutes: number | null, planned?: Plan | 'queue', once = false): Promise<void> {
    await this.keep();
    if (!this.variant) return;
    const body = { variant: this.variant.id, version: this.variant.version, minutes_spent: minutes, again: once };
    const made =
      planned === 'queue'
        ? await answer(
            api.POST('/workspaces/{workspace}/channels/{channel}/queue', {
              params: { path: { ...this.#path, channel: this.#given.channel.id } },
              body,
            }),
          )
        : await answer(
            api.POST('/workspaces/{workspace}/publications', {
              params: { path: this.#path },
              body: { ...body, ...(planned ? { planned } : {}) },
            }),
          );
    this.list = [made, ...this.list];
  }

  /** What is on the screen is kept, so that it is what is published. */
  async keep(): Promise<void> {
    if (!(await this.manuscript.flush())) throw this.manuscript.problem ?? unreachable();
  }

  async refresh(): Promise<void> {
    const { original, channel } = this.#given;
    const read = await answer(
      api.GET('/workspaces/{workspace}/publications', {
        params: { path: this.#path, query: { original: original.id, channel: channel.id, size: 50 } },
      }),
    );
    this.list = read.items;
  }

  /** A copy of what is on the screen. */
  words(): VariantWords {
    return plainWords($state.snapshot(this.manuscript.content));
  }

  close(): void {
    this.manuscript.close();
    clearTimeout(this.#checking);
  }
}
