/** The present moment, moving in steps fine enough for "3 minutes ago". */
class Now {
  at = $state.raw(new Date());

  constructor() {
    if (typeof window === 'undefined') return;
    setInterval(() => this.#tick(), 20_000);
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.#tick();
    });
  }

  #tick(): void {
    this.at = new Date();
  }
}

export const now = new Now();
