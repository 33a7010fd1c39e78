/** Something of this kind changed; which one, where that is known. */
export interface Change {
  noun: string;
  id?: string;
}

/** A line that can't be opened (too many tabs, signed out) is tried again after so long. */
const again = 60_000;

type Ear = (change: Change | 'everything') => void;

/** What a page needs of a browser, so that tests can do without one. */
export interface Source {
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  readonly readyState: number;
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

const closed = 2;

/**
 * The one line of this tab over which a workspace says what changes in it. Whoever shows something asks to hear of its
 * kind and reads it again. While the line is lost, whoever wants to know asks by themselves, as `here` says.
 */
export class Live {
  /** Whether changes are heard at present. */
  here = $state(false);
  #ears = new Set<{ noun: string; hear: Ear }>();
  #source: Source | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open: (workspace: string) => Source;
  #workspace: string | undefined;

  constructor(open: (workspace: string) => Source = browserSource) {
    this.#open = open;
  }

  /** Follows a workspace, and leaves the one before. @returns what ends it. */
  follow(workspace: string): () => void {
    this.#leave();
    this.#workspace = workspace;
    this.#connect();
    return () => {
      if (this.#workspace === workspace) this.#leave();
    };
  }

  /** Hears of changes of a kind, and of everything when something may have been missed. @returns what ends it. */
  on(noun: string, hear: Ear): () => void {
    const ear = { noun, hear };
    this.#ears.add(ear);
    return () => this.#ears.delete(ear);
  }

  #connect(): void {
    clearTimeout(this.#timer);
    if (this.#workspace === undefined) return;
    const source = this.#open(this.#workspace);
    this.#source = source;
    source.onopen = () => (this.here = true);
    source.onerror = () => {
      this.here = false;
      // The browser takes a lost line up again by itself; one that was refused it gives up.
      if (source.readyState === closed) this.#timer = setTimeout(() => this.#connect(), again);
    };
    source.addEventListener('change', (event) => this.#tell(read(event.data)));
    source.addEventListener('look_again', () => this.#tell('everything'));
  }

  #tell(change: Change | 'everything' | undefined): void {
    if (change === undefined) return;
    for (const { noun, hear } of [...this.#ears]) {
      if (change === 'everything' || noun === '*' || noun === change.noun) hear(change);
    }
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
    this.#workspace = undefined;
    this.here = false;
  }
}

function read(data: string): Change | undefined {
  try {
    const change = JSON.parse(data) as Partial<Change> | null;
    return typeof change?.noun === 'string' ? (change as Change) : undefined;
  } catch {
    return undefined;
  }
}

function browserSource(workspace: string): Source {
  return new EventSource(`/api/v1/workspaces/${encodeURIComponent(workspace)}/events`) as Source;
}

/** This tab's. */
export const live = new Live();

/** Changes come in bursts: what was asked for several times within this span is done once. */
const burst = 250;

/** Does something once for a burst of calls. */
export function gathered(work: () => void): { ask: () => void; forget: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, burst);
    },
    forget: () => clearTimeout(timer),
  };
}
