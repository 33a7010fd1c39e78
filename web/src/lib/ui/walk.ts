import type { Attachment } from 'svelte/attachments';
import { isTyping, shortcuts } from './shortcuts.svelte.ts';

/** Parts that have arrows of their own. */
const ownKeys = '[role="menu"], [role="tablist"]';

/**
 * Lets a list or a table be walked by keyboard: arrows and j/k move between the elements marked `data-row`, Home and
 * End go to its ends. The rows are links or buttons, so that Enter opens them without our help.
 */
export function walk(): Attachment<HTMLElement> {
  return (list) => {
    function rows(): HTMLElement[] {
      return [...list.querySelectorAll<HTMLElement>('[data-row]')];
    }

    function onkeydown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (isTyping(target) || target.closest(ownKeys) || target.closest('dialog') !== list.closest('dialog')) return;
      const inside = list.contains(target);
      const letter = event.key === 'j' || event.key === 'k';
      // From elsewhere on the page only the letters enter the list: the arrows scroll there.
      if ((!inside && !letter) || (letter && !shortcuts.on)) return;
      const all = rows();
      const here = all.findIndex((row) => row === target || row.contains(target));
      const to = {
        j: here + 1,
        ArrowDown: here + 1,
        k: here < 0 ? all.length - 1 : here - 1,
        ArrowUp: here - 1,
        Home: 0,
        End: all.length - 1,
      }[event.key];
      if (to === undefined) return;
      const row = all[Math.max(0, Math.min(to, all.length - 1))];
      if (!row) return;
      event.preventDefault();
      row.focus();
      row.scrollIntoView({ block: 'nearest' });
    }

    document.addEventListener('keydown', onkeydown);
    return () => document.removeEventListener('keydown', onkeydown);
  };
}
