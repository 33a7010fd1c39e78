const week = 7 * 86_400_000;

/** When each piece of a plan comes that is still to be placed. */
export interface Coming {
  /** A wall time of the workspace, `2026-11-26T10:00`. */
  at: string;
  /** The time that was proposed, where it has passed. */
  missed: string | undefined;
}

/**
 * Where a proposed time has passed, all that are left move on by the same whole weeks: they stay on the channel's days, in
 * its rhythm, and no two meet.
 */
export function comingOf(proposed: readonly string[], present: string): Coming[] {
  const first = [...proposed].sort()[0];
  if (first === undefined || first > present) return proposed.map((at) => ({ at, missed: undefined }));
  const weeks = Math.floor((wall(present) - wall(first)) / week) + 1;
  return proposed.map((at) => ({
    at: new Date(wall(at) + weeks * week).toISOString().slice(0, 16),
    missed: at > present ? undefined : at,
  }));
}

/** The wall time in a zone at an instant, as plans write it. */
export function wallTime(at: Date, zone: string): string {
  // As Swedish writes it: 2026-11-26 10:00.
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  return format.format(at).replace(' ', 'T');
}

function wall(at: string): number {
  return Date.parse(`${at}:00Z`);
}
