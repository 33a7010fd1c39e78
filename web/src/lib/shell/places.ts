import { resolve } from '$app/paths';
import type { MessageKey } from '#lib/words/words.svelte.ts';

/** A place of the workbench that stands in the navigation. It is listed here when it works, not before. */
export interface Place {
  name: string;
  label: MessageKey;
  /** The second key after `g`. */
  key: string;
  path: (workspace: string) => string;
}

export const places: readonly Place[] = [];

/** Where one lands in a workspace. */
export function landing(workspace: string): string {
  return resolve('/w/[workspace]', { workspace });
}
