import type { Attachment } from 'svelte/attachments';
import { say } from '#lib/words/words.svelte.ts';
import { isTyping, shortcuts, type Command } from './shortcuts.svelte.ts';

/** Parts that have arrows of their own. */
const ownKeys = '[role="menu"], [role="tablist"]';

function told(): Command[] {
  return [
    { keys: 'j', does: say('shell-shortcut-next') },
    { keys: 'k', does: say('shell-shortcut-previous') },
    { keys: 'Home', does: say('shell-shortcut-first') },
    { keys: 'End', does: say('shell-shortcut-last') },
    { keys: 'Enter', does: say('shell-shortcut-open') },
  ];
}

/**
 * Lets a list or a table be walked by keyboard: arrows and j/k move between the elements marked `data-row`, Home and
 * End go to its ends. A row is a link or a button, so that Enter opens it without our help; where it holds several of them,
 * Enter presses the one marked `data-opens`.
 */
export function walk(): Attachment<HTMLElement> {
  return (list) => {
    function rows(): HTMLElement[] {
      return [...list.querySelectorAll<HTMLElement>('[data-row]')];
    }

    function onkeydown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (isTyping(target) || target.closest(ownKeys) || target.closest('dialog') !== list.closest('dialog')) return;
      const inside = list.contains(target);
      if (inside && event.key === 'Enter' && target.matches('[data-row]:not(a, button)')) {
        const opens = target.querySelector<HTMLElement>('button[data-opens], a[data-opens], [data-opens] button');
        if (!opens) return;
        event.preventDefault();
        opens.focus();
        opens.click();
        return;
      }
      const letter = event.key === 'j' || event.key === 'k';
      // From elsewhere on the page only the letters enter the list: the arrows scroll there. Of several lists, the first
      // is entered, and one that has the focus keeps it.
      if (!inside && (!letter || !isFirst(list) || target.closest('[data-walked]'))) return;
      if (letter && !shortcuts.on) return;
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
      event.preventDefault();
      if (to >= all.length || to < 0) return leave(list, to < 0 ? -1 : 1);
      enter(all[to]);
    }

    list.dataset['walked'] = '';
    document.addEventListener('keydown', onkeydown);
    const quiet = shortcuts.tell({ commands: told, everywhere: false });
    return () => {
      quiet();
      document.removeEventListener('keydown', onkeydown);
    };
  };
}

function enter(row: HTMLElement | undefined): void {
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

function walked(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-walked]')].filter((each) => each.querySelector('[data-row]'));
}

function isFirst(list: HTMLElement): boolean {
  return walked()[0] === list;
}

/** From the end of one list into the next on the screen. */
function leave(list: HTMLElement, by: 1 | -1): void {
  const all = walked();
  const rows = all[all.indexOf(list) + by]?.querySelectorAll<HTMLElement>('[data-row]');
  if (rows?.length) enter(by > 0 ? rows[0] : rows[rows.length - 1]);
}
