/** A run of readings that all gave the same number. */
export interface Run {
  metric: string;
  definition: number;
  value?: number | null | undefined;
  read_at: string;
  still_at: string;
  after_gap: boolean;
}

/** A stretch of a curve in which nothing is missing: points of time and number. */
export type Stretch = { at: number; value: number }[];

/** Where a curve has nothing to show. */
export interface Gap {
  from: number;
  until: number;
}

export interface Curve {
  stretches: Stretch[];
  gaps: Gap[];
  /** Where what is counted changed: numbers on either side aren't compared. */
  redefined: number[];
  first: number;
  last: number;
  most: number;
}

/** The curve of one metric; nothing where no number was ever read. */
export function curveOf(runs: readonly Run[], metric: string): Curve | undefined {
  const own = runs.filter((run) => run.metric === metric);
  const stretches: Stretch[] = [];
  const gaps: Gap[] = [];
  const redefined: number[] = [];
  let open: Stretch | undefined;
  let before: { run: Run; end: number } | undefined;
  for (const run of own) {
    const [start, end] = [Date.parse(run.read_at), Date.parse(run.still_at)];
    const anew = before !== undefined && before.run.definition !== run.definition;
    if (anew) redefined.push(start);
    if (before && (run.after_gap || anew || run.value == null || before.run.value == null)) {
      open = undefined;
      if (run.after_gap || run.value == null || before.run.value == null) {
        const from = before.run.value == null ? Date.parse(before.run.read_at) : before.end;
        gaps.push({ from, until: run.value == null ? end : start });
      }
    }
    if (run.value != null) {
      if (!open) stretches.push((open = []));
      open.push({ at: start, value: run.value });
      if (end > start) open.push({ at: end, value: run.value });
    }
    before = { run, end };
  }
  const points = stretches.flat();
  const [first, last] = [own[0], own.at(-1)];
  if (points.length === 0 || !first || !last) return undefined;
  return {
    stretches,
    gaps: joined(gaps),
    redefined,
    first: Date.parse(first.read_at),
    last: Date.parse(last.still_at),
    most: Math.max(...points.map((point) => point.value)),
  };
}

function joined(gaps: readonly Gap[]): Gap[] {
  const all: Gap[] = [];
  for (const gap of gaps) {
    const last = all.at(-1);
    if (last && gap.from <= last.until) last.until = Math.max(last.until, gap.until);
    else all.push({ ...gap });
  }
  return all;
}

/** The round number at or above `most` that an axis ends with. */
export function roundTop(most: number): number {
  if (most <= 4) return 4;
  const size = 10 ** Math.floor(Math.log10(most));
  const steps = [1, 2, 4, 5, 10].map((step) => step * size);
  return steps.find((step) => step >= most) ?? most;
}

/** The number read last, and when; nothing where it isn't known now. */
export function latest(runs: readonly Run[], metric: string): { value: number; at: string } | undefined {
  const last = runs.filter((run) => run.metric === metric).at(-1);
  return last?.value == null ? undefined : { value: last.value, at: last.still_at };
}

/**
 * How much a metric has changed since `since`: only where a number was read at that time or before under the same
 * definition. Without an earlier reading there is no trend.
 */
export function changeSince(runs: readonly Run[], metric: string, since: number): number | undefined {
  const own = runs.filter((run) => run.metric === metric);
  const last = own.at(-1);
  const then = own.filter((run) => Date.parse(run.read_at) <= since).at(-1);
  if (last?.value == null || then?.value == null || then.definition !== last.definition) return undefined;
  return last.value - then.value;
}
