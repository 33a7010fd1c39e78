import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Keys pressed one after another, parted by spaces: "g t", "?". */
export type Keys = string;

/** Something a key does, with the words that the help sheet says it in. */
export interface Command {
  keys: Keys;
  does: string;
  /** Left out where the key is heard elsewhere and only told of here. */
  act?: () => void;
}

interface Told {
  commands: () => readonly Command[];
  /** Works on every screen, and gives way to what the screen itself means by a key. */
  everywhere: boolean;
}

const remembered = 'parvis-single-keys';
/** How long the second key may be waited for. */
const patience = 1_200;

const typing = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Whether somebody is writing, so that a letter is a letter. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}

/**
 * Single letters as commands can be turned off: somebody who speaks to their computer would set them off by accident
 * (WCAG 2.1.4).
 */
class Shortcuts {
  on = $state(true);
  /** Everything that keys do at present, told by those who do it. */
  #told = $state.raw<readonly Told[]>([]);
  #pressed = '';
  #last = 0;

  constructor() {
    try {
      this.on = localStorage.getItem(remembered) !== 'off';
    } catch {
      // Without storage they are simply on.
    }
  }

  turn(on: boolean): void {
    this.on = on;
    try {
      localStorage.setItem(remembered, on ? 'on' : 'off');
    } catch {
      // Holds until the page is reloaded.
    }
  }

  /** What works on this screen alone, and what works everywhere; each key is named where it counts. */
  get help(): { here: Command[]; everywhere: Command[] } {
    const here = unique(this.#commands(false));
    const everywhere = unique(this.#commands(true)).filter(({ keys }) => !here.some((each) => each.keys === keys));
    return { here, everywhere };
  }

  tell(told: Told): () => void {
    // Whoever tells doesn't wait for what others tell.
    untrack(() => {
      if (this.#told.length === 0) document.addEventListener('keydown', this.#onkeydown);
      this.#told = [...this.#told, told];
    });
    return () => {
      this.#told = this.#told.filter((each) => each !== told);
      if (this.#told.length === 0) document.removeEventListener('keydown', this.#onkeydown);
    };
  }

  #commands(everywhere: boolean): Command[] {
    return this.#told.filter((told) => told.everywhere === everywhere).flatMap((told) => [...told.commands()]);
  }

  #onkeydown = (event: KeyboardEvent): void => {
    if (!this.on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key.length !== 1) return;
    this.#pressed = event.timeStamp - this.#last < patience ? `${this.#pressed} ${event.key}`.trim() : event.key;
    this.#last = event.timeStamp;
    const known = [...this.#commands(false), ...this.#commands(true)].filter(({ act }) => act);
    const command = known.find(({ keys }) => keys === this.#pressed) ?? known.find(({ keys }) => keys === event.key);
    if (!command?.act) return;
    event.preventDefault();
    this.#pressed = '';
    command.act();
  };
}

function unique(commands: readonly Command[]): Command[] {
  return commands.filter(({ keys }, at) => commands.findIndex((each) => each.keys === keys) === at);
}

export const shortcuts = new Shortcuts();

/** Binds keys for as long as the element stands, and has the help sheet tell of them. */
export function listen(commands: () => readonly Command[], everywhere = false): Attachment<HTMLElement> {
  return () => shortcuts.tell({ commands, everywhere });
}
