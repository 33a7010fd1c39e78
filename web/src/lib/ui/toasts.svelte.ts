import { say } from '#lib/words/words.svelte.ts';

/** Short words about what was just done, with a way back for as long as they stand. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
  /** Takes the deed back. */
  readonly undo: (() => void | Promise<void>) | undefined;
}

/** Long enough to read a sentence; what can be taken back stands until one has reached for the key or the mouse. */
const stay = 8_000;
const stayWithUndo = 12_000;

class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  say(text: string, options: { undo?: Toast['undo']; tone?: Toast['tone'] } = {}): void {
    const toast: Toast = { id: this.#next++, text, tone: options.tone ?? 'good', undo: options.undo };
    // Only the last deed can be taken back: what came before it may rest on it.
    const earlier = toast.undo ? this.list.filter((other) => !other.undo) : this.list;
    this.list = [...earlier, toast].slice(-3);
    this.#start(toast.id);
  }

  /** What can be taken back at present. */
  get last(): Toast | undefined {
    return this.list.findLast((toast) => toast.undo);
  }

  /** Takes back what was done last, if its message still stands. */
  async takeBack(): Promise<void> {
    if (this.last) await this.undo(this.last);
  }

  dismiss(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  async undo(toast: Toast): Promise<void> {
    this.dismiss(toast.id);
    // Imported late: attempt shows what it can't do in a toast.
    const { attempt } = await import('./attempt.ts');
    const said = this.#next;
    const done = await attempt(async () => toast.undo?.());
    // Heard, too, by somebody who doesn't see the screen go back; unless the deed said it better itself.
    if (done && said === this.#next) this.say(say('common-undone'));
  }

  /** Nothing goes away while somebody reads it or is about to press. */
  hold(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  release(): void {
    for (const toast of this.list) this.#start(toast.id);
  }

  #start(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), this.list.find((toast) => toast.id === id)?.undo ? stayWithUndo : stay),
    );
  }
}

export const toasts = new Toasts();
