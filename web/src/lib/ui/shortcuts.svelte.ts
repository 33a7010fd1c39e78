import type { Attachment } from 'svelte/attachments';

/** Keys pressed one after another, parted by spaces: "g t", "?". */
export type Keys = string;

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
}

export const shortcuts = new Shortcuts();

/** Binds key sequences for as long as the element stands. */
export function listen(commands: () => ReadonlyMap<Keys, () => void>): Attachment<HTMLElement> {
  return () => {
    let pressed = '';
    let last = 0;

    function onkeydown(event: KeyboardEvent): void {
      if (!shortcuts.on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (event.key.length !== 1) return;
      pressed = event.timeStamp - last < patience ? `${pressed} ${event.key}`.trim() : event.key;
      last = event.timeStamp;
      const known = commands();
      const command = known.get(pressed) ?? known.get(event.key);
      if (command) {
        event.preventDefault();
        pressed = '';
        command();
      }
    }

    document.addEventListener('keydown', onkeydown);
    return () => document.removeEventListener('keydown', onkeydown);
  };
}
