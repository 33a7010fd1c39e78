import { Problem } from '#lib/api/problem.ts';

/** The words and the cover of an original, as the server keeps them. */
export interface Content {
  title: string;
  summary: string;
  body: string;
  cover?: { media: string; alt: string } | null;
}

/** What came back from a saving. */
export interface Kept {
  version: number;
  saved_at: string;
}

/** Somebody else, or another tab, saved first. */
export interface Conflict<Words> {
  mine: Words;
  theirs: Words;
  version: number;
  by: string;
  at: string;
}

/** How the words on the screen stand to those on the server. */
export type Standing = 'kept' | 'changed' | 'saving' | 'waiting' | 'refused' | 'conflict';

export interface Room<Words> {
  save: (content: Words, version: number) => Promise<Kept>;
  /** The words alone, in one order, so that two that say the same are written the same. */
  plain: (content: Words) => Words;
  /** The browser's own shelf, for when the server can't be reached. */
  shelf: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  name: string;
}

/** The refusals that carry both texts. */
const overtaken = new Set(['conflict-saved-by-other', 'variant-moved-on']);

/** Words rest this long before they are saved; somebody who never rests is saved this often. */
const rest = 1_000;
const longest = 8_000;
/** After a saving came to nothing it is tried again after so long, and longer each time. */
const again = [2_000, 5_000, 15_000, 30_000];

/**
 * A text that saves itself. One saving at a time; what is typed meanwhile is saved next. When the server is away the
 * words are kept in this browser and sent as soon as it is back.
 */
export class Manuscript<Words extends object = Content> {
  content: Words;
  standing = $state<Standing>('kept');
  savedAt = $state<string>();
  problem = $state.raw<Problem>();
  conflict = $state.raw<Conflict<Words>>();
  /** What this browser kept of an earlier sitting that never reached the server. */
  found = $state.raw<Words>();

  version: number;
  // Watched, so that whoever asks whether something is unsaved hears when it is saved.
  #saved = $state('');
  #room: Room<Words>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChange = 0;
  #tries = 0;
  #running: Promise<void> | undefined;

  constructor(content: Words, version: number, savedAt: string | undefined, room: Room<Words>) {
    this.#room = room;
    this.content = $state(this.#copy(content));
    this.version = version;
    this.savedAt = savedAt;
    this.#saved = this.#written(content);
    this.#look();
  }

  get dirty(): boolean {
    return this.#written(this.content) !== this.#saved;
  }

  /** To be called after every change to `content`. */
  changed(): void {
    if (!this.dirty) {
      if (this.standing === 'changed') this.standing = 'kept';
      return;
    }
    if (this.standing === 'conflict') return;
    if (this.standing !== 'saving') this.standing = 'changed';
    const now = Date.now();
    if (this.#firstChange === 0) this.#firstChange = now;
    const wait = Math.max(0, Math.min(rest, this.#firstChange + longest - now));
    this.#plan(wait);
  }

  /** Saves now whatever isn't saved. @returns whether everything is on the server. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (this.dirty && this.standing !== 'conflict') await this.#run();
    return !this.dirty;
  }

  /** Goes on from what the server has after it changed there by another way: a revision brought back, say. */
  replace(content: Words, version: number, savedAt: string): void {
    clearTimeout(this.#timer);
    this.content = this.#copy(content);
    this.#rebase(content, version, savedAt);
  }

  /** The server's version was seen: one's own words go on from it, or are given up for it. */
  async settle(keep: 'mine' | 'theirs'): Promise<void> {
    const conflict = this.conflict;
    if (!conflict) return;
    this.conflict = undefined;
    if (keep === 'theirs') {
      this.content = this.#copy(conflict.theirs);
      this.#rebase(conflict.theirs, conflict.version, conflict.at);
      return;
    }
    this.version = conflict.version;
    this.#saved = this.#written(conflict.theirs);
    this.standing = 'changed';
    await this.flush();
  }

  /** Takes up, or lets go, what this browser had kept. */
  takeFound(): void {
    if (!this.found) return;
    this.content = this.#copy(this.found);
    this.found = undefined;
    this.changed();
  }
  dropFound(): void {
    this.found = undefined;
    this.#clearShelf();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), wait);
  }

  #run(): Promise<void> {
    this.#running ??= this.#save().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #save(): Promise<void> {
    const sent = this.#copy(this.content);
    this.standing = 'saving';
    this.#firstChange = 0;
    try {
      const kept = await this.#room.save(sent, this.version);
      this.#rebase(sent, kept.version, kept.saved_at);
      if (this.dirty) this.changed();
    } catch (caught) {
      if (!(caught instanceof Problem)) throw caught;
      this.#refused(caught, sent);
    }
  }

  #rebase(content: Words, version: number, savedAt: string): void {
    this.version = version;
    this.savedAt = savedAt;
    this.#saved = this.#written(content);
    this.standing = 'kept';
    this.problem = undefined;
    this.#tries = 0;
    this.#clearShelf();
  }

  #refused(problem: Problem, sent: Words): void {
    this.problem = problem;
    this.#putOnShelf();
    if (overtaken.has(problem.code)) {
      const extra = problem.extra as {
        theirs: Words;
        version: number;
        saved_by: { name: string };
        saved_at: string;
      };
      this.conflict = {
        mine: sent,
        theirs: extra.theirs,
        version: extra.version,
        by: extra.saved_by.name,
        at: extra.saved_at,
      };
      this.standing = 'conflict';
      return;
    }
    // What may pass by itself is tried again; what was refused waits for another text.
    const passing = problem.status === 0 || problem.status >= 500 || problem.status === 429 || problem.status === 401;
    this.standing = passing ? 'waiting' : 'refused';
    if (passing) {
      this.#plan(again[Math.min(this.#tries, again.length - 1)] ?? rest);
      this.#tries += 1;
    }
  }

  #copy(content: Words): Words {
    return this.#room.plain($state.snapshot(content) as Words);
  }

  #written(content: Words): string {
    return JSON.stringify(this.#room.plain(content));
  }

  get #key(): string {
    return `parvis-manuscript-${this.#room.name}`;
  }

  #putOnShelf(): void {
    try {
      this.#room.shelf.setItem(this.#key, JSON.stringify({ content: this.content, version: this.version }));
    } catch {
      // A full shelf: the words are still on the screen.
    }
  }

  #clearShelf(): void {
    try {
      this.#room.shelf.removeItem(this.#key);
    } catch {
      // Nothing was kept there then.
    }
  }

  #look(): void {
    try {
      const kept: unknown = JSON.parse(this.#room.shelf.getItem(this.#key) ?? 'null');
      if (!isKept(kept)) return;
      const content = this.#copy(kept.content as Words);
      if (this.#written(content) === this.#saved) this.#clearShelf();
      else this.found = content;
    } catch {
      // Unreadable: it can't be offered.
    }
  }
}

function isKept(value: unknown): value is { content: object } {
  const content = (value as { content?: unknown } | null)?.content;
  return typeof content === 'object' && content !== null;
}

/** The words and the cover of an original, and nothing that came with them. */
export function plainContent({ title, summary, body, cover }: Content): Content {
  return { title, summary, body, cover: cover ? { media: cover.media, alt: cover.alt } : null };
}

/** What a text is called: its title, else how it begins, without the signs of its markup. */
export function nameOf({ title, body }: Pick<Content, 'title' | 'body'>): string {
  const named = title.trim();
  if (named !== '') return named;
  const line = body.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/^[#>\s*-]+|[*_`]/gm, '').trim().split('\n', 1)[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
