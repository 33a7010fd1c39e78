/** Clocks closer than this agree: answers take their time, and their dates are whole seconds. */
const agreeing = 120_000;

/** The present moment, moving in steps fine enough for "3 minutes ago". */
class Now {
  at = $state.raw(new Date());
  /** By how many milliseconds the server's clock is ahead of this device's; zero while the two agree. */
  ahead = $state(0);

  constructor() {
    if (typeof window === 'undefined') return;
    setInterval(() => this.#tick(), 20_000);
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.#tick();
    });
  }

  /** Takes the date of an answer. */
  hear(date: string | null): void {
    const there = Date.parse(date ?? '');
    if (Number.isNaN(there)) return;
    const ahead = there - Date.now();
    this.ahead = Math.abs(ahead) < agreeing ? 0 : ahead;
  }

  #tick(): void {
    this.at = new Date();
  }
}

export const now = new Now();
