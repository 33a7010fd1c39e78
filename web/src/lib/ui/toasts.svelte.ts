/** Short words about what was just done, with a way back for as long as they stand. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
  /** Takes the deed back. */
  readonly undo: (() => void | Promise<void>) | undefined;
}

/** Long enough to read a sentence, reach for the mouse and press. */
const stay = 8_000;

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

  dismiss(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  async undo(toast: Toast): Promise<void> {
    this.dismiss(toast.id);
    // Imported late: attempt shows what it can't do in a toast.
    const { attempt } = await import('./attempt.ts');
    await attempt(async () => toast.undo?.());
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
      setTimeout(() => this.dismiss(id), stay),
    );
  }
}

export const toasts = new Toasts();
