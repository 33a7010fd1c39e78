/** What somebody types into a long form, kept in this browser until it is sent. */
export class Draft<Fields extends object> {
  fields: Fields;
  /** Whether something from an earlier time was found. */
  found = $state(false);
  readonly #name: string;
  readonly #empty: () => Fields;

  constructor(name: string, empty: () => Fields) {
    this.#name = `parvis-draft-${name}`;
    this.#empty = empty;
    this.fields = $state(empty());
    const kept = this.#read();
    if (kept) {
      this.fields = { ...empty(), ...kept };
      this.found = true;
    }
  }

  keep(): void {
    try {
      localStorage.setItem(this.#name, JSON.stringify(this.fields));
    } catch {
      // A browser that refuses storage keeps what is typed until the page is left.
    }
  }

  /** Begins anew. */
  drop(): void {
    this.forget();
    this.fields = this.#empty();
  }

  /** It was sent: nothing is kept any more, what is shown stays. */
  forget(): void {
    this.found = false;
    try {
      localStorage.removeItem(this.#name);
    } catch {
      // See above.
    }
  }

  #read(): Partial<Fields> | undefined {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#name) ?? 'null');
      return typeof kept === 'object' && kept !== null ? (kept as Partial<Fields>) : undefined;
    } catch {
      return undefined;
    }
  }
}
