import { describe, expect, test } from 'vitest';
import { heightened, largest, moved, widened, within } from '#lib/variant/crop/crop.ts';
import { aloneOn, gridOf, seen, usualRatio, type PictureShown } from '#lib/variant/preview/shown.ts';

const picture = (more: Partial<PictureShown>): PictureShown => ({
  media: 'm',
  file: '960.jpg',
  width: 1_600,
  height: 800,
  alternative: '',
  ...more,
});

describe('what a place shows of a picture', () => {
  test('round the middle, unless a point is sent along', () => {
    expect(seen(picture({}), 1)).toEqual({ left: 0.25, top: 0, width: 0.5, height: 1 });
    // As `object-position` has it: the left end of the point is the left end of what is seen.
    expect(seen(picture({ focus: { x: 0, y: 500 } }), 1)).toEqual({ left: 0, top: 0, width: 0.5, height: 1 });
    expect(seen(picture({ focus: { x: 1_000, y: 500 } }), 1).left).toBe(0.5);
    expect(seen(picture({ width: 800, height: 1_600, focus: { x: 500, y: 1_000 } }), 1)).toEqual({ left: 0, top: 0.5, width: 1, height: 0.5 });
  });

  test('of what is sent, not of what was cut off', () => {
    const cut = picture({ width: 800, height: 800, crop: { left: 500, top: 0, width: 500, height: 1_000 } });
    expect(seen(cut, 1)).toEqual({ left: 0.5, top: 0, width: 0.5, height: 1 });
    expect(seen(cut, 2)).toEqual({ left: 0.5, top: 0.25, width: 0.5, height: 0.5 });
  });

  test('in the grid of the place', () => {
    expect(gridOf('bluesky', 1)).toBeUndefined();
    expect(gridOf('bluesky', 2)?.cells.map(({ aspect }) => aspect)).toEqual([1, 1]);
    expect(gridOf('bluesky', 3)?.cells.map(({ aspect }) => aspect)).toEqual([1, 2, 2]);
    expect(gridOf('mastodon', 3)?.cells.map(({ aspect }) => aspect)).toEqual([0.75, 1.5, 1.5]);
    expect(gridOf('mastodon', 4)?.whole).toBe(1.5);
    expect(gridOf('matrix', 4)).toBeUndefined();
    expect(usualRatio('bluesky', 1, 3)).toEqual({ across: 2, down: 1 });
    expect(usualRatio('matrix', 0, 3)).toBeUndefined();
    expect(aloneOn('bluesky', picture({ width: 300, height: 900 }))).toBe(0.5);
    expect(aloneOn('mastodon', picture({ width: 300, height: 900 }))).toBeCloseTo(1 / 3);
  });
});

describe('choosing a part of a picture', () => {
  const sides = { width: 1_600, height: 800 };
  const square = { across: 1, down: 1 };

  test('is the largest of its proportions, near a point and within the edges', () => {
    expect(largest(square, sides, { x: 500, y: 500 })).toEqual({ left: 250, top: 0, width: 500, height: 1_000, ratio: square });
    expect(largest(square, sides, { x: 950, y: 0 }).left).toBe(500);
    expect(largest({ across: 16, down: 9 }, sides, { x: 500, y: 500 })).toMatchObject({ width: 889, height: 1_000 });
  });

  test('is moved and sized, and never leaves the picture or its proportions', () => {
    const chosen = largest(square, sides, { x: 500, y: 500 });
    expect(moved(chosen, 900, -5)).toMatchObject({ left: 500, top: 0 });
    const smaller = widened(chosen, 200, sides);
    expect(smaller).toMatchObject({ width: 200, height: 400 });
    expect(widened(smaller, 5_000, sides)).toMatchObject({ width: 500, height: 1_000 });
    const free = { left: 100, top: 100, width: 200, height: 200, ratio: null };
    expect(heightened(free, 5_000).height).toBe(900);
    expect(widened(free, 0, sides).width).toBe(20);
  });

  test('a point is told within it', () => {
    const half = { left: 500, top: 0, width: 500, height: 1_000 };
    expect(within({ x: 750, y: 100 }, half)).toEqual({ x: 500, y: 100 });
    expect(within({ x: 0, y: 100 }, half)).toEqual({ x: 0, y: 100 });
    expect(within({ x: 7, y: 8 }, undefined)).toEqual({ x: 7, y: 8 });
  });
});
