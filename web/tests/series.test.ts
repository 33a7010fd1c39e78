import { describe, expect, it } from 'vitest';
import { changeSince, curveOf, latest, roundTop, type Run } from '#lib/numbers/series.ts';

const day = (n: number): string => new Date(Date.UTC(2026, 2, n)).toISOString();
const run = (value: number | null, from: number, until: number, more: Partial<Run> = {}): Run => ({
  metric: 'likes',
  definition: 1,
  value,
  read_at: day(from),
  still_at: day(until),
  after_gap: false,
  ...more,
});

describe('a curve', () => {
  it('is one line where nothing is missing', () => {
    const curve = curveOf([run(1, 1, 3), run(4, 4, 4), run(9, 5, 7)], 'likes');
    expect(curve?.stretches.map((stretch) => stretch.map((point) => point.value))).toEqual([[1, 1, 4, 9, 9]]);
    expect([curve?.gaps, curve?.redefined, curve?.most]).toEqual([[], [], 9]);
  });

  it('is broken where nothing was read, and says from when until when', () => {
    const curve = curveOf([run(1, 1, 3), run(1, 10, 12, { after_gap: true })], 'likes');
    expect(curve?.stretches).toHaveLength(2);
    expect(curve?.gaps).toEqual([{ from: Date.parse(day(3)), until: Date.parse(day(10)) }]);
  });

  it('is broken where the network stopped saying, and unknown is not zero', () => {
    const curve = curveOf([run(5, 1, 3), run(null, 4, 6), run(5, 7, 8)], 'likes');
    expect(curve?.stretches.flat().map((point) => point.value)).toEqual([5, 5, 5, 5]);
    expect(curve?.gaps).toEqual([{ from: Date.parse(day(3)), until: Date.parse(day(7)) }]);
    expect(curveOf([run(null, 1, 2)], 'likes')).toBeUndefined();
  });

  it('never joins numbers of two definitions', () => {
    const curve = curveOf([run(5, 1, 3), run(7, 4, 6, { definition: 2 })], 'likes');
    expect(curve?.stretches).toHaveLength(2);
    expect(curve?.redefined).toEqual([Date.parse(day(4))]);
    expect(curve?.gaps).toEqual([]);
  });
});

describe('a trend', () => {
  it('is told only from an earlier reading under the same definition', () => {
    const runs = [run(5, 1, 3), run(9, 10, 12)];
    expect(changeSince(runs, 'likes', Date.parse(day(2)))).toBe(4);
    expect(changeSince(runs, 'likes', Date.parse(day(1)) - 1)).toBeUndefined();
    expect(changeSince([run(5, 1, 3), run(9, 10, 12, { definition: 2 })], 'likes', Date.parse(day(2)))).toBeUndefined();
    expect(latest([run(5, 1, 3), run(null, 4, 5)], 'likes')).toBeUndefined();
  });
});

it('an axis ends with a round number', () => {
  expect([0, 3, 5, 9, 11, 37, 41, 101].map(roundTop)).toEqual([4, 4, 5, 10, 20, 40, 50, 200]);
});
