import { answer, api } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import { live } from '#lib/live/live.svelte.ts';
import { moves, type Publication } from './states.ts';

/** Something that moves is asked about this often, and less often the longer it takes. */
const pace = [700, 1_000, 1_500, 2_000, 3_000, 5_000];
/** While we are told what changes, this is only for what got lost on the way. */
const told = 30_000;

/** A publication that is looked at again by itself for as long as something happens to it. */
export class Followed {
  now = $state.raw() as Publication;
  #workspace: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #closed = false;
  #deaf: () => void;

  constructor(workspace: string, publication: Publication) {
    this.#workspace = workspace;
    this.now = publication;
    this.#deaf = live.on('publication', (change) => {
      if (change === 'everything' || change.id === this.now.id) void this.#ask();
    });
    this.#plan();
  }

  /** What is known after a deed: it is followed from there. */
  take(publication: Publication): void {
    this.now = publication;
    this.#asked = 0;
    this.#plan();
  }

  close(): void {
    this.#closed = true;
    this.#deaf();
    clearTimeout(this.#timer);
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#closed || !moves(this.now)) return;
    const due = new Date(this.now.due_at).getTime() - Date.now();
    const step = live.here ? told : (pace[Math.min(this.#asked, pace.length - 1)] ?? 5_000);
    this.#timer = setTimeout(() => void this.#ask(), this.now.state === 'scheduled' ? Math.max(step, due) : step);
  }

  async #ask(): Promise<void> {
    this.#asked += 1;
    try {
      const path = { workspace: this.#workspace, publication: this.now.id };
      const read = await answer(api.GET('/workspaces/{workspace}/publications/{publication}', { params: { path } }));
      if (this.#closed) return;
      if (read.state !== this.now.state) this.#asked = 0;
      this.now = read;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      // It is asked again; what is shown stays what was known last.
    }
    this.#plan();
  }
}
