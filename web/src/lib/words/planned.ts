import { exact } from './times.ts';
import { say, words } from './words.svelte.ts';

/** A planned time, as clocks show it. */
export interface WallTime {
  local: string;
  moved_to?: string | null | undefined;
  comes_again_at?: string | null | undefined;
}

// All of this needs the area `standing`.

/** What is odd about a time in the night when clocks are changed; nothing on all others. */
export function oddTime(planned: WallTime | null | undefined): string | undefined {
  if (!planned) return undefined;
  const wanted = planned.local.slice(11, 16);
  if (planned.moved_to) return say('standing-plan-skipped', { wanted, shown: planned.moved_to.slice(11, 16) });
  if (planned.comes_again_at) return say('standing-plan-twice', { wanted });
  return undefined;
}

/** When something should have gone out that didn't; nothing when nobody planned it. */
export function wasPlanned(planned: { at: string; zone: string } | null | undefined): string | undefined {
  return planned ? say('standing-was-planned', { at: exact(new Date(planned.at), words.language, planned.zone) }) : undefined;
}
