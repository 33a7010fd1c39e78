import { untrack } from 'svelte';

/**
 * Does something each time a dialog opens, and never while it stands open: what comes in from others meanwhile must not
 * undo what somebody is typing.
 */
export function whenOpened(open: () => boolean, act: () => void): void {
  $effect.pre(() => {
    if (open()) untrack(act);
  });
}
