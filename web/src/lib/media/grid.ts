import type { Attachment } from 'svelte/attachments';

/**
 * Lets a grid be walked by keyboard: the arrows move by one and by a row, Home and End go to its ends. It is one stop for
 * the Tab key; what was walked to last is where it comes back.
 */
export function walkGrid(): Attachment<HTMLElement> {
  return (grid) => {
    const cells = (): HTMLElement[] => [...grid.querySelectorAll<HTMLElement>('[data-cell]')];

    function stop(at: HTMLElement): void {
      for (const cell of cells()) cell.tabIndex = cell === at ? 0 : -1;
    }

    function onkeydown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const all = cells();
      const here = all.findIndex((cell) => cell === event.target);
      if (here < 0) return;
      const top = all[0]?.offsetTop;
      const columns = Math.max(1, all.filter((cell) => cell.offsetTop === top).length);
      const to = {
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

    grid.addEventListener('keydown', onkeydown);
    grid.addEventListener('focusin', onfocusin);
    return () => {
      grid.removeEventListener('keydown', onkeydown);
      grid.removeEventListener('focusin', onfocusin);
    };
  };
}
