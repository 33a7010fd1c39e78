import type { Attachment } from 'svelte/attachments';
import { isTyping, shortcuts, type Command } from '#lib/ui/shortcuts.svelte.ts';
import { say } from '#lib/words/words.svelte.ts';

function told(): Command[] {
  return [
    { keys: 'j', does: say('shell-shortcut-next-picture') },
    { keys: 'k', does: say('shell-shortcut-previous-picture') },
    { keys: '← → ↑ ↓', does: say('shell-shortcut-grid') },
    { keys: 'Enter', does: say('shell-shortcut-open-picture') },
  ];
}

/**
 * Lets a grid be walked by keyboard: the arrows move by one and by a row, j and k by one, from anywhere on the screen; Home
 * and End go to its ends. It is one stop for the Tab key; what was walked to last is where it comes back.
 */
export function walkGrid(): Attachment<HTMLElement> {
  return (grid) => {
    const cells = (): HTMLElement[] => [...grid.querySelectorAll<HTMLElement>('[data-cell]')];

    function stop(at: HTMLElement): void {
      for (const cell of cells()) cell.tabIndex = cell === at ? 0 : -1;
    }

    function onkeydown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const letter = event.key === 'j' || event.key === 'k';
      if (event.defaultPrevented || (letter && (!shortcuts.on || isTyping(event.target)))) return;
      if (letter && document.querySelector('dialog[open]')) return;
      const all = cells();
      const here = all.findIndex((cell) => cell === event.target);
      if (here < 0 && !letter) return;
      const top = all[0]?.offsetTop;
      const columns = Math.max(1, all.filter((cell) => cell.offsetTop === top).length);
      const to = {
        j: here + 1,
        k: here < 0 ? all.length - 1 : here - 1,
        ArrowRight: here + 1,
        ArrowLeft: here - 1,
        ArrowDown: here + columns,
        ArrowUp: here - columns,
        Home: 0,
        End: all.length - 1,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const cell = all[to];
      if (!cell) return;
      stop(cell);
      cell.focus();
    }

    function onfocusin(event: FocusEvent): void {
      const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
      if (cell) stop(cell);
    }

    const quiet = shortcuts.tell({ commands: told, everywhere: false });
    document.addEventListener('keydown', onkeydown);
    grid.addEventListener('focusin', onfocusin);
    return () => {
      quiet();
      document.removeEventListener('keydown', onkeydown);
      grid.removeEventListener('focusin', onfocusin);
    };
  };
}
