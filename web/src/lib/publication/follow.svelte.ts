import { answer, api } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import { live } from '#lib/live/live.svelte.ts';
import { moves, type Publication } from './states.ts';

/** Something that moves is asked about this often, and less often the longer it takes. */
const pace = [700, 1_000, 1_500, 2_000, 3_000, 5_000];
/** While we are told what changes, asking is for what was said before we listened, and for what got lost on the way. */
const told = [700, 3_000, 30_000];

type Read = (workspace: string, publication: string) => Promise<Publication>;

function readFromServer(workspace: string, publication: string): Promise<Publication> {
  const path = { workspace, publication };
  return answer(api.GET('/workspaces/{workspace}/publications/{publication}', { params: { path } }));
}

/** A publication that is looked at again by itself for as long as something happens to it. */
export class Followed {
  now = $state.raw() as Publication;
  #workspace: string;
  #read: Read;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #asking = false;
  #askAgain = false;
  #deeds = 0;
  #closed = false;
  #deaf: () => void;

  constructor(workspace: string, publication: Publication, read: Read = readFromServer) {
    this.#workspace = workspace;
    this.#read = read;
    this.now = publication;
    this.#deaf = live.on('publication', (change) => {
      if (change === 'everything' || change.id === this.now.id) this.look();
    });
    this.#plan();
  }

  /** What is known after a deed: it is followed from there. */
  take(publication: Publication): void {
    this.now = publication;
    this.#deeds += 1;
    this.#asked = 0;
    this.#plan();
  }

  /** Asks what became of it. */
  look(): void {
    void this.#ask();
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
    const steps = live.here ? told : pace;
    const step = steps[Math.min(this.#asked, steps.length - 1)] ?? 5_000;
    this.#timer = setTimeout(() => this.look(), this.now.state === 'scheduled' ? Math.max(step, due) : step);
  }

  /** One question at a time: of two, the older answer could come last, and stay. */
  async #ask(): Promise<void> {
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    this.#asking = true;
    this.#asked += 1;
    const deeds = this.#deeds;
    try {
      const read = await this.#read(this.#workspace, this.now.id);
      if (this.#closed) return;
      // What was asked before a deed tells of the time before it.
      if (deeds !== this.#deeds) this.#askAgain = true;
      else {
        if (read.state !== this.now.state) this.#asked = 0;
        this.now = read;
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      // It is asked again; what is shown stays what was known last.
    } finally {
      this.#asking = false;
    }
    if (this.#askAgain && !this.#closed) {
      this.#askAgain = false;
      await this.#ask();
      return;
    }
    this.#plan();
  }
}
